import { v5 } from 'uuid';

/** Who gives the identifiers, in everything that other programs read. It never changes. */
export const GENERATOR = 'rcm-training';

/** The namespace of every UUID of the site. It never changes, or everything would be new to everyone who has it. */
export const UUID_NAMESPACE = 'e2cb47f1-d262-4bbe-8c9c-38b9e1463df8';

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

/** The UUID of a name (RFC 9562, version 5): the same on every host and for ever. */
export function uuidOf(name: string): string {
  return v5(name, UUID_NAMESPACE);
}
