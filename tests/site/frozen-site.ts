import { siteOf } from '../builds/sites.ts';
import { readSite } from './site.ts';

/** The folder of the site as it is built from the frozen content, with a slash at its end. */
export const FROZEN = siteOf('frozen');

/** Its pages, those that have an address of their own, and the one at an address. */
export const { pages, content, pageAt: pageOf } = readSite(FROZEN);
