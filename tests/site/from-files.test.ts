import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSiteFromFiles } from '../../src/integrations/from-files/site.ts';
import { type SiteName, siteOf } from '../builds/sites.ts';
import { filled } from '../filled.ts';
import { POLICY_CHECKS } from './checks/policy.ts';
import { all, type BuiltPage, onEach, pagesIn, words } from './site.ts';

/** What a page leads to and shows. */
const links = (page: BuiltPage) =>
  all(page, '[href], [src], [action]').map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
  );

/** What scripts fetch, browsers install, or load as modules: none of it does a browser do from a file. */
const FROM_A_SERVER =
  'script[src], link[rel="manifest"], link[rel="preload"], link[rel="modulepreload"], link[rel="stylesheet"], iframe, form';

/** What a page says: neither what its scripts are nor what they may add. */
function textOf(page: BuiltPage): string | undefined {
  const main = page.document.querySelector('main')?.cloneNode(true) as Element | undefined;
  for (const unsaid of main?.querySelectorAll('script, template, [data-served]') ?? []) unsaid.remove();
  return words(main);
}

describe.each(['announced', 'hybrid'] as const satisfies readonly SiteName[])(
  'the site %s, to be opened from a folder',
  (name) => {
    let folder = '';
    let pages: readonly BuiltPage[] = [];
    let broken: readonly string[] | undefined;
    const served = pagesIn(siteOf(name)).filter(({ file }) => file !== '404.html');

    beforeAll(async () => {
      folder = `${mkdtempSync(join(tmpdir(), 'año 1 '))}/`;
      broken = await writeSiteFromFiles(siteOf(name), folder);
      pages = filled(pagesIn(folder));
    });

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('has every page but the one of a server', () => {
      expect(pages.map(({ file }) => file)).toEqual(served.map(({ file }) => file));
      expect(broken).toEqual([]);
    });

    it('leads to files only, which are there', () => {
      const faults = onEach(pages, (page) => {
        const here = pathToFileURL(folder + page.file);
        return links(page)
          .map((link) => new URL(link, here))
          .filter(({ protocol }) => protocol === 'file:')
          .map((url) => Object.assign(new URL(url), { search: '', hash: '' }))
          .filter((url) => !statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile())
          .map(({ href }) => href);
      });
      expect(faults).toEqual([]);
    });

    it('says on each page what it says on a server, but for the search', () => {
      const isOfSearch = ({ file }: BuiltPage) => /^(?:es\/buscar|en\/search)\//.test(file);
      const differing = pages.filter((page, index) => {
        const there = served[index];
        return !isOfSearch(page) && (there === undefined || textOf(page) !== textOf(there));
      });
      expect(differing.map(({ file }) => file)).toEqual([]);
    });

    it('keeps the addresses that pages have on the web', () => {
      const own = ({ document }: BuiltPage) => document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(pages.map(own)).toEqual(served.map(own));
      expect(own(filled(pages)[0] as BuiltPage)).toMatch(/^https:/);
    });

    it('asks nothing that browsers refuse from a file', () => {
      const faults = onEach(pages, (page) => [
        ...all(page, FROM_A_SERVER).map(({ outerHTML }) => outerHTML.slice(0, 80)),
        ...all(page, '[data-zones], [data-my-agenda]')
          .flatMap((element) => [element.getAttribute('data-zones'), element.getAttribute('data-my-agenda')])
          .flatMap((address) => (address === null || address.startsWith('data:') ? [] : [address])),
        ...all(page, 'script').flatMap(({ textContent }) => /\bimport\b.{0,20}/.exec(textContent) ?? []),
      ]);
      expect(faults).toEqual([]);
    });

    it.each(Object.entries(POLICY_CHECKS))('holds what every site does: %s', async (_, check) => {
      const site = {
        folder,
        root: '',
        pages,
        content: pages,
        pageAt: () => pages[0] as BuiltPage,
        fileAt: () => undefined,
      };
      expect(await check(site)).toEqual([]);
    });

    it('is the same to the byte when it is made again', async () => {
      const again = `${mkdtempSync(join(tmpdir(), 'año 2 '))}/`;
      try {
        await writeSiteFromFiles(siteOf(name), again);
        const filesIn = (of: string) =>
          readdirSync(of, { recursive: true, encoding: 'utf8', withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name).slice(of.length))
            .sort();
        expect(filesIn(again)).toEqual(filled(filesIn(folder)));
        expect(
          filesIn(folder).filter((file) => !readFileSync(folder + file).equals(readFileSync(again + file))),
        ).toEqual([]);
      } finally {
        rmSync(again, { recursive: true, force: true });
      }
    });
  },
);
