import type { APIRoute } from 'astro';
import { feedOn } from '../../views/feed.ts';
import { fileResponse } from '../../views/files.ts';
import { openPage } from '../../views/open-page.ts';
import { type PageProps, pathsOf } from '../../views/paths.ts';

export const getStaticPaths = () => pathsOf(['lang'], [{ route: { page: 'feed' } as const }]);

/** What changed and what was published, over every edition. */
export const GET: APIRoute<PageProps> = async (context) =>
  fileResponse(await feedOn(await openPage(context, context.props)), 'feed');
