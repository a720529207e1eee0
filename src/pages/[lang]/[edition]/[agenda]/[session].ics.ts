import type { APIRoute } from 'astro';
import { programmes } from '../../../../data/editions.ts';
import { sessionsOf } from '../../../../domain/agenda.ts';
import type { Day } from '../../../../domain/agenda.ts';
import { calendarOf } from '../../../../domain/calendar.ts';
import type { Edition } from '../../../../domain/edition.ts';
import type { Lang } from '../../../../domain/locale.ts';
import type { Route } from '../../../../i18n/routes.ts';
import { calendarWords } from '../../../_calendar.ts';
import { directory } from '../../../_directory.ts';
import { openPage } from '../../../_open.ts';
import { pathsOf } from '../../../_paths.ts';

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
export const GET: APIRoute<{ lang: Lang; route: Route; edition: Edition; days: readonly Day[] }> = async (context) => {
  const { lang, route, edition, days } = context.props;
  const { page } = await openPage(context, route, lang);
  return new Response(calendarOf(edition, days, calendarWords(page, edition, await directory())), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
