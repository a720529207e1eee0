import type { Alternative, Query, Unit } from './query.ts';

/** What an index gives for a record, and how well that has the words that were looked up. */
interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** An index that finds records by words. */
export interface WordIndex<Found extends Ranked> {
  find(term: string): Promise<readonly Found[]>;
}

/** A record that answers, by the units of the question that it answers, with how well the index says it does. */
export interface Candidate<Found> {
  readonly found: Found;
  readonly units: ReadonlySet<number>;
  readonly score: number;
}

/** What an index gives to a question. */
export interface Lookup<Found> {
  /** Records that answer something of it, those with more units first, then the best. */
  readonly candidates: readonly Candidate<Found>[];
  /** How many records answer each unit. */
  readonly frequency: readonly number[];
}

/** How much what the glossary gave is worth, and what only begins like a word. */
const WORTH = { synonym: 0.7, kin: 0.4, phrase: 4 };

/** The length from which a word that nothing has is looked up by its beginning: inscribo, inscripción. */
const LONG = 7;

/** The share of such a word that is its beginning. */
const BEGINNING = 0.65;

/** Records with how well they answer, by id. */
type Scores<Found> = Map<string, { readonly found: Found; readonly score: number }>;

/** Whether the text of a record says a unit: Pagefind answers a word that it does not know with one that begins alike. */
type Says<Found> = (found: Found, unit: Unit) => Promise<boolean>;

/** Looks up each unit of a question by all its alternatives. */
export async function lookUp<Found extends Ranked>(
  index: WordIndex<Found>,
  { units }: Query,
  says: Says<Found>,
): Promise<Lookup<Found>> {
  const answers = await Promise.all(units.map((unit) => answersTo(index, unit, says)));
  const all = new Map<string, { found: Found; units: Set<number>; score: number }>();
  answers.forEach((scores, unit) => {
    for (const [id, { found, score }] of scores) {
      const known = all.get(id) ?? { found, units: new Set<number>(), score: 0 };
      all.set(id, { found, units: known.units.add(unit), score: known.score + score });
    }
  });
  return {
    candidates: [...all.values()].sort((a, b) => b.units.size - a.units.size || b.score - a.score),
    frequency: answers.map(({ size }) => size),
  };
}

async function answersTo<Found extends Ranked>(
  index: WordIndex<Found>,
  unit: Unit,
  says: Says<Found>,
): Promise<Scores<Found>> {
  const best: Scores<Found> = new Map();
  const add = (results: readonly Found[], worth: number) => {
    for (const found of results) {
      const score = found.score * worth;
      if (score > (best.get(found.id)?.score ?? 0)) best.set(found.id, { found, score });
    }
  };
  for (const alternative of unit.alternatives) {
    const { own, exact, words, text } = alternative;
    if (own && !exact) add(await allOf(index, alternative, unit, says), 1);
    else if (words.length > 1) add(await index.find(`"${text}"`), own ? WORTH.phrase : WORTH.phrase * WORTH.synonym);
    else add(await toTheLetter(index, text), WORTH.synonym);
  }
  const [word, ...others] = unit.alternatives[0]?.words ?? [];
  if (best.size === 0 && word && others.length === 0 && word.folded.length >= LONG) {
    const alike = await index.find(word.folded.slice(0, Math.ceil(word.folded.length * BEGINNING)));
    if (alike[0] && (await says(alike[0], unit))) add(alike, WORTH.kin);
  }
  return best;
}

/** Records that have a word, in any number and gender, and none that only begins like it. */
async function toTheLetter<Found extends Ranked>(index: WordIndex<Found>, word: string): Promise<readonly Found[]> {
  const exact = new Set((await index.find(`"${word}"`)).map(({ id }) => id));
  return exact.size === 0 ? [] : (await index.find(word)).filter(({ id }) => exact.has(id));
}

/** Records that have each of the words, or a word that begins like it where it is long enough for that. */
async function allOf<Found extends Ranked>(
  index: WordIndex<Found>,
  { words, half }: Alternative,
  unit: Unit,
  says: Says<Found>,
): Promise<readonly Found[]> {
  let all: readonly Found[] | undefined;
  for (const { folded, text } of words) {
    let found = await toTheLetter(index, text);
    if (folded.length >= half) {
      const alike = await index.find(text);
      if (found.length > 0 || (alike[0] && (await says(alike[0], unit)))) found = alike;
    }
    const ids = new Set(found.map(({ id }) => id));
    all = all?.filter(({ id }) => ids.has(id)) ?? found;
  }
  return all ?? [];
}
