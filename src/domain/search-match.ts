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

/** How well one word of a text answers another that was asked for, from 0 (not at all) to 1 (to the letter). */
function scoreOfWord(token: Token, asked: Alternative['words'][number], { own, exact, half }: Alternative): number {
  if (token.folded === asked.folded) return 1;
  if (exact) return 0;
  if (token.stem === asked.stem) return WEIGHTS.stem;
  if (!own) return 0;
  if (asked.folded.length >= half && token.folded.startsWith(asked.folded)) {
    return WEIGHTS.prefix + (0.4 * asked.folded.length) / token.folded.length;
  }
  return areKin(asked.folded, token.folded) ? WEIGHTS.kin : 0;
}

const scores = new WeakMap<Alternative, Map<string, number>>();

/** How well the words of a text answer an alternative, and where. */
function matchOf(alternative: Alternative, tokens: readonly Token[]): Match {
  const [first, ...rest] = alternative.words;
  if (!first) return NONE;
  if (rest.length > 0) return matchOfPhrase(alternative, tokens);
  // A text has few different words, and texts have many in common.
  const known = scores.get(alternative) ?? new Map<string, number>();
  scores.set(alternative, known);
  const at: number[] = [];
  let best = 0;
  tokens.forEach((token, index) => {
    const score = known.get(token.folded) ?? scoreOfWord(token, first, alternative);
    known.set(token.folded, score);
    if (score > 0) at.push(index);
    best = Math.max(best, score);
  });
  return { score: best * (1 + 0.2 * Math.log(Math.max(1, at.length))), at };
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
  const isWord = (place: number | undefined, asked: (typeof words)[number]) => {
    const token = place === undefined ? undefined : tokens[place];
    return exact ? token?.folded === asked.folded : token?.stem === asked.stem;
  };
  const at = places.flatMap((_, start) =>
    words.every((word, offset) => isWord(places[start + offset], word))
      ? places.slice(start, start + words.length)
      : [],
  );
  return at.length === 0 ? NONE : { score: WEIGHTS.phrase, at };
}

/** The best of a unit's alternatives; a name of several words that stands nowhere may still stand in pieces. */
export function matchOfUnit({ alternatives }: Unit, tokens: readonly Token[]): Match {
  const matches = alternatives.map((alternative) => {
    const { score, at } = matchOf(alternative, tokens);
    return { score: score * (alternative.own ? 1 : WEIGHTS.synonym), at };
  });
  const scattered = alternatives
    .filter(({ own, exact, words }) => own && !exact && words.length > 1)
    .map(({ words, half }) => {
      const each = words.map((word) => matchOf({ words: [word], own: true, exact: false, half }, tokens));
      return each.every(({ score }) => score > 0)
        ? { score: WEIGHTS.scattered, at: each.flatMap(({ at }) => at) }
        : NONE;
    });
  const all = [...matches, ...scattered];
  const best = all.reduce((a, b) => (b.score > a.score ? b : a), NONE);
  return { score: best.score, at: [...new Set(all.flatMap(({ at }) => at))].sort((a, b) => a - b) };
}

/** How many units stand right behind the one before them, as in the question; stop words between them do not count. */
export function together(matches: readonly Match[], tokens: readonly Token[]): number {
  if (matches.length < 2) return 0;
  const order = new Map(contentOf(tokens).map((place, index) => [place, index]));
  const orders = matches.map(({ at }) => new Set(at.map((place) => order.get(place) ?? -2)));
  return orders.slice(1).filter((own, index) => [...own].some((place) => orders[index]?.has(place - 1))).length;
}
