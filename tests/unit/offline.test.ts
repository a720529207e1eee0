import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionList, searchList } from '../../src/offline/build/lists.ts';
import { offlineScript } from '../../src/offline/build/bundle.ts';
import { editionOfList, filesFor } from '../../src/offline/list.ts';

let folder = '';

const write = (file: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};

/** What no packing makes shorter than this, in bytes. */
const unpackable = (bytes: number) => randomBytes(bytes);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  for (const file of ['sw.js', 'offline.js', 'search/found.js', 'search/terms.json']) write(file, file);
  const pages = [
    '',
    'agenda/',
    'agenda/sesion-1/',
    'agenda/sesion-2/',
    'agenda/sesion-10/',
    'grabaciones/',
    'agenda/hoja/',
  ];
  for (const page of pages) write(`es/2021/${page}index.html`, page);
  for (const country of ['guatemala', 'estados-unidos']) write(`es/2021/agenda/hoja/${country}/index.html`, country);
  write('es/2021/agenda/sesion-1/transcripcion/index.html', 'transcript');
  write('es/2021/agenda/sesion-1/transcripcion/2/index.html', 'transcript');
  write('es/siglas/index.html', 'acronyms');
  write('es/buscar/index.html', '<template><script type="module" src="../../_astro/a.js"></script></template>');
  write('_astro/a.js', 'import{a}from"./b.js"');
  write('_astro/b.js', 'b');
  write('search/es/pagefind-entry.json', '{}');
  write('search/es/fragment/es_1.pf_fragment', 'a');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const urls = (list: readonly { readonly url: string }[]) => list.map(({ url }) => url);

describe('the list of an edition', () => {
  it('names what readers need most first, sessions by their numbers, and no transcript', async () => {
    const list = await editionList(folder, '2021', 'es');
    expect(urls(list.filter(({ zones }) => !zones))).toEqual([
      'es/2021/agenda/',
      'es/2021/agenda/sesion-1/',
      'es/2021/agenda/sesion-2/',
      'es/2021/agenda/sesion-10/',
      'es/2021/',
      'es/2021/grabaciones/',
      'es/siglas/',
      'offline.js',
      'search/found.js',
    ]);
  });

  it('names the sheet of each country with its zones', async () => {
    const sheets = (await editionList(folder, '2021', 'es')).filter(({ zones }) => zones);
    expect(sheets).toMatchObject([
      { url: 'es/2021/agenda/hoja/estados-unidos/' },
      { url: 'es/2021/agenda/hoja/guatemala/', zones: ['America/Guatemala'] },
    ]);
    expect(sheets[0]?.zones).toContain('America/Chicago');
  });

  it('tells another version of a page that has changed, and of no other', async () => {
    const before = new Map((await editionList(folder, '2021', 'es')).map(({ url, revision }) => [url, revision]));
    write('es/2021/grabaciones/index.html', 'changed');
    const changed = (await editionList(folder, '2021', 'es')).filter(
      ({ url, revision }) => before.get(url) !== revision,
    );
    expect(urls(changed)).toEqual(['es/2021/grabaciones/']);
  });

  it('leaves out what there is no room for, from the end', async () => {
    write('es/2021/agenda/sesion-10/index.html', unpackable(140_000));
    write('es/siglas/index.html', unpackable(9_000));
    const list = urls(await editionList(folder, '2021', 'es'));
    expect(list).toContain('es/2021/agenda/sesion-10/');
    expect(list).not.toContain('es/siglas/');
    write('es/2021/agenda/sesion-10/index.html', 'small');
    write('es/siglas/index.html', 'acronyms');
  });
});

describe('the list of a search', () => {
  it('names its page, its program with what that imports, and its index', async () => {
    expect(urls(await searchList(folder, 'es')).toSorted()).toEqual([
      '_astro/a.js',
      '_astro/b.js',
      'es/buscar/',
      'offline.js',
      'search/es/fragment/es_1.pf_fragment',
      'search/es/pagefind-entry.json',
      'search/found.js',
      'search/terms.json',
    ]);
  });

  it('leaves what results say to be kept as it is shown, where that is much', async () => {
    write('search/es/fragment/es_2.pf_fragment', unpackable(300_000));
    expect(urls(await searchList(folder, 'es')).filter((url) => url.endsWith('.pf_fragment'))).toEqual([]);
  });
});

describe('what is kept for a reader', () => {
  const list = [
    { url: 'a/', revision: '1' },
    { url: 'gt/', revision: '1', zones: ['America/Guatemala'] },
    { url: 'mx/', revision: '1', zones: ['America/Mexico_City', 'America/Tijuana'] },
    { url: 'pa/', revision: '1', zones: ['America/Panama'] },
    { url: 'pa2/', revision: '1', zones: ['America/Panama'] },
  ];

  it.each([
    ['America/Guatemala', ['a/', 'gt/']],
    ['America/Ensenada', ['a/', 'mx/']],
    ['America/Panama', ['a/']],
    ['Asia/Tokyo', ['a/']],
    [undefined, ['a/']],
  ])('has the sheet of the country of %s, where that is one', (zone, kept) => {
    expect(urls(filesFor(list, zone))).toEqual(kept);
  });

  it.each([
    ['es/2021/offline.json', '2021'],
    ['search/es/offline.json', undefined],
  ])('is of an edition where %s is', (file, edition) => {
    expect([editionOfList(file)]).toEqual([edition]);
  });
});

describe('the scripts', () => {
  it('are made alike each time, and the worker that removes them is the smallest', async () => {
    const [worker, again, removal] = await Promise.all(
      (['worker', 'worker', 'removal'] as const).map((name) => offlineScript(name)),
    );
    expect(again).toBe(worker);
    expect(removal?.length).toBeGreaterThan(100);
    expect(removal?.length ?? Infinity).toBeLessThan(1000);
    expect(removal).toContain('unregister');
    expect(worker).not.toContain('process.env');
  });
});
