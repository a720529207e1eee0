import type { APIRoute } from 'astro';
import { recordingsOf } from '../../../data/recordings.ts';
import { scheduleXml } from '../../../formats/schedule-xml.ts';
import { directory } from '../../../views/directory.ts';
import { fileResponse } from '../../../views/files.ts';
import { openPage } from '../../../views/open-page.ts';
import { type ProgrammePage, programmePaths } from '../../../views/paths.ts';

export const getStaticPaths = () => programmePaths('schedule');

/** The agenda of an edition for schedule apps. */
export const GET: APIRoute<ProgrammePage> = async (context) => {
  const { edition, days } = context.props;
  const { page } = await openPage(context, context.props);
  const recordings = await recordingsOf(edition.id);
  return fileResponse(scheduleXml({ edition, days, recordings }, page, await directory()), 'schedule');
};
