import { existsSync, globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { readFinishedPage } from '../../src/search/build/extract.ts';
import { openBundle } from '../../src/search/client/bundle.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { siteOf } from '../builds/sites.ts';
import { asking, openBuilt } from '../bench/engine.ts';
import { HELD_OUT } from '../bench/held-out.ts';
import { measureQuality, type Quality } from '../bench/quality.ts';
import { QUERIES } from '../bench/queries.ts';
import { FROZEN, pageOf, pages } from './frozen-site.ts';
import { all } from './site.ts';

const dist = pathToFileURL(FROZEN);
const folder = (lang: string) => `${FROZEN}search/${lang}/`;
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe.each(['es', 'en'] as const)('the search index in %s', (lang) => {
  let records: readonly SearchRecord[] = [];

  beforeAll(async () => {
    const bundle = await openBundle(new URL('search/', dist).href, lang, (address) => import(address));
    records = await Promise.all(bundle.all.map((found) => bundle.record(found)));
  });

  it('holds each page that tells records, and no other', () => {
    const expected = pages.filter((page) => page.address.startsWith(`${lang}/`) && all(page, '[data-find]').length > 0);
    expect([...new Set(records.map(({ address }) => address))].sort()).toEqual(
      expected.map(({ address }) => address).sort(),
    );
    expect(records.length).toBe(
      expected.reduce((sum, page) => sum + all(page, 'main[data-find], main [data-find]').length, 0),
    );
    const addresses = expected.map(({ address }) => address).join(' ');
    expect(addresses).not.toMatch(/(?:hoja|sheet)\/\S|buscar|search|404/);
    expect(expected.length).toBeGreaterThan(10);
  });

  it('gives back what was read from the pages', () => {
    const read = pages
      .filter(({ address }) => address.startsWith(`${lang}/`))
      .flatMap(({ html, address }) => readFinishedPage(html, address));
    const key = ({ address, anchor }: SearchRecord) => `${address}#${anchor}`;
    const byKey = new Map(records.map((record) => [key(record), record]));
    for (const record of filled(read)) {
      const { twin, page, title, parts, text } = record;
      expect(byKey.get(key(record)), key(record)).toMatchObject({ twin, page, title, parts });
      expect(byKey.get(key(record))?.text.startsWith(text)).toBe(true);
    }
  });

  it('leads to places that exist, paragraphs among them', () => {
    const anchors = records.flatMap(({ address, anchor, parts }) =>
      [anchor, ...parts.map(([, id]) => id)].map((id) => ({ address, id })),
    );
    const broken = anchors.filter(({ address, id }) => id !== '' && !pageOf(address).document.getElementById(id));
    expect(broken).toEqual([]);
    expect(anchors.map(({ id }) => id)).toContain('global-compact-p2');
  });

  it('has every agenda item and the course once', () => {
    const own = records
      .map(({ anchor }) => anchor)
      .filter((anchor) => /^s\d-\d$|^course$/.test(anchor))
      .sort();
    expect(own).toHaveLength(19);
    expect(new Set(own).size).toBe(19);
  });

  it('has no ready-made interface', () => {
    expect(globSync('*', { cwd: folder(lang) }).sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'offline.json',
      'pagefind-entry.json',
      expect.stringMatching(/\.pf_meta$/) as string,
      'pagefind.js',
      'values.json',
      `wasm.${lang}.pagefind`,
      'words',
    ]);
    expect(globSync('*', { cwd: `${FROZEN}search` }).sort()).toEqual(['en', 'es', 'found.js', 'terms.json']);
  });

  it('names its people, and knows every kind of record', () => {
    const values = json(`${folder(lang)}values.json`) as Record<string, Record<string, string>>;
    expect(values['person']).toMatchObject({ 'fabio-jimenez': 'Fabio Jiménez', 'rudi-maxwald': 'Rudi Maxwald' });
    expect(Object.keys(values['kind'] ?? {})).toEqual(expect.arrayContaining(['panel', 'text', 'person', 'course']));
    expect(Object.keys(values['edition'] ?? {}).sort()).toEqual(['2020', '2021']);
  });

  it('keeps the words of names where a typing error looks for them', () => {
    expect(json(`${folder(lang)}words/m.json`)).toContain('Maxwald');
    expect(json(`${folder(lang)}words/a.json`)).toContain('Maxwald');
    expect(existsSync(`${folder(lang)}words/ .json`)).toBe(false);
  });
});

describe.each([
  ['the frozen site', FROZEN],
  ['the fixture', siteOf('fixture')],
])('the words of %s', (_, folder) => {
  it.each(['es', 'en'] as const)(
    'in %s are all found, so that a word which is not tells of a broken index',
    async (lang) => {
      const bundle = await openBundle(pathToFileURL(`${folder}search/`).href, lang, (address) => import(address));
      const words = globSync('words/*.json', { cwd: `${folder}search/${lang}` }).flatMap(
        (file) => JSON.parse(readFileSync(`${folder}search/${lang}/${file}`, 'utf8')) as string[],
      );
      const lost: string[] = [];
      for (const word of new Set(words)) if ((await bundle.find(`"${word}"`)).length === 0) lost.push(word);
      expect(words.length).toBeGreaterThan(500);
      expect(lost).toEqual([]);
    },
  );
});

describe('the words that widen a question', () => {
  it('come from the glossary, the bodies and the countries, in both languages', () => {
    const groups = JSON.parse(readFileSync(`${FROZEN}search/terms.json`, 'utf8')) as { es: string[]; en: string[] }[];
    const of = (word: string) => groups.find(({ es, en }) => [...es, ...en].includes(word));
    expect(of('OIM')?.en).toContain('IOM');
    expect(of('migrante')?.en).toContain('migration');
    expect(of('trafficking')?.es).toContain('trata');
    expect(of('República Dominicana')?.en).toEqual(['Dominican Republic']);
    expect(groups.flatMap(({ es, en }) => [...es, ...en]).filter((way) => way.trim() !== way || way === '')).toEqual(
      [],
    );
  });
});

describe.each([
  ['of the bench', QUERIES],
  ['that were held out', HELD_OUT],
])('the answers to the questions %s', (_, queries) => {
  let quality: Quality;

  beforeAll(async () => {
    quality = await measureQuality(dist, queries);
  });

  it('are right among the first five for at least 99 in 100', () => {
    expect(quality.outcomes.length).toBeGreaterThanOrEqual(60);
    expect(quality.successAt5).toBeGreaterThanOrEqual(0.99);
  });

  it('stand so high that their mean reciprocal rank is at least 0.97', () => {
    expect(quality.meanReciprocalRank).toBeGreaterThanOrEqual(0.97);
  });

  it('are nothing where there is nothing to find', () => {
    const empty = quality.outcomes.filter(({ answers }) => answers.length === 0);
    expect(empty.length).toBeGreaterThan(2);
    expect(empty.filter(({ found }) => found.length > 0)).toEqual([]);
  });
});

describe('the engine', () => {
  it.each(['trata de personas', 'human trafficking'])(
    'takes no word of “%s” for an error that the texts have',
    async (q) => {
      for (const lang of ['es', 'en'] as const) {
        const { corrected, partial } = await openBuilt(dist, lang).search(asking(q));
        expect([corrected, partial], lang).toEqual([undefined, false]);
      }
    },
  );

  it('says of no correction where nothing is found for it', async () => {
    const engine = openBuilt(dist, 'es');
    expect((await engine.search(asking('Maxwold'))).corrected).toBe('Maxwald');
    const filters = new Map([['kind', 'reference']] as const);
    expect(await engine.search({ q: 'Maxwold', filters, sort: 'relevance' })).toMatchObject({
      total: 0,
      corrected: undefined,
    });
  });

  it('answers every name of the glossary in either language, or says that nothing has it', async () => {
    const groups = JSON.parse(readFileSync(`${FROZEN}search/terms.json`, 'utf8')) as { es: string[]; en: string[] }[];
    const names = groups.flatMap(({ es, en }) => [...es, ...en]);
    expect(names.length).toBeGreaterThan(200);
    for (const lang of ['es', 'en'] as const) {
      const engine = openBuilt(dist, lang);
      for (const name of filled(names)) expect((await engine.search(asking(name))).lang, name).toBe(lang);
    }
  });

  it('gives what only the other language has, and not what this one gave', async () => {
    const engine = openBuilt(dist, 'es');
    const state = asking('global');
    const own = await engine.search(state);
    const other = await engine.elsewhere(state, own.hits);
    expect(other.lang).toBe('en');
    const twins = own.hits.map(({ record }) => `${record.twin}#${record.anchor}`);
    const given = filled(other.hits).map(({ record }) => `${record.address}#${record.anchor}`);
    expect(given.filter((address) => filled(twins).includes(address))).toEqual([]);
  });

  it('counts what each value of a filter would leave', async () => {
    const engine = openBuilt(dist, 'es');
    const filters = new Map([['kind', 'panel']] as const);
    const { hits } = await engine.search({ q: '', filters, sort: 'relevance' });
    expect(hits.map(({ record }) => record.anchor)).toEqual(['s3-4', 's2-3', 's1-2']);
    const [, counts] = await engine.counts({ q: '', filters, sort: 'relevance' }, ['kind', 'place']);
    expect(counts.get('kind')?.get('panel')).toBe(3);
    expect(counts.get('place')?.get('CO')).toBe(1);
  });

  it('lists everything that Fabio Jiménez takes part in', async () => {
    const engine = openBuilt(dist, 'en');
    const { hits } = await engine.search({ q: '', filters: new Map([['person', 'fabio-jimenez']]), sort: 'date' });
    expect(hits.map(({ record }) => record.anchor)).toEqual(['s3-1', 's1-4', '']);
  });

  it('leaves a filter aside whose value nothing has, and says which', async () => {
    const engine = openBuilt(dist, 'en');
    const { hits, unknown } = await engine.search({
      q: 'Maxwald',
      filters: new Map([['kind', 'dance']]),
      sort: 'relevance',
    });
    expect(unknown).toEqual(['kind']);
    expect(hits.length).toBeGreaterThan(0);
  });
});
