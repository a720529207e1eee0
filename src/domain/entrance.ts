import { coursesOf } from './agenda.ts';
import type { Programme } from './edition.ts';

/** The public door through which participants get in: never a room itself, whose link nobody publishes. */
export interface Entrance {
  /** What it is the door of: `E-Campus`. */
  readonly name: string;
  readonly url: string;
  /** Whether a participant's account opens it. */
  readonly withAccount: boolean;
}

/**
 * The door of an edition: the platform of its course, where it has one, else where it is held on line, if that link is
 * public; undefined where none is known.
 */
export function entranceOf({ edition, days }: Pick<Programme, 'edition' | 'days'>): Entrance | undefined {
  const [course] = coursesOf(days);
  if (course) return { ...course.platform, withAccount: true };
  const { online } = edition.where;
  return online?.link.state === 'public'
    ? { name: online.platform, url: online.link.url, withAccount: false }
    : undefined;
}
