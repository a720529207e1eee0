import type { APIRoute } from 'astro';
import { programmes } from '../../../data/editions.ts';
import type { Day } from '../../../domain/agenda.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import type { Edition } from '../../../domain/edition.ts';
import type { Lang } from '../../../domain/locale.ts';
import type { Route } from '../../../i18n/routes.ts';
import { calendarWords } from '../../_calendar.ts';
import { directory } from '../../_directory.ts';
import { openPage } from '../../_open.ts';
import { pathsOf } from '../../_paths.ts';

export async function getStaticPaths() {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map((one) => ({ ...one, route: { page: 'calendar', edition: one.edition.id } as const })),
  );
}

/** The calendar of a whole edition. */
export const GET: APIRoute<{ lang: Lang; route: Route; edition: Edition; days: readonly Day[] }> = async (context) => {
  const { lang, route, edition, days } = context.props;
  const { page } = await openPage(context, route, lang);
  return new Response(calendarOf(edition, days, calendarWords(page, edition, await directory())), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
