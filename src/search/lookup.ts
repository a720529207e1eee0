import type { Alternative, Query, Unit } from './query.ts';

/** A record that an index finds, and how well that has the words that were looked up. */
export interface Found {
  readonly id: string;
  readonly score: number;
}

/** An index that finds records by words. */
export interface WordIndex {
  /** Records that have all words of a term, words in quotation marks right so, the best first. */
  find(term: string): Promise<readonly Found[]>;
}

/** A record that answers, by the units of the question that it answers, with how well the index says it does. */
export interface Candidate extends Found {
  readonly units: ReadonlySet<number>;
}

/** What an index gives to a question. */
export interface Lookup {
  /** Records that answer something of it, those with more units first, then the best. */
  readonly candidates: readonly Candidate[];
  /** How many records answer each unit. */
  readonly frequency: readonly number[];
}

/** How much what the glossary gave is worth, and words that follow one another. */
const WORTH = { synonym: 0.7, phrase: 4 };

/** How many units are looked up in an index, the longest first, and with how many records a unit has enough of them. */
const LIMITS = { units: 4, records: 40 };

/** Whether the text of a record says a unit: Pagefind answers a word that it does not know with one that begins alike. */
type Says = (id: string, unit: Unit) => Promise<boolean>;

/** Looks up the units of a question by their alternatives; each unit beyond the limit counts as answered by all others. */
export async function lookUp(index: WordIndex, { units }: Query, says: Says): Promise<Lookup> {
  const longest = new Set([...units].sort((a, b) => b.text.length - a.text.length).slice(0, LIMITS.units));
  const answers = await Promise.all(
    units.map(async (unit) => (longest.has(unit) ? answersTo(index, unit, says) : undefined)),
  );
  const all = new Map<string, { id: string; units: Set<number>; score: number }>();
  answers.forEach((scores, unit) => {
    for (const [id, score] of scores ?? []) {
      const known = all.get(id) ?? { id, units: new Set<number>(), score: 0 };
      all.set(id, { id, units: known.units.add(unit), score: known.score + score });
    }
  });
  const left = answers.flatMap((scores, unit) => (scores ? [] : [unit]));
  for (const { units: own } of all.values()) for (const unit of left) own.add(unit);
  return {
    candidates: [...all.values()].sort((a, b) => b.units.size - a.units.size || b.score - a.score),
    frequency: answers.map((scores) => scores?.size ?? all.size),
  };
}

/** How well records answer a unit, by their ids. */
async function answersTo(index: WordIndex, unit: Unit, says: Says): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>();
  for (const alternative of unit.alternatives) {
    if (best.size >= LIMITS.records) break;
    const { own, exact, words, text } = alternative;
    const isPhrase = words.length > 1 && (!own || exact);
    const worth = (own ? 1 : WORTH.synonym) * (isPhrase ? WORTH.phrase : 1);
    const results = isPhrase
      ? await index.find(`"${text}"`)
      : own
        ? await allOf(index, alternative, unit, says)
        : await toTheLetter(index, text);
    for (const { id, score } of results) best.set(id, Math.max(score * worth, best.get(id) ?? 0));
  }
  return best;
}

/** Records that have a word, in any number and gender, and none that only begins like it. */
async function toTheLetter(index: WordIndex, word: string): Promise<readonly Found[]> {
  const exact = new Set((await index.find(`"${word}"`)).map(({ id }) => id));
  return exact.size === 0 ? [] : (await index.find(word)).filter(({ id }) => exact.has(id));
}

/** Records that have each of the words, or a word that begins like it where it is long enough for that. */
async function allOf(
  index: WordIndex,
  { words, prefix }: Alternative,
  unit: Unit,
  says: Says,
): Promise<readonly Found[]> {
  let all: readonly Found[] | undefined;
  for (const { folded, text } of words) {
    let found = await toTheLetter(index, text);
    if (folded.length >= prefix) {
      const alike = await index.find(text);
      if (found.length > 0 || (alike[0] && (await says(alike[0].id, unit)))) found = alike;
    }
    const ids = new Set(found.map(({ id }) => id));
    all = all?.filter(({ id }) => ids.has(id)) ?? found;
  }
  return all ?? [];
}
