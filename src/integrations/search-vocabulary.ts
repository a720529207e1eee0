import type { Lang } from '../domain/locale.ts';
import { factValues, type Filter, FILTERS } from '../domain/search-items.ts';
import { tokensOf } from '../domain/search-text.ts';
import { SHORTEST, vocabularyKeys } from '../domain/search-typos.ts';
import { pagesIn, type StoredPage } from '../domain/search-volumes.ts';

/** Words in one file of the vocabulary; the rarest are left out beyond it, so that none grows with the archive. */
const LARGEST = 3000;

/**
 * Every value that each filter has, and its name where an entry of the site gives one: `person`, `fabio-jimenez`,
 * “Fabio Jiménez”. An entry of a kind that is a filter's name is the thing itself.
 */
export function valuesOf(pages: readonly StoredPage[]): Partial<Record<Filter, Record<string, string>>> {
  const values: Partial<Record<Filter, Record<string, string>>> = {};
  for (const { items } of pagesIn(pages)) {
    for (const item of items) {
      const [kind] = factValues(item, 'kind');
      for (const name of FILTERS) {
        for (const value of factValues(item, name)) {
          const named = (values[name] ??= {});
          named[value] = kind === name ? item.title : (named[value] ?? '');
        }
      }
    }
  }
  return values;
}

/** How much more a word of a title or name counts than one of a text. */
const NAMED = 10;

/**
 * The words of all titles, names and texts, by which a typing error is found: in a file for each letter, those that have
 * it as their first or second, the most used first.
 */
export function vocabularyFiles(pages: readonly StoredPage[], lang: Lang): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, { word: string; count: number }>();
  for (const { items } of pages) {
    for (const item of items) {
      for (const [words, worth] of [
        [item.title, NAMED],
        [item.text, 1],
      ] as const) {
        for (const { text, folded, stop } of tokensOf(words, lang)) {
          if (stop || folded.length < SHORTEST.name) continue;
          const known = counts.get(folded);
          // What is a name is always written with a capital letter.
          const word = known && text !== text.toLowerCase() ? known.word : text;
          counts.set(folded, { word, count: (known?.count ?? 0) + worth });
        }
      }
    }
  }
  const files = new Map<string, string[]>();
  for (const { word } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    for (const key of vocabularyKeys(word)) (files.get(key) ?? files.set(key, []).get(key))?.push(word);
  }
  return new Map([...files].map(([key, words]) => [key, words.slice(0, LARGEST)]));
}
