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

/** How much what the glossary gave is worth. */
const SYNONYM = 0.7;

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
  const ids = [...new Set(answers.flatMap((scores) => [...(scores?.keys() ?? [])]))];
  const candidates = ids.map((id) => ({
    id,
    units: new Set(answers.flatMap((scores, unit) => (scores?.has(id) === false ? [] : [unit]))),
    score: answers.reduce((sum, scores) => sum + (scores?.get(id) ?? 0), 0),
  }));
  return {
    candidates: candidates.sort((a, b) => b.units.size - a.units.size || b.score - a.score),
    frequency: answers.map((scores) => scores?.size ?? ids.length),
  };
}

/** How well records answer a unit, by their ids. */
async function answersTo(index: WordIndex, unit: Unit, says: Says): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>();
  for (const alternative of unit.alternatives) {
    if (best.size >= LIMITS.records) break;
    const { own, exact, text } = alternative;
    const isSaid = (id: string) => says(id, unit);
    const results = await (own && !exact ? recordsLike(index, alternative, isSaid) : index.find(`"${text}"`));
    for (const { id, score } of results) best.set(id, Math.max(own ? score : score * SYNONYM, best.get(id) ?? 0));
  }
  return best;
}

/** Records that have each of the words, or a word that begins like it where it is long enough for that. */
async function recordsLike(
  index: WordIndex,
  { words, prefix }: Alternative,
  isSaid: (id: string) => Promise<boolean>,
): Promise<readonly Found[]> {
  let all: readonly Found[] | undefined;
  for (const { folded, text } of words) {
    let found = await index.find(`"${text}"`);
    if (folded.length >= prefix) {
      const alike = await index.find(text);
      if (found.length > 0 || (alike[0] && (await isSaid(alike[0].id)))) found = alike;
    }
    const ids = new Set(found.map(({ id }) => id));
    all = all?.filter(({ id }) => ids.has(id)) ?? found;
  }
  return all ?? [];
}
