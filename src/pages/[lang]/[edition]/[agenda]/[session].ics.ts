import type { APIRoute } from 'astro';
import { programmes } from '../../../../data/editions.ts';
import { sessionsOf } from '../../../../domain/agenda.ts';
import { type CalendarProps, calendarResponse } from '../../../../views/calendar.ts';
import { pathsOf } from '../../../../views/paths.ts';

export async function getStaticPaths() {
  const all = await programmes();
  const entries = pathsOf(
    ['lang', 'edition', 'agenda', 'session'],
    all.flatMap(({ edition, days }) =>
      sessionsOf(days).map(({ number, date }) => ({
        route: { page: 'session-calendar', edition: edition.id, session: number } as const,
        edition,
        days: days.filter((day) => day.date === date),
      })),
    ),
  );
  // The ending is the file's own; the rest of the name is the parameter.
  return entries.map(({ params, props }) => ({
    params: { ...params, session: params['session']?.replace(/\.ics$/, '') },
    props,
  }));
}

/** The calendar of one session. */
export const GET: APIRoute<CalendarProps & Record<string, unknown>> = ({ site, props }) =>
  calendarResponse(site, props);
