import type { APIRoute } from 'astro';
import { programmes } from '../../../data/editions.ts';
import type { Lang } from '../../../domain/locale.ts';
import { scheduleXml } from '../../../domain/schedule-xml.ts';
import { MEDIA_TYPES, type Route } from '../../../i18n/routes.ts';
import { directory } from '../../../views/directory.ts';
import { scheduleWords } from '../../../views/open-data.ts';
import type { Programme } from '../../../domain/edition.ts';
import { openPage } from '../../../views/open-page.ts';
import { pathsOf } from '../../../views/paths.ts';

export async function getStaticPaths() {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map((one) => ({ ...one, route: { page: 'schedule', edition: one.edition.id } as const })),
  );
}

/** The agenda of an edition for schedule apps. */
export const GET: APIRoute<Programme & { lang: Lang; route: Route } & Record<string, unknown>> = async (context) => {
  const { edition, days } = context.props;
  const { page } = await openPage(context, context.props);
  return new Response(scheduleXml(edition, days, await scheduleWords(page, edition, await directory())), {
    headers: { 'Content-Type': `${MEDIA_TYPES.schedule}; charset=utf-8` },
  });
};
