import { globSync, readFileSync } from 'node:fs';
import { FILTERS } from '../../src/search/record.ts';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { LANGS } from '../../src/domain/locale.ts';
import { en } from '../../src/i18n/strings.en.ts';
import { es } from '../../src/i18n/strings.es.ts';
import { translator } from '../../src/i18n/translate.ts';

const strings: Record<'es' | 'en', Record<string, string>> = { es, en };
const base = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

describe('the interface', () => {
  it('has every key in both languages', () => {
    const keys = LANGS.map((lang) => [...new Set(Object.keys(strings[lang]).map(base))].sort());
    expect(keys[0]).toEqual(keys[1]);
  });

  it.each(LANGS)('has every plural form that %s needs', (lang) => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const counted = Object.keys(strings[lang])
      .filter((key) => key.endsWith('_other'))
      .map(base);
    expect(counted.length).toBeGreaterThan(0);
    for (const key of filled(counted)) {
      expect(categories.map((category) => `${key}_${category}`).filter((form) => !(form in strings[lang]))).toEqual([]);
    }
  });

  it('fills the same variables in both languages', () => {
    const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of filled(Object.entries(strings.en))) {
      expect([key, variables(strings.es[key] ?? '')]).toEqual([key, variables(text)]);
    }
  });

  it('says nothing empty', () => {
    for (const lang of LANGS) {
      expect(Object.entries(strings[lang]).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('throws on a key that does not exist', () => {
    const key: string = 'no.such.key';
    expect(() => translator('es')(key as 'site.skip')).toThrow(/no\.such\.key/);
  });

  it('leaves what it is given unescaped, for Astro escapes it once', () => {
    expect(translator('es')('session.named', { label: 'A & B', title: '<C>' })).toBe('A & B: <C>');
  });

  it('has no text that nothing uses', () => {
    const code = globSync('src/**/*.{ts,astro}')
      .filter((file) => !file.includes('strings.'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const prefixes = [...code.matchAll(/t\(`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    // The search brings its texts along without `find.`, those that name a filter's values by the filter.
    const ofSearch = [...code.matchAll(/textOf\([\w.#]+, `(\w+)[._]\$\{/g)].map(([, prefix]) => `find.${prefix ?? ''}`);
    const families = [...ofSearch, ...FILTERS.map((filter) => `find.${filter}`)];
    expect(ofSearch.length).toBeGreaterThan(2);
    const isUsed = (key: string) =>
      code.includes(`'${key}'`) ||
      prefixes.some((prefix) => key.startsWith(prefix)) ||
      families.some((family) => key === family || key.startsWith(`${family}.`)) ||
      (key.startsWith('find.') && code.includes(`'${key.slice('find.'.length)}'`));
    const unused = Object.keys(es)
      .map(base)
      .filter((key) => !isUsed(key));
    expect([...new Set(unused)]).toEqual([]);
  });
});
