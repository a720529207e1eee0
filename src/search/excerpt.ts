import type { Lang } from '../domain/locale.ts';
import { tokensOf } from './text.ts';

/** A stretch of an excerpt, and whether it is what was asked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** How many words an excerpt shows, and how many of them before the first that was asked for. */
const LENGTH = { words: 30, before: 6 };

/**
 * The part of a text that says most of what was asked for.
 * @param found for each thing that was asked for, the indexes of the words that say it, as `tokensOf` counts them
 */
export function excerptOf(text: string, found: readonly (readonly number[])[], lang: Lang): readonly Stretch[] {
  const tokens = tokensOf(text, lang);
  const begin = Math.max(0, Math.min(densest(found) - LENGTH.before, tokens.length - LENGTH.words));
  const shown = tokens.slice(begin, begin + LENGTH.words);
  const whole = begin + LENGTH.words >= tokens.length;
  const from = begin === 0 ? 0 : (shown[0]?.start ?? 0);
  const to = whole ? text.length : (shown.at(-1)?.end ?? text.length);
  const marks = new Set(found.flat());
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

/**
 * Where the stretch begins that says most of the things asked for, and of such the one that says them most often, as an
 * index of `tokensOf`.
 * @param found for each thing, the indexes of the words that say it
 */
export function densest(found: readonly (readonly number[])[]): number {
  const inside = (from: number) =>
    found.map((own) => own.filter((index) => index >= from && index < from + LENGTH.words - LENGTH.before).length);
  let best = { index: 0, things: 0, words: 0 };
  for (const index of found.flat().sort((a, b) => a - b)) {
    const counts = inside(index).filter((count) => count > 0);
    const [things, words] = [counts.length, counts.reduce((sum, count) => sum + count, 0)];
    if (things > best.things || (things === best.things && words > best.words)) best = { index, things, words };
  }
  return best.index;
}
