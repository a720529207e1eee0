import type { APIRoute } from 'astro';
import { agendaData } from '../../../formats/agenda-json.ts';
import { directory } from '../../../views/directory.ts';
import { openPage } from '../../../views/open-page.ts';
import { type ProgrammePage, programmePaths } from '../../../views/paths.ts';

export const getStaticPaths = () => programmePaths('data');

/** The agenda of an edition as open data. */
export const GET: APIRoute<ProgrammePage> = async (context) => {
  const { page } = await openPage(context, context.props);
  return Response.json(agendaData(context.props, page, await directory()));
};
