import type { Alternative, Unit } from './search-query.ts';
import { areKin, type Token } from './search-text.ts';

/** How much it says how a word answers; found by the queries of `tests/bench`, and no query has one of its own. */
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
  if (token.folded === asked.folded) return 1;
  if (exact) return 0;
  if (token.stem === asked.stem) return WEIGHTS.stem;
  if (!own) return 0;
  if (asked.folded.length >= half && token.folded.startsWith(asked.folded)) {
    return WEIGHTS.prefix + (0.4 * asked.folded.length) / token.folded.length;
  }
  return areKin(asked.folded, token.folded) ? WEIGHTS.kin : 0;
}

const contents = new WeakMap<readonly Token[], readonly number[]>();

/** The places of the words of a text that are no stop words. */
export function contentOf(tokens: readonly Token[]): readonly number[] {
  const places = contents.get(tokens) ?? tokens.flatMap(({ stop }, index) => (stop ? [] : [index]));
  contents.set(tokens, places);
  return places;
}

/** Words that follow one another; between those of a name, stop words do not count. */
function matchOfPhrase({ words, exact }: Alternative, tokens: readonly Token[]): Match {
  const places = exact ? [...tokens.keys()] : contentOf(tokens);
  const isWord = (place: number | undefined, asked: Word) => {
    const token = place === undefined ? undefined : tokens[place];
    return exact ? token?.folded === asked.folded : token?.stem === asked.stem;
  };
  const at: number[] = [];
  for (const start of places.keys()) {
    if (!words.every((word, offset) => isWord(places[start + offset], word))) continue;
    at.push(...places.slice(start, start + words.length));
  }
  return at.length === 0 ? NONE : { score: WEIGHTS.phrase, at };
}

/** What a unit is compared with, prepared once. */
interface Prepared {
  readonly phrases: readonly Alternative[];
  /** Every alternative of one word, and the single words of names. */
  readonly singles: readonly Alternative[];
  /** For each name of several words, where its words stand in `singles`. */
  readonly names: readonly (readonly number[])[];
  /** How well each word that was met answers each of `singles`, by its folded form; undefined where it answers none. */
  readonly known: Map<string, readonly (readonly [single: number, score: number])[] | undefined>;
}

const prepared = new WeakMap<Unit, Prepared>();

function prepare(unit: Unit): Prepared {
  const known = prepared.get(unit);
  if (known) return known;
  const phrases = unit.alternatives.filter(({ words }) => words.length > 1);
  const singles = unit.alternatives.filter(({ words }) => words.length === 1);
  const names = phrases
    .filter(({ own, exact }) => own && !exact)
    .map(({ words, half }) => words.map((word) => singles.push({ words: [word], own: true, exact: false, half }) - 1));
  const made = { phrases, singles, names, known: new Map() };
  prepared.set(unit, made);
  return made;
}

/** How well each single word of a unit is answered by the words of a text, which it goes through once. */
function matchesOfSingles({ singles, known }: Prepared, tokens: readonly Token[]): readonly Match[] {
  const matches = singles.map((): { score: number; at: number[] } => ({ score: 0, at: [] }));
  tokens.forEach((token, index) => {
    // A text has few different words, and texts have many in common.
    let scores = known.get(token.folded);
    if (scores === undefined && !known.has(token.folded)) {
      const all = singles.flatMap((single, place) => {
        const [word] = single.words;
        const score = word ? scoreOfWord(token, word, single) : 0;
        return score > 0 ? [[place, score] as const] : [];
      });
      scores = all.length > 0 ? all : undefined;
      known.set(token.folded, scores);
    }
    for (const [place, score] of scores ?? []) {
      const match = matches[place];
      if (!match) continue;
      match.at.push(index);
      match.score = Math.max(match.score, score);
    }
  });
  return matches.map(({ score, at }) => ({ score: score * (1 + 0.2 * Math.log(Math.max(1, at.length))), at }));
}

/** The best of a unit's alternatives; a name of several words that stands nowhere may still stand in pieces. */
export function matchOfUnit(unit: Unit, tokens: readonly Token[]): Match {
  const ready = prepare(unit);
  const singles = matchesOfSingles(ready, tokens);
  const weighed = ({ score, at }: Match, single: Alternative | undefined) => ({
    score: score * (single?.own === true ? 1 : WEIGHTS.synonym),
    at,
  });
  const own = singles.slice(0, singles.length - ready.names.flat().length);
  const all: readonly Match[] = [
    ...ready.phrases.map((phrase) => weighed(matchOfPhrase(phrase, tokens), phrase)),
    ...own.map((match, place) => weighed(match, ready.singles[place])),
    ...ready.names.map((places) => {
      const each = places.map((place) => singles[place] ?? NONE);
      return each.every(({ score }) => score > 0)
        ? { score: WEIGHTS.scattered, at: each.flatMap(({ at }) => at) }
        : NONE;
    }),
  ];
  const best = all.reduce((a, b) => (b.score > a.score ? b : a), NONE);
  return best === NONE
    ? NONE
    : { score: best.score, at: [...new Set(all.flatMap(({ at }) => at))].sort((a, b) => a - b) };
}

/** How many units stand right behind the one before them, as in the question; stop words between them do not count. */
export function together(matches: readonly Match[], tokens: readonly Token[]): number {
  if (matches.length < 2) return 0;
  const order = new Map(contentOf(tokens).map((place, index) => [place, index]));
  const orders = matches.map(({ at }) => new Set(at.map((place) => order.get(place) ?? -2)));
  return orders.slice(1).filter((own, index) => [...own].some((place) => orders[index]?.has(place - 1))).length;
}
