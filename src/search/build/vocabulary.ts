import type { Lang } from '../../domain/locale.ts';
import { factValues, type Filter, FILTERS, type SearchRecord } from '../record.ts';
import { tokensOf } from '../text.ts';
import { LETTERS, SHORTEST, vocabularyKeys } from '../typos.ts';

/** Words in one file of the vocabulary; the rarest are left out beyond it, so that none grows with the archive. */
const LARGEST = 3000;

/** How much more a word of a title or name counts than one of a text. */
const NAMED = 10;

/**
 * Every value that each filter has, and its name where an entry of the site gives one: `person`, `fabio-jimenez`,
 * “Fabio Jiménez”. An entry of a kind that is a filter's name is the thing itself.
 */
export function valuesOf(records: readonly SearchRecord[]): Partial<Record<Filter, Record<string, string>>> {
  const values: Partial<Record<Filter, Record<string, string>>> = {};
  for (const record of records) {
    const [kind] = factValues(record, 'kind');
    for (const name of FILTERS) {
      for (const value of factValues(record, name)) {
        const named = (values[name] ??= {});
        named[value] = kind === name ? record.title : (named[value] ?? '');
      }
    }
  }
  return values;
}

/**
 * The words of all titles, names and texts, by which a typing error is found: in a JSON file for each letter, those that
 * have it as their first or second, the most used first.
 * @returns the path of each file in a bundle, and its content
 */
export function vocabularyFiles(records: readonly SearchRecord[], lang: Lang): [path: string, content: string][] {
  const counts = new Map<string, { word: string; count: number }>();
  const count = (words: string, worth: number) => {
    for (const { text, folded, stop } of tokensOf(words, lang)) {
      if (stop || folded.length < SHORTEST.name) continue;
      const known = counts.get(folded);
      // What is a name is always written with a capital letter.
      const word = known && text !== text.toLowerCase() ? known.word : text;
      counts.set(folded, { word, count: (known?.count ?? 0) + worth });
    }
  };
  for (const { title, text } of records) {
    count(title, NAMED);
    count(text, 1);
  }
  const words = [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ word }) => ({ word, letters: vocabularyKeys(word) }));
  return LETTERS.map((letter) => {
    const own = words.filter(({ letters }) => letters.includes(letter)).slice(0, LARGEST);
    return [`words/${letter}.json`, JSON.stringify(own.map(({ word }) => word))];
  });
}
