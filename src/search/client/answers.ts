import type { Lang } from '../../domain/locale.ts';
import { type Candidate, type Lookup, lookUp } from '../lookup.ts';
import type { Query } from '../query.ts';
import { type Hit, hitOf, says } from '../rank.ts';
import { type Filter, FILTERS } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { Bundle } from './bundle.ts';

/** How many results are shown at once, and how many are loaded and ranked by what they say. */
export const STEP = 10;

/**
 * What must answer a question where nothing answers the whole of it: the share of its units, and how much each of these
 * must tell at the least, beside what they all tell on average.
 */
const ENOUGH = { units: 1 / 3, share: 0.7 };

/** A question as an index answers it, before any filter. */
export interface Asked extends Lookup {
  readonly query: Query;
  /** How much each unit tells, rare ones more (inverse document frequency). */
  readonly rarity: readonly number[];
}

/** What answers a question and passes the filters. */
export interface Answers {
  /** In the order of the index. */
  readonly candidates: readonly Candidate[];
  /** Nothing answers the whole question: these answer most of it. */
  readonly partial: boolean;
}

/** Asks an index a question; without words, every record answers. */
export async function askIndex(bundle: Bundle, query: Query, lang: Lang): Promise<Asked> {
  const all = await bundle.all();
  if (query.units.length === 0) {
    return { query, candidates: all.map((id) => ({ id, units: new Set(), score: 0 })), frequency: [], rarity: [] };
  }
  const found = await lookUp(bundle, query, async (id, unit) => says(await bundle.record(id), unit, lang));
  const rarity = found.frequency.map((records) => 1 + Math.log(1 + all.length / (1 + records)));
  return { query, ...found, rarity };
}

/**
 * Of what answers a question, what passes the filters and answers the whole of it; where nothing does, what answers most.
 * @param inside whether pages pass filters by the records on them: where kinds of pages are asked for
 */
export async function answersOf(
  bundle: Bundle,
  { query: { units }, candidates, rarity }: Asked,
  filters: SearchState['filters'],
  inside = filters.has('kind'),
): Promise<Answers> {
  const sets = await Promise.all([...filters].map(([name, value]) => bundle.having(name, value, inside)));
  const passing = candidates.filter(({ id }) => sets.every((set) => set.has(id)));
  const whole = passing.filter((one) => one.units.size === units.length);
  if (whole.length > 0 || units.length === 0) return { candidates: whole, partial: false };
  const worth = (some: Iterable<number>) => [...some].reduce((sum, unit) => sum + (rarity[unit] ?? 0), 0);
  const most = passing.filter((one) => {
    const part = one.units.size / units.length;
    return part >= ENOUGH.units && worth(one.units) >= part * ENOUGH.share * worth(units.keys());
  });
  return { candidates: most, partial: most.length > 0 };
}

/**
 * The first results: those that the index puts first are ranked by what they say, the rest stay in its order; without
 * words, or where that is asked for, the newest come first.
 */
export async function firstHits(
  bundle: Bundle,
  { query, rarity }: Asked,
  { candidates }: Answers,
  { sort, shown, lang }: Pick<SearchState, 'sort'> & { readonly shown: number; readonly lang: Lang },
): Promise<readonly Hit[]> {
  const byDay = sort === 'date' || query.units.length === 0;
  const order = new Map((await bundle.all()).map((id, place) => [id, place]));
  const sorted = byDay ? [...candidates].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) : candidates;
  const hits = await Promise.all(
    sorted.slice(0, shown).map(async ({ id, units }) => hitOf(await bundle.record(id), query, units, rarity, lang)),
  );
  if (byDay) return hits;
  return [...hits.slice(0, STEP).sort((a, b) => b.score - a.score), ...hits.slice(STEP)];
}

/** How many records each value of a filter leaves. */
export type Counts = ReadonlyMap<string, number>;

/** How many of what answers a question each value of each filter would leave. */
export async function countsOf(
  bundle: Bundle,
  asked: Asked,
  filters: SearchState['filters'],
): Promise<ReadonlyMap<Filter, Counts>> {
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
  return new Map(await Promise.all(FILTERS.map(countsOfFilter)));
}
