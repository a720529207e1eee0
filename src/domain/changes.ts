import type { Programme } from './edition.ts';
import type { Localized } from './locale.ts';
import type { StatusEntry } from './status.ts';
import type { Instant } from './time.ts';

/** Something that was changed after it was published. */
export interface Change {
  readonly at: Instant;
  readonly text: Localized;
  /** Ids of what it touches: items, `session-3`, a course, a step of the route, `edition`. */
  readonly items: readonly string[];
}

/** A moment at which some entries of a calendar were revised. */
export interface Revision {
  readonly at: Instant;
  /** Ids of what it touches. */
  readonly items: readonly string[];
}

/** What a calendar knows a session by, where it holds the session itself: `session-3`. */
export function sessionId(number: number): string {
  return `session-${String(number)}`;
}

/** The revisions that changes and statuses make, in order: a status touches all of the ids it is said of. */
export function revisionsOf(
  changes: readonly Change[],
  statuses: readonly StatusEntry[],
  ids: readonly string[],
): readonly Revision[] {
  return [
    ...changes.map(({ at, items }): Revision => ({ at, items })),
    ...statuses.map(({ at }): Revision => ({ at, items: ids })),
  ].toSorted((a, b) => a.at.localeCompare(b.at, 'en'));
}

/**
 * How often something was changed, and when it last was (`published` where it never was): RFC 5545 SEQUENCE and DTSTAMP.
 * Both come from revisions that are in order and later than `published`, so that neither ever falls.
 */
export function revisionOf(
  revisions: readonly Revision[],
  id: string,
  published: Instant,
): { sequence: number; stamp: Instant } {
  const own = revisions.filter(({ items }) => items.includes(id));
  return { sequence: own.length, stamp: own.at(-1)?.at ?? published };
}

/** When a programme took the form it has: its last revision, or when it was published where it has none. */
export function versionOf({ edition, days }: Pick<Programme, 'edition' | 'days'>): Instant {
  const revised = [edition, ...days.flatMap(({ courses, sessions }) => [...courses, ...sessions])];
  return revised
    .flatMap(({ revisions }) => revisions.map(({ at }) => at))
    .reduce((a, b) => (a > b ? a : b), edition.published);
}
