/** Who gives the identifiers, in everything that other programs read. It never changes. */
export const GENERATOR = 'rcm-training';

/** An identifier that is the same in every language, on every host and for ever: `2021-s1-1@rcm-training`. */
export function identifierOf(what: string): string {
  return `${what}@${GENERATOR}`;
}

/**
 * The identifier of an event (RFC 5545 UID): the same for ever, so that a changed event replaces itself in the calendars
 * that have it.
 */
export function eventId(edition: string, id: string): string {
  return identifierOf(`${edition}-${id}`);
}
