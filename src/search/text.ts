import { fold } from '../domain/fold.ts';
import type { Lang } from '../domain/locale.ts';
import { stemOf } from '../domain/stems.ts';

/** A word of a text: how it stands there, where, and in the forms in which it is compared. */
export interface Token {
  readonly text: string;
  /** Offset of its first UTF-16 unit in the text, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly folded: string;
  /** Without the endings of number and gender. */
  readonly stem: string;
  /** Whether the word carries no subject of its own: “de”, “the”. */
  readonly stop: boolean;
  /** Where it ends a word with hyphens: the whole of that, folded, without them (`e-mail` gives `email`). */
  readonly joined?: string;
}

/** A text without what nobody types: ligatures and full-width letters as such (Unicode NFKC), no soft hyphens, no letters without width. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
}

const STOP_WORDS = new Set(
  (
    'a al ante como con cual cuales cuando cuanta cuantas cuanto cuantos de del desde donde durante e el ella ' +
    'ellas ellos en entre era es esa ese eso esta estas este esto estos fue ha hacia han hasta hay la las le les ' +
    'lo los mas me mi muy ni no nos o para pero por puede pueden puedo que quien quienes se segun ser si sin ' +
    'sobre son su sus te tu u un una unas uno unos y ya ' +
    'about an and any are as at be been but by can could did do does for from get had has have how i if in into ' +
    'is it its many me much my not of on or our s so such than that the their them then there these they this to ' +
    'us was we were what when where which who whom why will with would you your'
  ).split(' '),
);

/** A number with its points and commas, or a word; hyphens stand between words. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;

const HYPHEN = /^\p{Pd}$/u;

/**
 * The words of a text in order. A stop word of either language counts as one, for readers mix them; written in capitals
 * within a text that is not (`UN`), it is an acronym.
 */
export function tokensOf(text: string, lang: Lang): readonly Token[] {
  const shouted = text === text.toUpperCase();
  const tokens: Token[] = [];
  let joined = '';
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const folded = fold(word).replace(/[.,]/g, '');
    const isAcronym = !shouted && word.length > 1 && word === word.toUpperCase();
    const before = tokens.at(-1);
    joined = before && HYPHEN.test(text.slice(before.end, start)) ? joined + folded : folded;
    tokens.push({
      text: word,
      start,
      end: start + word.length,
      folded,
      stem: stemOf(folded, lang),
      stop: STOP_WORDS.has(folded) && !isAcronym,
      ...(joined !== folded && { joined }),
    });
  }
  return tokens;
}
