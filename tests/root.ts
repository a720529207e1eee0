import { DIST, rootOf } from './site/site.ts';

/** The root that the absolute addresses of the built site have. */
export const ROOT = rootOf(DIST);
