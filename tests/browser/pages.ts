import { readFileSync } from 'node:fs';
import { siteOf } from '../builds/sites.ts';
import { ROOT } from '../root.ts';
import { templateOf } from '../templates.ts';

const site = siteOf('frozen');
const sitemap = readFileSync(`${site}sitemap-0.xml`, 'utf8');

/** Every page of the sitemap, from the root of the site. */
export const EVERY_ADDRESS: readonly string[] = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
  ([, address = '']) => {
    if (ROOT === '' || !address.startsWith(ROOT)) throw new Error(`${address} is not below ${ROOT}`);
    return address.slice(ROOT.length);
  },
);

const lengthOf = (address: string) => readFileSync(`${site}${address}index.html`).length;

/** The shortest page of a template, and the longest in the other language: what fits both fits those between. */
function extremes(addresses: readonly string[]): readonly string[] {
  const [shortest = '', ...others] = addresses.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const lang = shortest.slice(0, 2);
  return [shortest, ...others.filter((address) => !address.startsWith(lang)).slice(-1)];
}

/**
 * Pages of the sitemap that stand for all of them in a real browser, from the root of the site: two of each template.
 * What needs no browser is checked on every page, in tests/site.
 */
export const ADDRESSES: readonly string[] = [...Map.groupBy(EVERY_ADDRESS, templateOf).values()].flatMap(extremes);
