import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lackingIn } from '../../src/commands/build/whole.ts';
import { writeSmallSite } from './small-site.ts';

const ROOT = 'https://site.example/';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
  await writeSmallSite(`${folder}/`);
  for (const lang of ['es', 'en']) {
    const index = join(folder, 'search', lang);
    mkdirSync(index, { recursive: true });
    writeFileSync(join(index, 'pagefind-entry.json'), JSON.stringify({ first: ['a.pf_meta'] }));
    for (const file of ['pagefind.js', 'values.json', 'a.pf_meta']) writeFileSync(join(index, file), '{}');
  }
  writeFileSync(join(folder, 'script.js'), '');
  change('es/index.html', (html) =>
    html.replace('</head>', '<script type="module" src="../script.js"></script></head>'),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const change = (file: string, edit: (text: string) => string) => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, edit(text));
  return () => {
    writeFileSync(path, text);
  };
};

const remove = (file: string) => {
  const text = readFileSync(join(folder, file));
  rmSync(join(folder, file));
  return () => {
    writeFileSync(join(folder, file), text);
  };
};

const lacking = async () => (await lackingIn(folder, ROOT)).map(({ en }) => en).join('\n');

describe('a finished site', () => {
  it('lacks nothing where it is whole', async () => {
    expect(await lacking()).toBe('');
  });

  it.each<[string, () => () => void, string]>([
    ['a page that the sitemap names', () => remove('en/archive/index.html'), 'en/archive/index.html'],
    ['the entry', () => remove('index.html'), 'index.html'],
    ['its worker', () => remove('sw.js'), 'sw.js'],
    ['the page for wrong addresses', () => remove('404.html'), '404.html'],
    ['its sitemap', () => remove('sitemap-0.xml'), 'The sitemap names no page'],
    ['the index of a language', () => remove('search/en/pagefind-entry.json'), 'search/en/pagefind-entry.json'],
    ['a file that an index begins with', () => remove('search/es/a.pf_meta'), 'search/es/a.pf_meta'],
    ['a script that a page loads', () => remove('script.js'), 'es/index.html: ../script.js'],
    [
      'the style of a page',
      () => change('es/archivo/index.html', (html) => html.replace(/<style>[^<]*<\/style>/, '')),
      'es/archivo/index.html',
    ],
    [
      'a style, for it is empty',
      () => change('es/archivo/index.html', (html) => html.replace(/<style>[^<]*/, '<style>')),
      'es/archivo/index.html',
    ],
    ['the end of a page', () => change('en/index.html', (html) => html.slice(0, -20)), 'en/index.html'],
    ['a page, which is empty', () => change('en/index.html', () => ''), 'en/index.html'],
    [
      'an anchor that a page leads to',
      () => change('es/index.html', (html) => html.replace('es/archivo/"', 'es/archivo/#nowhere"')),
      'es/index.html: ../es/archivo/#nowhere',
    ],
    [
      'an image in one of its sizes',
      () =>
        change('en/index.html', (html) => html.replace('</h1>', '</h1><img srcset="../script.js 1x, ../no.png 2x">')),
      'en/index.html: ../no.png',
    ],
    [
      'what an address above the site would lead to',
      () => change('en/index.html', (html) => html.replace('</h1>', '</h1><a href="../../en/">Up</a>')),
      'en/index.html: ../../en/',
    ],
    [
      'what 404.html leads to',
      () => change('404.html', (html) => html.replace('href="/es/"', 'href="/no/"')),
      '404.html: /no/',
    ],
  ])('is not whole without %s', async (_, take, told) => {
    const putBack = take();
    const found = await lacking();
    putBack();
    expect(found).toContain(told);
    expect(await lacking()).toBe('');
  });

  it('is held against the path that it stands below', async () => {
    expect((await lackingIn(folder, 'https://site.example/a/')).map(({ en }) => en).join('\n')).toContain(
      '404.html: /es/',
    );
    expect(existsSync(folder)).toBe(true);
  });
});
