import { fold } from '../domain/fold.ts';

/**
 * The shortest words in which one wrong letter is looked for, for a name and for what is none: of a shorter one too many
 * others are near.
 */
export const SHORTEST = { name: 4, word: 6 };

/** Words of a vocabulary that are one letter away from a word, in their order. */
export function nearOnes(word: string, vocabulary: readonly string[]): readonly string[] {
  const wrong = fold(word);
  if (wrong.length < SHORTEST.name) return [];
  return vocabulary.filter((candidate) => {
    const right = fold(candidate);
    return right !== wrong && right.length >= SHORTEST.name && withinOneLetter(wrong, right);
  });
}

/** Whether two words are the same but for one letter: wrong, missing, too many, or two that changed places (Damerau 1964). */
export function withinOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The files of the vocabulary, each named by a letter. */
export const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The files of the vocabulary that hold whatever is one letter away from a word: those of its first two letters. */
export function vocabularyKeys(word: string): readonly string[] {
  return [...new Set(Array.from(fold(word)).slice(0, 2))].filter((letter) => LETTERS.includes(letter));
}

/**
 * What a reader may have meant by a word that no text has: the first of a vocabulary (most used first) that is one letter
 * away, one with the same initial before the others. A short word is only taken for a name.
 * @param vocabulary words as they are written, accents and capitals included; what is no name stands in small letters
 */
export function correctionOf(word: string, vocabulary: readonly string[]): string | undefined {
  const wrong = fold(word);
  const near = nearOnes(word, vocabulary).filter(
    (candidate) => wrong.length >= SHORTEST.word || candidate !== candidate.toLowerCase(),
  );
  return near.find((candidate) => fold(candidate)[0] === wrong[0]) ?? near[0];
}
