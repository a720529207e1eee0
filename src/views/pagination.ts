import type { Listing } from '../domain/archive.ts';

/**
 * A list in pages, in its order: a page ends before what it holds would weigh more than `most`, so that one thing that
 * weighs more stands alone. There is always a first page.
 * @param weightOf what a thing weighs, in the unit of `most`; one each where it is left out
 */
export function pagesOf<T>(
  list: readonly T[],
  most: number,
  weightOf: (thing: T) => number = () => 1,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let weight = 0;
  for (const thing of list) {
    const own = weightOf(thing);
    const last = pages.at(-1);
    if (last && (last.length === 0 || weight + own <= most)) {
      last.push(thing);
      weight += own;
    } else {
      pages.push([thing]);
      weight = own;
    }
  }
  return pages;
}

/** How many rows the sessions of a list take: one each, and one for each of their items. */
export function rowsOf({ matches }: Listing): number {
  return 1 + matches.length;
}
