import { factValues, type Filter, FILTERS } from './search-items.ts';
import { pagesIn, type Volume } from './search-volumes.ts';

/** Items, by the id of their volume and their places in it; the volumes as they stand in the index, the newest first. */
export type Postings = readonly (readonly [volume: string, ...places: number[]])[];

/** The items that have a value of a filter. */
export interface ValuePostings {
  readonly own: Postings;
  /** Pages as such that have it by the items on them. */
  readonly within: Postings;
}

/** The file of a value's postings, in the folder of an index. */
export function postingsFile(name: Filter, value: string): string {
  return `facts/${name}/${encodeURIComponent(value)}.json`;
}

/**
 * The postings of every value of each filter, by filter and value: what an index holds of them is found without loading
 * the texts.
 * @param volumes each with its id, in the order of the index
 */
export function postingsOf(
  volumes: Iterable<readonly [id: string, volume: Volume]>,
): ReadonlyMap<Filter, ReadonlyMap<string, ValuePostings>> {
  const all = new Map(
    FILTERS.map((name) => [name, new Map<string, Record<keyof ValuePostings, [string, ...number[]][]>>()]),
  );
  for (const [id, volume] of volumes) {
    pagesIn(volume)
      .flatMap(({ items }) => items)
      .forEach(({ facts, within = [] }, place) => {
        for (const name of FILTERS) {
          for (const [how, some] of [['own', facts] as const, ['within', within] as const]) {
            for (const value of new Set(factValues({ facts: some }, name))) {
              const lists = all.get(name)?.get(value) ?? { own: [], within: [] };
              all.get(name)?.set(value, lists);
              const last = lists[how].at(-1);
              if (last?.[0] === id) last.push(place);
              else lists[how].push([id, place]);
            }
          }
        }
      });
  }
  return all;
}

/**
 * What all of some postings have: volumes, in their order, with how many of their items do.
 * @param deep whether pages as such count by what the items on them have, as `filterValues` tells
 */
export function commonTo(lists: readonly ValuePostings[], deep: boolean): ReadonlyMap<string, number> {
  const [first = new Map<string, ReadonlySet<number>>(), ...others] = lists.map(({ own, within }) => {
    const places = new Map(own.map(([id, ...some]) => [id, new Set(some)]));
    for (const [id, ...some] of deep ? within : []) places.set(id, (places.get(id) ?? new Set()).union(new Set(some)));
    return places;
  });
  return new Map(
    [...first].flatMap(([id, places]) => {
      const common = others.reduce<ReadonlySet<number>>(
        (left, other) => left.intersection(other.get(id) ?? new Set()),
        places,
      );
      return common.size > 0 ? [[id, common.size] as const] : [];
    }),
  );
}
