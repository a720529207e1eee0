import { type Session, sessionsOf } from './agenda.ts';
import type { Edition, PublishedProgramme } from './edition.ts';

/** What a share card (Open Graph, `og:image`) tells of: a session, or else its edition as a whole. */
export interface Card {
  readonly edition: Edition;
  readonly session?: Session;
}

/** How many editions have a card for each of their sessions: drawing them takes time, which the archive must not add to. */
const ILLUSTRATED = 2;

/** The editions whose sessions have cards of their own, of all in their order: the first that have sessions. */
export function illustrated(programmes: readonly PublishedProgramme[]): readonly PublishedProgramme[] {
  return programmes.filter(({ days }) => sessionsOf(days).length > 0).slice(0, ILLUSTRATED);
}

/**
 * The card of a page.
 * @param programmes all editions, the newest first
 * @param own the edition that the page is of
 * @param number the session that it is of
 */
export function cardOf(
  programmes: readonly PublishedProgramme[],
  own: PublishedProgramme,
  number: number | undefined,
): Card {
  const { edition, days } = own;
  const session = illustrated(programmes).includes(own)
    ? sessionsOf(days).find((one) => one.number === number)
    : undefined;
  return { edition, ...(session && { session }) };
}
