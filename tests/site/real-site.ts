import { DIST, readSite } from './site.ts';

/** The pages of the site as built, those that have an address of their own, and the one at an address. */
export const { pages, content, pageAt: pageOf } = readSite(DIST);
