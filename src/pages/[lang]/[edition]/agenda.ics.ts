import type { APIRoute } from 'astro';
import { programmes } from '../../../data/editions.ts';
import { type CalendarProps, calendarResponse } from '../../../views/calendar.ts';
import { pathsOf } from '../../../views/paths.ts';

export async function getStaticPaths() {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map((one) => ({ ...one, route: { page: 'calendar', edition: one.edition.id } as const })),
  );
}

/** The calendar of a whole edition. */
export const GET: APIRoute<CalendarProps & Record<string, unknown>> = ({ site, props }) =>
  calendarResponse(site, props);
