import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sitemap = readFileSync(fileURLToPath(new URL('../../dist/sitemap-0.xml', import.meta.url)), 'utf8');

/** The address of every page of the sitemap, from the root of the site. */
export const ADDRESSES: readonly string[] = [
  ...sitemap.matchAll(/<loc>https:\/\/micrositio\.example\/([^<]*)<\/loc>/g),
].map(([, address]) => address ?? '');
