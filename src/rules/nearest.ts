import { distance } from 'fastest-levenshtein';
import { fold } from '../domain/fold.ts';
import type { Localized } from '../domain/locale.ts';

/** How many letters of ten may be wrong in what is still taken for a name that is known. */
const WRONG_OF_TEN = 4;

/**
 * The name that is nearest to one that nothing has: by the letters that differ (Levenshtein 1966), or the only one that has
 * it as a word of its own, as a surname. Undefined where none is near enough to have been meant.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wrong = fold(written);
  const names = [...known].filter((name) => name !== written);
  const [first] = names
    .map((name) => ({ name, far: distance(wrong, fold(name)) }))
    .filter(({ name, far }) => far * 10 <= WRONG_OF_TEN * Math.max(wrong.length, name.length) && far <= 4)
    .toSorted((a, b) => a.far - b.far);
  if (first) return first.name;
  const words = names.filter((name) => wrong.length > 2 && name.split('-').includes(wrong));
  return words.length === 1 ? words[0] : undefined;
}

/** How to put a name right that nothing has: by the nearest one, where there is any, before what else can be done. */
export function withNearest(written: string, known: Iterable<string>, fix: Localized): Localized {
  const meant = nearest(written, known);
  if (meant === undefined) return fix;
  return { es: `¿quisiste escribir «${meant}»? Si no, ${fix.es}`, en: `did you mean "${meant}"? If not, ${fix.en}` };
}
