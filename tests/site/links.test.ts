import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { child, children, readXml, textOf } from '../xml.ts';
import { all, content, DIST, pageOf, pages } from './site.ts';

/** The site as if it stood at a domain's root, and as if it stood below a path: links must hold at both. */
const MOUNTS = ['https://site.example/', 'https://site.example/a/b/'];

const ids = new Map(pages.map((page) => [page.file, new Set(all(page, '[id]').map(({ id }) => id))]));

/** The file that a path of the site is served from, if there is one. */
function fileAt(path: string): string | undefined {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(DIST + file) ? file : undefined;
}

describe.each(content)('$file', (page) => {
  it('links only to pages and anchors that exist, at a root and below a path', () => {
    const links = all(page, 'a[href], link[rel="stylesheet"], link[rel="manifest"], script[src]').map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    const internal = links.filter((link) => !/^(?:https:|webcal:|mailto:|data:)/.test(link));
    expect(internal.length).toBeGreaterThan(0);
    const broken = MOUNTS.flatMap((mount) =>
      internal.filter((link) => {
        const url = new URL(link, mount + page.address);
        if (!url.href.startsWith(mount)) return true;
        const file = fileAt(url.href.slice(mount.length).replace(/[#?].*$/, ''));
        if (file === undefined) return true;
        const anchor = decodeURIComponent(url.hash.slice(1));
        return anchor !== '' && !ids.get(file)?.has(anchor);
      }),
    );
    expect(broken).toEqual([]);
  });

  it('uses no address from the root', () => {
    const rooted = all(page, '[href^="/"], [src^="/"]').map(({ outerHTML }) => outerHTML);
    expect(rooted).toEqual([]);
  });

  // The entry is of both languages.
  if (page.address === '') return;

  it('leads to the same page in the other language, which leads back', () => {
    const switchOf = (one: typeof page) =>
      new URL(
        all(one, 'a[data-language]')[0]?.getAttribute('href') ?? '',
        `https://site.example/${one.address}`,
      ).pathname.slice(1);
    const other = pageOf(switchOf(page));
    expect(other.address).not.toBe(page.address);
    expect(switchOf(other)).toBe(page.address);
    expect(other.document.documentElement.getAttribute('lang')).toBe(
      all(page, 'a[data-language]')[0]?.getAttribute('hreflang'),
    );
  });
});

describe('what search engines follow', () => {
  const root = ROOT;
  const canonical = (address: string) =>
    pageOf(address).document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const alternates = (address: string) =>
    all(pageOf(address), 'link[rel="alternate"][hreflang]').map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);

  it.each(content.map(({ address }) => address))(
    '"%s" is canonical where it stands, with the same alternates as in the other language',
    (address) => {
      expect(canonical(address)).toBe(root + address);
      const own = alternates(address);
      // Whatever names an alternate is named back by it: the entry leads to the home pages and to no other.
      const isHome = ['', 'es/', 'en/'].includes(address);
      expect(own.map(([lang]) => lang)).toEqual(['es', 'en', ...(isHome ? ['x-default'] : [])]);
      if (isHome) expect(own[2]).toEqual(['x-default', root]);
      for (const [, href] of own.slice(0, 2)) expect(alternates((href ?? '').slice(root.length))).toEqual(own);
    },
  );

  const listed = children(child(readXml(readFileSync(`${DIST}sitemap-0.xml`, 'utf8')), 'urlset'), 'url').map((url) => ({
    address: (textOf(url, 'loc') ?? '').slice(root.length),
    links: children(url, 'xhtml:link').map((link) => [link['@hreflang'], link['@href']]),
  }));

  it('the sitemap lists every page once, with its alternates', () => {
    expect(listed.map(({ address }) => address).sort()).toEqual(content.map(({ address }) => address).sort());
    for (const { address, links } of listed) expect(links).toEqual(alternates(address));
    expect(readFileSync(`${DIST}sitemap-index.xml`, 'utf8')).toContain(`<loc>${root}sitemap-0.xml</loc>`);
    expect(readFileSync(`${DIST}robots.txt`, 'utf8')).toContain(`Sitemap: ${root}sitemap-index.xml`);
  });

  it.each([
    ['pages', content.map(({ address }) => ({ address, links: alternates(address) }))],
    ['entries of the sitemap', listed],
  ])('%s name as an alternate, x-default too, only what names them back', (_, named) => {
    const back = new Map(named.map(({ address, links }) => [root + address, links.map(([, href]) => href)]));
    const alone = named.flatMap(({ address, links }) =>
      links
        .filter(([, href]) => !back.get(String(href))?.includes(root + address))
        .map(([lang, href]) => `${address} → ${String(lang)} ${String(href)}`),
    );
    expect(alone).toEqual([]);
    expect(named.filter(({ links }) => links.some(([lang]) => lang === 'x-default'))).toHaveLength(3);
  });

  it('the page for wrong addresses is in both languages, outside the index, with whole paths', () => {
    const page = pageOf('404.html');
    expect(page.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(all(page, 'section[lang]').map((section) => section.getAttribute('lang'))).toEqual(['es', 'en']);
    const path = new URL(root).pathname;
    const links = all(page, 'main a[href], link[rel="stylesheet"]').map((link) => link.getAttribute('href') ?? '');
    expect(
      links.filter(
        (link) => !link.startsWith(path) || fileAt(link.slice(path.length).replace(/#.*$/, '')) === undefined,
      ),
    ).toEqual([]);
  });
});
