import { v5 } from 'uuid';

/** The namespace of every UUID of the site. It never changes, or everything would be new to everyone who has it. */
export const UUID_NAMESPACE = 'e2cb47f1-d262-4bbe-8c9c-38b9e1463df8';

/** The UUID of a name (RFC 9562, version 5): the same on every host and for ever. */
export function uuidOf(name: string): string {
  return v5(name, UUID_NAMESPACE);
}
