import type { Lang } from './locale.ts';
import { type Fact, inherit, type SearchItem, type SearchPage } from './search-items.ts';
import { tokensOf } from './search-text.ts';

/** A page as the files of a search hold it: each fact once, those of its items without the page's. */
export interface StoredPage extends SearchPage {
  readonly facts: readonly Fact[];
}

/** Pages, or parts of long ones, that are looked up and loaded together. */
export type Volume = readonly StoredPage[];

/**
 * How many characters of text fill a volume: so many that a word of every page is no long list of volumes, and so few
 * that a reader loads little beside what was asked for.
 */
const FULL = 16_000;

/** Sorts pages into volumes, in their order; a page that is longer than a volume is parted between its items. */
export function volumesOf(pages: readonly StoredPage[]): readonly Volume[] {
  const volumes: StoredPage[][] = [];
  let volume: StoredPage[] = [];
  let size = Infinity;
  for (const page of pages) {
    let items: SearchItem[] | undefined;
    for (const item of page.items) {
      const own = item.title.length + item.text.length;
      if (size + own > FULL) {
        volumes.push((volume = []));
        size = 0;
        items = undefined;
      }
      if (!items) volume.push({ ...page, items: (items = []) });
      items.push(item);
      size += own;
    }
  }
  return volumes;
}

/** The pages of a volume as they are searched: each item with its page's facts. */
export function pagesIn(volume: Volume): readonly SearchPage[] {
  return volume.map(({ facts, items, ...page }) => ({
    ...page,
    items: items.map((item) => ({ ...item, facts: inherit(item.facts, facts) })),
  }));
}

/** How much more a page counts that has a word in a title, and how much a volume counts at the most. */
const WORTH = { title: 5, most: 10 };

/**
 * The words by which a volume is looked up, as `stemOf` compares them, each once with its weight: in how many of its pages
 * it stands, from 1 to 10.
 */
export function keysOf(volume: Volume, lang: Lang): ReadonlyMap<string, number> {
  const keys = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => tokensOf(text, lang).flatMap(({ stem, stop }) => (stop ? [] : [stem]))));
  const weights = new Map<string, number>();
  for (const { title, items } of volume) {
    const titles = keys([title, ...items.map((item) => item.title)]);
    for (const key of titles.union(keys(items.map(({ text }) => text)))) {
      const worth = titles.has(key) ? WORTH.title : 1;
      weights.set(key, Math.min(WORTH.most, (weights.get(key) ?? 0) + worth));
    }
  }
  return weights;
}
