import type { APIRoute } from 'astro';
import { fileResponse } from '../../../views/files.ts';
import { openPage } from '../../../views/open-page.ts';
import { type ProgrammePage, programmePaths } from '../../../views/paths.ts';
import { scheduleOn } from '../../../views/schedule.ts';

export const getStaticPaths = () => programmePaths('schedule');

/** The agenda of an edition for schedule apps. */
export const GET: APIRoute<ProgrammePage> = async (context) => {
  const { page } = await openPage(context, context.props);
  return fileResponse(await scheduleOn(page, context.props), 'schedule');
};
