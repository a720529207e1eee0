import type { APIRoute } from 'astro';
import type { Lang } from '../../domain/locale.ts';
import { MEDIA_TYPES, type Route } from '../../i18n/routes.ts';
import { feedOn } from '../../views/feed.ts';
import { openPage } from '../../views/open-page.ts';
import { pathsOf } from '../../views/paths.ts';

export const getStaticPaths = () => pathsOf(['lang'], [{ route: { page: 'feed' } as const }]);

/** What changed and what was published, over every edition. */
export const GET: APIRoute<{ lang: Lang; route: Route }> = async (context) => {
  return new Response(await feedOn(await openPage(context, context.props)), {
    headers: { 'Content-Type': `${MEDIA_TYPES.feed}; charset=utf-8` },
  });
};
