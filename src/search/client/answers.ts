import { type Candidate, type Lookup, lookUp } from '../lookup.ts';
import type { Query } from '../query.ts';
import { type Hit, hitOf, says } from '../rank.ts';
import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { Bundle } from './bundle.ts';

/** How many results are shown at once, and how many are loaded and ranked by what they say. */
export const STEP = 10;

/** What answers enough where nothing answers the whole: this share of the units, of this share of their average rarity. */
const ENOUGH = { units: 1 / 3, rarity: 0.7 };

/** A question as an index answers it, before any filter. */
export interface Asked extends Lookup {
  readonly query: Query;
  /** How rare each unit is (inverse document frequency). */
  readonly rarity: readonly number[];
}

/** Asks an index a question; without words, every record answers. */
export async function askIndex(bundle: Bundle, query: Query): Promise<Asked> {
  const { all } = bundle;
  if (query.units.length === 0) {
    return { query, candidates: all.map((id) => ({ id, units: new Set(), score: 0 })), frequency: [], rarity: [] };
  }
  const found = await lookUp(bundle, query, async (id, unit) => says(await bundle.record(id), unit, bundle.lang));
  const rarity = found.frequency.map((records) => 1 + Math.log(1 + all.length / (1 + records)));
  return { query, ...found, rarity };
}

/**
 * Of what answers a question, what passes the filters and answers the whole of it; where nothing does, what answers most.
 * @param inside whether pages pass filters by the records on them: where kinds of pages are asked for
 * @returns records in the order of the index, and whether they answer but a part of the question
 */
export async function answersOf(
  bundle: Bundle,
  { query: { units }, candidates, rarity }: Asked,
  filters: SearchState['filters'],
  inside = filters.has('kind'),
): Promise<{ readonly candidates: readonly Candidate[]; readonly partial: boolean }> {
  const sets = await Promise.all([...filters].map(([name, value]) => bundle.having(name, value, inside)));
  const passing = candidates.filter(({ id }) => sets.every((set) => set.has(id)));
  const whole = passing.filter((one) => one.units.size === units.length);
  if (whole.length > 0) return { candidates: whole, partial: false };
  const rarityOf = (some: readonly number[]) => some.reduce((sum, unit) => sum + (rarity[unit] ?? 0), 0);
  const enough = ENOUGH.rarity * (rarityOf([...units.keys()]) / units.length);
  const most = passing.filter(
    ({ units: own }) => own.size >= ENOUGH.units * units.length && rarityOf([...own]) >= enough * own.size,
  );
  return { candidates: most, partial: most.length > 0 };
}

/**
 * The first results: those that the index puts first are ranked by what they say, the rest stay in its order; without
 * words, or where that is asked for, the newest come first.
 */
export async function firstHits(
  bundle: Bundle,
  { query, rarity }: Asked,
  candidates: readonly Candidate[],
  sort: SearchState['sort'],
  shown: number,
): Promise<readonly Hit[]> {
  const byDay = sort === 'date' || query.units.length === 0;
  const order = new Map(bundle.all.map((id, place) => [id, place]));
  const sorted = byDay ? [...candidates].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) : candidates;
  const hits = await Promise.all(
    sorted
      .slice(0, shown)
      .map(async ({ id, units }) => hitOf(await bundle.record(id), query, units, rarity, bundle.lang)),
  );
  return byDay ? hits : [...hits.slice(0, STEP).sort((a, b) => b.score - a.score), ...hits.slice(STEP)];
}

/** How many records each value of each filter would leave of what answers a question. */
export type Counts = ReadonlyMap<Filter, ReadonlyMap<string, number>>;

/** Counts what each value of some filters would leave. */
export async function countsOf(
  bundle: Bundle,
  asked: Asked,
  filters: SearchState['filters'],
  names: readonly Filter[],
): Promise<Counts> {
  const values = await bundle.values();
  const countsOfFilter = async (name: Filter) => {
    // What one filter leaves is counted under all the others, and what a kind leaves as if it were asked for.
    const others = new Map([...filters].filter(([own]) => own !== name));
    const inside = filters.has('kind') || (name === 'kind' && others.size > 0);
    const { candidates } = await answersOf(bundle, asked, others, inside);
    const counts = Object.keys(values[name] ?? {}).map(async (value) => {
      const having = await bundle.having(name, value, inside);
      return [value, candidates.filter(({ id }) => having.has(id)).length] as const;
    });
    return [name, new Map(await Promise.all(counts))] as const;
  };
  return new Map(await Promise.all(names.map(countsOfFilter)));
}
