import { readFileSync } from 'node:fs';
import { child, children, readXml, textOf } from '../../xml.ts';
import { all, type BuiltPage, type BuiltSite, type Checks, onEach } from '../site.ts';

/** A version of a page in a language (or `x-default`), and its absolute address. */
type Alternate = readonly [lang: string, address: string];

const canonicalOf = (page: BuiltPage) =>
  all(page, 'link[rel="canonical"]')
    .map((link) => link.getAttribute('href') ?? '')
    .join(' ');

const alternatesOf = (page: BuiltPage): readonly Alternate[] =>
  all(page, 'link[rel="alternate"][hreflang]').map((link) => [
    link.getAttribute('hreflang') ?? '',
    link.getAttribute('href') ?? '',
  ]);

const isSame = (one: readonly Alternate[], other: readonly Alternate[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whatever names an alternate is named back by it: the entry leads to the home pages and to no other. */
const isHome = ({ address }: BuiltPage) => ['', 'es/', 'en/'].includes(address);

function alternateFaults(site: BuiltSite): readonly string[] {
  const asked = (page: BuiltPage) => (isHome(page) ? 'es en x-default' : 'es en');
  return onEach(site.content, (page) => {
    const own = alternatesOf(page);
    const langs = own.map(([lang]) => lang).join(' ');
    if (langs !== asked(page)) return [`has alternates in ${langs}`];
    const lonely = own.filter(([, href]) => !isSame(alternatesOf(site.pageAt(href.slice(site.root.length))), own));
    return [
      own.some(([, href]) => href === site.root + page.address) ? undefined : 'is none of its own alternates',
      own.every(([lang, href]) => lang !== 'x-default' || href === site.root)
        ? undefined
        : 'has an x-default of its own',
      ...lonely.map(([, href]) => `has an alternate that has others: ${href}`),
    ];
  });
}

function sitemapFaults(site: BuiltSite): readonly string[] {
  const read = (file: string) => readFileSync(site.folder + file, 'utf8');
  const listed = children(child(readXml(read('sitemap-0.xml')), 'urlset'), 'url').map((url) => ({
    address: textOf(url, 'loc') ?? '',
    links: children(url, 'xhtml:link').map((link): Alternate => [String(link['@hreflang']), String(link['@href'])]),
  }));
  const entries = Map.groupBy(listed, ({ address }) => address);
  const known = new Set(site.content.map(({ address }) => site.root + address));
  return [
    ...onEach(site.content, (page) => {
      const [entry, ...others] = entries.get(site.root + page.address) ?? [];
      if (!entry) return ['is not in the sitemap'];
      return [
        others.length > 0 ? 'is in the sitemap more than once' : undefined,
        isSame(entry.links, alternatesOf(page)) ? undefined : 'has other alternates in the sitemap',
      ];
    }),
    ...listed.filter(({ address }) => !known.has(address)).map(({ address }) => `sitemap-0.xml: ${address}`),
    ...(read('sitemap-index.xml').includes(`<loc>${site.root}sitemap-0.xml</loc>`) ? [] : ['sitemap-index.xml']),
  ];
}

/** A name that stands for examples (RFC 2606) or for nothing on the web (RFC 6761), and none that a host could have. */
const isExample = (name: string) =>
  ['example', 'test', 'invalid', 'localhost'].includes(name.split('.').at(-1) ?? '') ||
  ['example.com', 'example.net', 'example.org'].includes(name.split('.').slice(-2).join('.'));

function listingFaults(site: BuiltSite): readonly string[] {
  const keepsOut = isExample(new URL(site.root).hostname);
  const robots = readFileSync(`${site.folder}robots.txt`, 'utf8');
  const rule = `User-agent: *\n${keepsOut ? 'Disallow' : 'Allow'}: /\n`;
  return [
    ...(robots.startsWith(rule) ? [] : [`robots.txt: does not begin with ${rule}`]),
    ...onEach(site.pages, (page) => {
      const asked = all(page, 'meta[name="robots"]').map((meta) => meta.getAttribute('content'));
      const expected = keepsOut || page.file === '404.html' ? 'noindex' : '';
      return [asked.join(' ') === expected ? undefined : `asks search engines for "${asked.join(' ')}"`];
    }),
  ];
}

/** What search engines follow. */
export const SEARCH_ENGINE_CHECKS: Checks = {
  'every page is canonical where it stands': (site) =>
    onEach(site.content, (page) => {
      const canonical = canonicalOf(page);
      return [canonical === site.root + page.address ? undefined : `is canonical at ${canonical}`];
    }),
  'every page has its twin as an alternate, which has the same, and the home pages have the entry': alternateFaults,
  'search engines are kept out while the site has an example’s address, and let in at its own': listingFaults,
  'the sitemap lists every page once, with its alternates': sitemapFaults,
};
