/** The petals of the site's tile, clockwise from above, as paths of SVG on a square of 24. */
const PETALS = [
  'M12 1c3 3 3 6 0 9-3-3-3-6 0-9',
  'M23 12c-3 3-6 3-9 0 3-3 6-3 9 0',
  'M12 23c3-3 3-6 0-9-3 3-3 6 0 9',
  'M1 12c3 3 6 3 9 0-3-3-6-3-9 0',
];

/** All of them. */
export const ALL_PETALS = PETALS.join('');

/** Those that are ochre in the tile of a session: as many as its number (from 1) says, and a fifth session begins anew. */
export function petalsOf(number: number): string {
  return PETALS.slice(0, ((number - 1) % PETALS.length) + 1).join('');
}
