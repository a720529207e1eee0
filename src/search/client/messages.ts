import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { Answer } from './engine.ts';
import type { View } from './view.ts';

/** A text with its names in braces filled in. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Signs that turn the direction of what follows them (Unicode Bidirectional Algorithm, UAX 9). */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What a reader wrote, so short that a message stays one, and turning nothing of the message around. */
function short(text: string): string {
  const letters = Array.from(text.replace(TURNING, ''));
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}

/** What a search came to, in a sentence: how many results, or why there are none. */
export function outcomeOf({ total, empty, unknown }: Answer, state: SearchState, { words, lang }: View): string {
  const isBlank = state.q.trim() === '';
  if (empty !== undefined && !isBlank) return empty === 'stop-words' ? words.stopWords : words.noWords;
  if (isBlank && state.filters.size === unknown.length) return words.start;
  if (total === 0) {
    if (isBlank) return words.noneFilters;
    return fill(state.filters.size > 0 ? words.noneBoth : words.none, { query: short(state.q) });
  }
  const form = words.count[new Intl.PluralRules(lang).select(total)] ?? words.count['other'] ?? '';
  return fill(form, { count: new Intl.NumberFormat(lang).format(total) });
}

/**
 * What a reader is to know of how a question was taken: what was left aside, corrected, or answered in part.
 * @param unknown parameters of the address that say nothing to a search
 */
export function notesOn(
  found: Answer,
  { q, filters }: SearchState,
  unknown: readonly string[],
  { words }: View,
): readonly string[] {
  const nameOf = (name: Filter) => `${words.filters[name] ?? name} = ${filters.get(name) ?? ''}`;
  const left = [...unknown, ...found.unknown.map(nameOf)];
  return [
    left.length > 0 ? fill(words.unknown, { names: left.map(short).join(', ') }) : '',
    found.corrected === undefined ? '' : fill(words.corrected, { query: short(q), corrected: short(found.corrected) }),
    found.partial ? words.partial : '',
  ].filter(Boolean);
}
