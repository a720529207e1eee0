import type { Lang } from './locale.ts';
import { tokensOf } from './search-text.ts';

/** A stretch of an excerpt, and whether it is what was asked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** How many words an excerpt shows, and how many of them before the first that was asked for. */
const LENGTH = { words: 30, before: 6 };

/**
 * The part of a text that says most of what was asked for.
 * @param found indexes of the words asked for, as `tokensOf` counts them, in order
 */
export function excerptOf(text: string, found: readonly number[], lang: Lang): readonly Stretch[] {
  const tokens = tokensOf(text, lang);
  const begin = Math.max(0, Math.min(densest(found) - LENGTH.before, tokens.length - LENGTH.words));
  const shown = tokens.slice(begin, begin + LENGTH.words);
  const whole = begin + LENGTH.words >= tokens.length;
  const from = begin === 0 ? 0 : (shown[0]?.start ?? 0);
  const to = whole ? text.length : (shown.at(-1)?.end ?? text.length);
  const marks = new Set(found);
  const stretches: Stretch[] = begin === 0 ? [] : [{ text: '… ', marked: false }];
  let at = from;
  shown.forEach((token, index) => {
    if (!marks.has(begin + index)) return;
    if (token.start > at) stretches.push({ text: text.slice(at, token.start), marked: false });
    stretches.push({ text: text.slice(token.start, token.end), marked: true });
    at = token.end;
  });
  const tail = text.slice(at, to) + (whole ? '' : ' …');
  return tail === '' ? stretches : [...stretches, { text: tail, marked: false }];
}

/** Where the stretch begins that holds most of the words asked for, as an index of `tokensOf`. */
export function densest(found: readonly number[]): number {
  const count = (from: number) =>
    found.filter((index) => index >= from && index < from + LENGTH.words - LENGTH.before).length;
  return found.reduce((best, index) => (count(index) > count(best) ? index : best), found[0] ?? 0);
}
