import type { APIRoute } from 'astro';
import { manifestIn } from '../../views/manifest.ts';
import { type PageProps, pathsOf } from '../../views/paths.ts';

export const getStaticPaths = () => pathsOf(['lang'], [{ route: { page: 'manifest' } as const }]);

/** The web application manifest of a language. */
export const GET: APIRoute<PageProps> = async ({ props: { lang } }) => Response.json(await manifestIn(lang));
