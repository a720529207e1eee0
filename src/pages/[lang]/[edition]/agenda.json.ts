import type { APIRoute } from 'astro';
import { programmes } from '../../../data/editions.ts';
import type { Day } from '../../../domain/agenda.ts';
import type { Edition } from '../../../domain/edition.ts';
import type { Lang } from '../../../domain/locale.ts';
import type { Route } from '../../../i18n/routes.ts';
import { agendaData } from '../../../views/agenda-data.ts';
import { directory } from '../../../views/directory.ts';
import { openPage } from '../../../views/open-page.ts';
import { pathsOf } from '../../../views/paths.ts';

export async function getStaticPaths() {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map((one) => ({ ...one, route: { page: 'data', edition: one.edition.id } as const })),
  );
}

/** The agenda of an edition as open data. */
export const GET: APIRoute<{ lang: Lang; route: Route; edition: Edition; days: readonly Day[] }> = async (context) => {
  const { edition, days } = context.props;
  const { page } = await openPage(context, context.props);
  return Response.json(agendaData(edition, days, page, await directory()));
};
