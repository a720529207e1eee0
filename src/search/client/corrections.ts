import { fold } from '../../domain/fold.ts';
import { replaceWords } from '../query.ts';
import { tokensOf } from '../text.ts';
import { correctionOf, nearOnes, vocabularyKeys } from '../typos.ts';
import type { Asked } from './answers.ts';
import { type Bundle, IndexError } from './bundle.ts';

/** The share of a word that another begins with which is suggested for it, three letters at the least. */
const ALIKE = 0.6;

/**
 * A question without the typing errors of words that nothing answers; undefined where there is nothing to correct.
 * @throws IndexError where the texts have a word that the index does not find
 */
export async function corrected(bundle: Bundle, q: string, asked: Asked): Promise<string | undefined> {
  const { units } = asked.query;
  const corrections = new Map<string, string>();
  const isExact = (index: number) => units[index]?.alternatives.some(({ exact }) => exact) === true;
  const missing = units.filter((_, index) => asked.frequency[index] === 0 && !isExact(index));
  for (const { text: word, folded } of missing.flatMap(({ text }) => tokensOf(text, bundle.lang))) {
    const near = (await Promise.all(vocabularyKeys(folded).map((letter) => bundle.words(letter)))).flat();
    const isKnown = near.some((known) => fold(known) === folded);
    // Pagefind takes a file that is missing or cut for one that holds nothing: what the texts have it finds, or is broken.
    if (isKnown && (await bundle.find(`"${word}"`)).length === 0) throw new IndexError(`The index has lost “${word}”`);
    const better = isKnown ? undefined : correctionOf(folded, near);
    if (better !== undefined) corrections.set(folded, better);
  }
  return corrections.size === 0 ? undefined : replaceWords(q, corrections, bundle.lang);
}

/** Words of titles and texts that are near to a word of a question, or begin like it. */
export async function suggestionsFor(bundle: Bundle, q: string): Promise<readonly string[]> {
  const words = tokensOf(q, bundle.lang).filter(({ folded, stop }) => !stop && folded.length > 2);
  const lists = await Promise.all(
    words.slice(0, 4).map(async ({ folded }) => {
      const [letter] = vocabularyKeys(folded);
      const all = letter === undefined ? [] : await bundle.words(letter);
      const beginning = folded.slice(0, Math.max(3, Math.ceil(folded.length * ALIKE)));
      return [...nearOnes(folded, all), ...all.filter((word) => fold(word).startsWith(beginning))];
    }),
  );
  return [...new Set(lists.flat())].slice(0, 5);
}
