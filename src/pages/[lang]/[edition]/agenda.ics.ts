import type { APIRoute } from 'astro';
import { agendaCalendar } from '../../../formats/ics.ts';
import { directory } from '../../../views/directory.ts';
import { fileResponse } from '../../../views/files.ts';
import { openPage } from '../../../views/open-page.ts';
import { type ProgrammePage, programmePaths } from '../../../views/paths.ts';

export const getStaticPaths = () => programmePaths('calendar');

/** The calendar of a whole edition. */
export const GET: APIRoute<ProgrammePage> = async (context) => {
  const { page } = await openPage(context, context.props);
  return fileResponse(agendaCalendar(context.props, page, await directory()), 'calendar');
};
