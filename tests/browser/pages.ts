import { readFileSync } from 'node:fs';
import { ROOT } from '../root.ts';

const sitemap = readFileSync(new URL('../../dist/sitemap-0.xml', import.meta.url), 'utf8');

/** The address of every page of the sitemap, from the root of the site. */
export const ADDRESSES: readonly string[] = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => {
  if (ROOT === '' || !address.startsWith(ROOT)) throw new Error(`${address} is not below ${ROOT}`);
  return address.slice(ROOT.length);
});
