import { siteOf } from './builds/sites.ts';
import { rootOf } from './site/site.ts';

/** The root that the absolute addresses of the site have that is built from the frozen content. */
export const ROOT = rootOf(siteOf('frozen'));
