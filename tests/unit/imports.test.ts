import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';

/** What each layer may import besides itself. Anything not listed is an arrow the wrong way. */
const MAY: Record<string, readonly string[]> = {
  pages: ['views', 'layouts', 'components', 'formats', 'i18n', 'search', 'domain', 'styles'],
  views: ['data', 'formats', 'i18n', 'domain'],
  layouts: ['browsers.ts', 'components', 'formats', 'i18n', 'offline', 'search', 'domain'],
  components: ['formats', 'i18n', 'search', 'domain', 'client'],
  formats: ['schemas', 'i18n', 'domain', 'styles'],
  i18n: ['search', 'domain'],
  search: ['domain', 'browsers.ts'],
  offline: ['browsers.ts', 'client', 'i18n', 'search', 'domain'],
  data: ['domain'],
  domain: [],
  client: ['domain'],
  schemas: ['domain'],
  loaders: ['rules', 'schemas', 'i18n', 'domain'],
  dev: ['loaders', 'rules', 'i18n', 'domain'],
  rules: ['schemas', 'i18n', 'domain'],
  integrations: ['browsers.ts', 'i18n', 'offline', 'domain'],
  commands: ['dev', 'integrations', 'loaders', 'rules', 'schemas', 'i18n', 'offline', 'search', 'domain'],
  'browsers.ts': [],
  'env.d.ts': ['i18n'],
  'content.config.ts': ['loaders', 'rules', 'schemas'],
};

/** The packages a layer may not touch, or the only layers that may touch a package. */
const ONLY: Record<string, readonly string[]> = {
  'astro:content': ['data', 'content.config.ts'],
  i18next: ['i18n'],
  'temporal-polyfill': ['domain'],
  'ical-generator': ['formats'],
  'schema-dts': ['formats'],
  satori: ['formats'],
  uuid: ['formats'],
  'astro/zod': ['schemas', 'rules', 'loaders', 'formats'],
  yaml: ['loaders', 'commands'],
  '@clack/prompts': ['commands'],
  diff: ['commands'],
  entities: ['rules', 'loaders', 'dev', 'search', 'commands'],
  pagefind: ['search'],
  'workbox-build': ['offline'],
  htmlparser2: ['search', 'integrations', 'commands'],
  'dom-serializer': ['integrations', 'commands'],
  'playwright-core': ['commands'],
  '@sparticuz/chromium': ['commands'],
  yazl: ['commands'],
  saxes: ['loaders'],
  'fastest-levenshtein': ['rules'],
  'iso-3166/1.js': ['schemas'],
};

const files = globSync('src/**/*.{ts,mjs,astro}').map((file) => file.replaceAll('\\', '/'));
const layerOf = (file: string) => file.split('/')[1] ?? file;
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s+|import\()'([^']+)'/g)].map(
    ([, target]) => target ?? '',
  );
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

/** The imports of a layer from another. */
const arrows = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({
    file,
    from: layerOf(file),
    to: layerOf(posix.normalize(join(dirname(file), target).replaceAll('\\', '/'))),
  }))
  .filter(({ from, to }) => from !== to);

describe('imports run one way', () => {
  it('over every layer there is', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in MAY))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('from pages down to the domain, never back', () => {
    expect(arrows.filter(({ from, to }) => !(MAY[from] ?? []).includes(to))).toEqual([]);
  });

  it('by no way that is open and that nothing takes', () => {
    const open = Object.entries(MAY).flatMap(([from, all]) => all.map((to) => `${from} → ${to}`));
    const taken = new Set(arrows.map(({ from, to }) => `${from} → ${to}`));
    expect(open.filter((arrow) => !taken.has(arrow))).toEqual([]);
  });

  it('in no circle', () => {
    const below = (layer: string, path: readonly string[] = []): readonly string[] =>
      path.includes(layer) ? [...path, layer] : (MAY[layer] ?? []).flatMap((to) => below(to, [...path, layer]));
    expect(Object.keys(MAY).flatMap((layer) => below(layer))).toEqual([]);
  });

  it('to pages that are routes and nothing else', () => {
    expect(files.filter((file) => /^src\/pages\/(?:.*\/)?_/.test(file))).toEqual([]);
  });

  it('with each package in its own layer', () => {
    const wrong = imports.filter(
      ({ file, target }) => ONLY[target] !== undefined && !ONLY[target].includes(layerOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('and the domain knows no Astro, file system, network or clock', () => {
    const domain = files.filter((file) => layerOf(file) === 'domain');
    expect(domain.length).toBeGreaterThan(5);
    const packages = imports
      .filter(({ file, target }) => layerOf(file) === 'domain' && !target.startsWith('.'))
      .map(({ target }) => target);
    expect([...new Set(packages)].sort()).toEqual(['temporal-polyfill']);
    for (const file of filled(domain)) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /Date\.now|new Date\(\)|Temporal\.Now|process\.|(?<![\w/])document\.|window\.|fetch\(/,
      );
    }
  });
});
