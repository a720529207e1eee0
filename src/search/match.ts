import { areRelated } from '../domain/stems.ts';
import type { Alternative, Unit } from './query.ts';
import type { Token } from './text.ts';

/** How much it says how a word answers; found by the questions of `tests/bench`, and none has a weight of its own. */
const WEIGHTS = {
  /** A word that the glossary gave. */
  synonym: 0.7,
  stem: 0.92,
  prefix: 0.45,
  /** A word of the same family: postular, postulación. */
  related: 0.4,
  /** Words that follow one another. */
  phrase: 1.2,
  /** Words of a name that stand apart. */
  scattered: 0.6,
};

/** How well a text answers something, 0 where it does not, and which of its words do, as indexes of `tokensOf`. */
export interface Match {
  readonly score: number;
  readonly at: readonly number[];
}

/** How well one word of a text answers another that was asked for, from 0 (not at all) to 1 (to the letter). */
function scoreOfWord(token: Token, asked: Alternative['words'][number], alternative: Alternative): number {
  const { own, exact, prefix } = alternative;
  if (token.folded === asked.folded || token.joined === asked.folded) return 1;
  if (exact) return 0;
  if (token.stem === asked.stem) return WEIGHTS.stem;
  if (!own) return 0;
  if (asked.folded.length >= prefix && token.folded.startsWith(asked.folded)) {
    return WEIGHTS.prefix + (0.4 * asked.folded.length) / token.folded.length;
  }
  return areRelated(asked.folded, token.folded) ? WEIGHTS.related : 0;
}

/** The best that a word of a text does for another, a little more where several do. */
function matchOfWord(asked: Alternative['words'][number], alternative: Alternative, tokens: readonly Token[]): Match {
  const scores = tokens.map((token) => scoreOfWord(token, asked, alternative));
  const at = scores.flatMap((score, index) => (score > 0 ? [index] : []));
  return { score: Math.max(0, ...scores) * (1 + 0.2 * Math.log(Math.max(1, at.length))), at };
}

/** The places of the words of a text that are no stop words. */
export function contentOf(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap(({ stop }, index) => (stop ? [] : [index]));
}

/** Words that follow one another; between those of a name, stop words do not count. */
function matchOfPhrase({ words, exact }: Alternative, tokens: readonly Token[]): Match {
  const places = exact ? [...tokens.keys()] : contentOf(tokens);
  const form = exact ? 'folded' : 'stem';
  const at = [...places.keys()]
    .filter((start) => words.every((word, offset) => tokens[places[start + offset] ?? -1]?.[form] === word[form]))
    .flatMap((start) => places.slice(start, start + words.length));
  return { score: at.length === 0 ? 0 : WEIGHTS.phrase, at };
}

/** How well a text says one way of saying a unit; a name that stands nowhere may still stand in pieces. */
function matchesOf(alternative: Alternative, tokens: readonly Token[]): readonly Match[] {
  const { words, own, exact } = alternative;
  const each = words.length === 1 || (own && !exact) ? words.map((word) => matchOfWord(word, alternative, tokens)) : [];
  const all = words.length === 1 ? each : [matchOfPhrase(alternative, tokens)];
  const isScattered = words.length > 1 && each.length > 0 && each.every(({ score }) => score > 0);
  return [
    ...all.map(({ score, at }) => ({ score: score * (own ? 1 : WEIGHTS.synonym), at })),
    ...(isScattered ? [{ score: WEIGHTS.scattered, at: each.flatMap(({ at }) => at) }] : []),
  ];
}

/** The best of a unit's alternatives, with the words of all. */
export function matchOfUnit(unit: Unit, tokens: readonly Token[]): Match {
  const all = unit.alternatives.flatMap((alternative) => matchesOf(alternative, tokens));
  return {
    score: Math.max(0, ...all.map(({ score }) => score)),
    at: [...new Set(all.flatMap(({ at }) => at))].sort((a, b) => a - b),
  };
}

/** The words of a text that begin with the first letters of one that was asked for, as forms of the same word do. */
export function alikeIn(tokens: readonly Token[], unit: Unit): readonly number[] {
  const beginnings = unit.alternatives.flatMap(({ words }) => words.map(({ folded }) => folded.slice(0, 4)));
  return contentOf(tokens).filter((index) =>
    beginnings.some((beginning) => beginning.length === 4 && tokens[index]?.folded.startsWith(beginning)),
  );
}

/** How many units stand right behind the one before them, as in the question; stop words between them do not count. */
export function together(matches: readonly Match[], tokens: readonly Token[]): number {
  const order = new Map(contentOf(tokens).map((place, index) => [place, index]));
  const orders = matches.map(({ at }) => new Set(at.map((place) => order.get(place) ?? -2)));
  return orders.slice(1).filter((own, index) => [...own].some((place) => orders[index]?.has(place - 1))).length;
}
