import type { Alternative, Unit } from './query.ts';
import { areKin, type Token } from './text.ts';

/** How much it says how a word answers; found by the questions of `tests/bench`, and none has a weight of its own. */
const WEIGHTS = {
  /** A word that the glossary gave. */
  synonym: 0.7,
  stem: 0.92,
  prefix: 0.45,
  /** A word of the same family: postular, postulación. */
  kin: 0.4,
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

const NONE: Match = { score: 0, at: [] };

type Word = Alternative['words'][number];

/** How well one word of a text answers another that was asked for, from 0 (not at all) to 1 (to the letter). */
function scoreOfWord(token: Token, asked: Word, { own, exact, half }: Alternative): number {
  if (token.folded === asked.folded || token.joined === asked.folded) return 1;
  if (exact) return 0;
  if (token.stem === asked.stem) return WEIGHTS.stem;
  if (!own) return 0;
  if (asked.folded.length >= half && token.folded.startsWith(asked.folded)) {
    return WEIGHTS.prefix + (0.4 * asked.folded.length) / token.folded.length;
  }
  return areKin(asked.folded, token.folded) ? WEIGHTS.kin : 0;
}

/** The best that a word of a text does for another, a little more where several do. */
function matchOfWord(asked: Word, alternative: Alternative, tokens: readonly Token[]): Match {
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
  return at.length === 0 ? NONE : { score: WEIGHTS.phrase, at };
}

/** How well a text says one way of saying a unit; a name that stands nowhere may still stand in pieces. */
function matchesOf(alternative: Alternative, tokens: readonly Token[]): readonly Match[] {
  const { words, own, exact } = alternative;
  const worth = own ? 1 : WEIGHTS.synonym;
  const each = words.length === 1 || (own && !exact) ? words.map((word) => matchOfWord(word, alternative, tokens)) : [];
  if (words.length === 1) return each.map(({ score, at }) => ({ score: score * worth, at }));
  const { score, at } = matchOfPhrase(alternative, tokens);
  const isScattered = each.length > 0 && each.every((match) => match.score > 0);
  return [
    { score: score * worth, at },
    isScattered ? { score: WEIGHTS.scattered, at: each.flatMap((match) => match.at) } : NONE,
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

/** How many letters two forms of one word have in common at the least. */
const STEM = 4;

/** The words of a text that begin like one that was asked for, as forms of the same word do. */
export function alikeIn(tokens: readonly Token[], unit: Unit | undefined): readonly number[] {
  const beginnings = unit?.alternatives.flatMap(({ words }) => words.map(({ folded }) => folded.slice(0, STEM))) ?? [];
  const begins = ({ folded, stop }: Token) =>
    !stop && beginnings.some((start) => start.length === STEM && folded.startsWith(start));
  return tokens.flatMap((token, index) => (begins(token) ? [index] : []));
}

/** How many units stand right behind the one before them, as in the question; stop words between them do not count. */
export function together(matches: readonly Match[], tokens: readonly Token[]): number {
  const order = new Map(contentOf(tokens).map((place, index) => [place, index]));
  const orders = matches.map(({ at }) => new Set(at.map((place) => order.get(place) ?? -2)));
  return orders.slice(1).filter((own, index) => [...own].some((place) => orders[index]?.has(place - 1))).length;
}
