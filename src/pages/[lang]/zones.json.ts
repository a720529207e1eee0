import type { APIRoute } from 'astro';

import { type PageProps, pathsOf } from '../../views/paths.ts';
import { zoneNames } from '../../views/zone-names.ts';

export const getStaticPaths = () => pathsOf(['lang'], [{ route: { page: 'zone-names' } as const }]);

/** What every zone is called in the language of the page, for the list that readers choose theirs from. */
export const GET: APIRoute<PageProps> = ({ props: { lang } }) => Response.json(zoneNames(lang));
