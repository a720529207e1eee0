import type { Lang } from '../domain/locale.ts';
import { type Token, tokensOf } from './text.ts';

/** A stretch of a text, and whether it is what was asked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** How many words an excerpt shows, and how many of them before the first that was asked for. */
const LENGTH = { words: 30, before: 6 };

/**
 * A text in stretches, some of its words marked.
 * @param tokens the words of the text
 * @param at the indexes of those to be marked
 */
export function stretchesOf(text: string, tokens: readonly Token[], at: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const index of [...new Set(at)].sort((a, b) => a - b)) {
    const token = tokens[index];
    if (!token) continue;
    stretches.push(
      { text: text.slice(end, token.start), marked: false },
      { text: text.slice(token.start, token.end), marked: true },
    );
    end = token.end;
  }
  return [...stretches, { text: text.slice(end), marked: false }].filter((stretch) => stretch.text !== '');
}

/**
 * The part of a text that says most of what was asked for.
 * @param found for each thing that was asked for, the indexes of the words that say it, as `tokensOf` counts them
 */
export function excerptOf(text: string, found: readonly (readonly number[])[], lang: Lang): readonly Stretch[] {
  const tokens = tokensOf(text, lang);
  const begin = Math.max(0, Math.min(densest(found) - LENGTH.before, tokens.length - LENGTH.words));
  const from = begin === 0 ? 0 : (tokens[begin]?.start ?? 0);
  const last = begin + LENGTH.words >= tokens.length ? undefined : tokens[begin + LENGTH.words - 1];
  const shown = text.slice(from, last?.end);
  const parts = stretchesOf(
    shown,
    tokensOf(shown, lang),
    found.flatMap((own) => own.map((index) => index - begin)),
  );
  const ellipsis = (there: boolean, mark: string) => (there ? [{ text: mark, marked: false }] : []);
  return [...ellipsis(begin > 0, '… '), ...parts, ...ellipsis(last !== undefined, ' …')];
}

/**
 * Where the stretch begins that says most of the things asked for, and of such the shortest, as an index of `tokensOf`.
 * @param found for each thing, the indexes of the words that say it, in order
 */
export function densest(found: readonly (readonly number[])[]): number {
  let best = { from: 0, things: 0, span: 0 };
  for (const from of found.flat().sort((a, b) => a - b)) {
    const offsets = found.flatMap((own) => own.find((index) => index >= from) ?? []).map((index) => index - from);
    const within = offsets.filter((offset) => offset < LENGTH.words - LENGTH.before);
    const next = { from, things: within.length, span: Math.max(...within) };
    if (next.things > best.things || (next.things === best.things && next.span < best.span)) best = next;
  }
  return best.from;
}
