import { archive } from '../data/archive.ts';
import { subjects } from '../data/subjects.ts';
import { type Archive, itemsIn, type Listing } from '../domain/archive.ts';
import type { ArchiveNames } from '../i18n/facets.ts';
import type { Page } from '../i18n/page.ts';
import type { ListRoute } from '../i18n/routes.ts';
import { directory } from './directory.ts';
import { pagesOf, rowsOf } from './pagination.ts';
import { pathsOf } from './paths.ts';

// What keeps each page of a list below 60 KB of HTML, however long the list is.

/** How many sessions, and items of sessions, stand on one page. */
const ROWS = 24;

/** How many people and bodies stand on one page with what they do. */
export const ENTRIES = 24;

/** How many names stand on one page that holds nothing else. */
export const NAMES = 100;

/** How many names stand beside a list of sessions on one page. */
export const NAMES_BESIDE = 24;

/** A list of sessions and the page it stands on. */
export interface SessionList {
  readonly route: ListRoute;
  readonly listings: readonly Listing[];
  /** How many pages the list takes for another reason; one where it is left out. */
  readonly pages?: number;
}

/** One page of a list. */
export interface ListPage<T> {
  readonly part: readonly T[];
  /** Which page it is, from 1, and how many there are. */
  readonly number: number;
  readonly total: number;
}

/** The archive and the names of all that is in it. Routes ask once, and hand it to their pages. */
export async function openArchive(): Promise<{ archive: Archive; names: ArchiveNames }> {
  return { archive: await archive(), names: { ...(await directory()), subjects: await subjects() } };
}

/** The pages of a list as the props of their routes: one for each of `parts`, and at least `pages` of them. */
export function inPages<R extends ListRoute, T, Props extends object>(
  { route, ...props }: Props & { readonly route: R },
  parts: readonly (readonly T[])[],
  pages = 1,
): readonly (Props & ListPage<T> & { readonly route: R })[] {
  const total = Math.max(parts.length, pages);
  return Array.from({ length: total }, (_, index) => ({
    ...(props as unknown as Props),
    route: { ...route, number: index + 1 },
    part: parts[index] ?? [],
    number: index + 1,
    total,
  }));
}

/** The paths of lists of sessions: each page knows its part of the list, and how much the whole list holds. */
export function listingPaths<List extends SessionList>(parameters: readonly string[], lists: readonly List[]) {
  return pathsOf(
    parameters,
    lists.flatMap((list) =>
      inPages<List['route'], Listing, List>(list, pagesOf(list.listings, ROWS, rowsOf), list.pages).map((page) => ({
        ...page,
        count: { sessions: list.listings.length, items: itemsIn(list.listings) },
      })),
    ),
  );
}

/** What is said of a page of a list, so that no two pages say the same: “… (page 2)”. */
export function numbered({ t }: Pick<Page, 't'>, title: string, number: number): string {
  return number > 1 ? t('list.page', { title, number }) : title;
}

/** How much a list holds, in words: “2 items in 2 sessions”. */
export function countOf({ t }: Pick<Page, 't'>, count: { sessions: number; items: number }): string {
  const sessions = t('list.sessions', { count: count.sessions });
  return count.items > 0 ? t('list.items', { count: count.items, sessions }) : sessions;
}
