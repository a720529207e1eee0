import type { Day } from './agenda.ts';
import type { Change, Revision } from './changes.ts';
import type { Document } from './document.ts';
import type { Languages } from './languages.ts';
import type { Localized } from './locale.ts';
import type { Step } from './milestone.ts';
import { type EventState, formerDays, type StatusEntry } from './status.ts';
import type { Instant, IsoDate } from './time.ts';
import type { Where } from './venue.ts';

/** A page or document elsewhere; its language (BCP 47) where it speaks one. */
export interface Link {
  readonly title: Localized;
  readonly url: string;
  readonly language?: string | undefined;
}

/** Where a fact is said: on a page elsewhere, of a date and last read on a day, or in the concept note of an edition. */
export type FactSource =
  | (Link & { readonly language: string; readonly date?: IsoDate | undefined; readonly read: IsoDate })
  | { readonly edition: string; readonly section: string };

/** A fact about an edition that its own documents do not hold, with who says so. */
export interface EditionFact {
  readonly text: Localized;
  /** Number of the session it is about. */
  readonly session?: number | undefined;
  /** Numbers that it tells, each with what it counts. */
  readonly figures: readonly { readonly number: number; readonly of: Localized }[];
  readonly source: FactSource;
  /** Where there is more to read. */
  readonly more?: Link | undefined;
}

/** One year's run of the programme. */
export interface Edition {
  /** Its year and its place in every address: `2021`. */
  readonly id: string;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly description: Localized;
  readonly summary: Localized;
  /** IANA zone in which its hours are written. */
  readonly timeZone: string;
  /** When its agenda was first published here. */
  readonly published: Instant;
  /** When this site announced it, where that was later. */
  readonly announced?: Instant | undefined;
  /** The city whose hours those are. */
  readonly city: Localized;
  /** First and last day; absent where the public record does not give them. */
  readonly dates?: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
  readonly presidency?: string | undefined;
  /** The bodies that carry it out, those with whose support they do, and those that facilitate it. */
  readonly organizers: readonly string[];
  readonly supporters: readonly string[];
  readonly facilitators: readonly string[];
  /** Where it is held; a session may say otherwise. */
  readonly where: Where;
  readonly languages: Languages | undefined;
  readonly state: EventState;
  /** What was said of it as a whole, in order. */
  readonly status: readonly StatusEntry[];
  /** What was changed of it, or of a step of its route, in order. */
  readonly changes: readonly Change[];
  /** All that revises its own entries in a calendar, and those of its route, in order. */
  readonly revisions: readonly Revision[];
  readonly documents: readonly Document[];
  /** What is known of how it went. */
  readonly outcomes: readonly EditionFact[];
  /** What followed from it. */
  readonly followUp: readonly EditionFact[];
}

/** The pages that an edition can have beside its own, in the order in which they are read. */
export const EDITION_PAGES = [
  'concept-note',
  'objectives',
  'methodology',
  'participants',
  'agenda',
  'recordings',
] as const;

export type EditionPage = (typeof EDITION_PAGES)[number];

/** An edition with its agenda and the route of its participants; either may be empty. */
export interface Programme {
  readonly edition: Edition;
  readonly days: readonly Day[];
  readonly steps: readonly Step[];
}

/** The days that an edition has, or had before it was postponed; undefined where neither is known. */
export function plannedDates({ dates, status }: Pick<Edition, 'dates' | 'status'>): Edition['dates'] {
  return dates ?? formerDays(status);
}

/**
 * An edition by its id.
 * @throws RangeError where none has it
 */
export function editionOf(id: string, editions: readonly Edition[]): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new RangeError(`There is no edition ${id}`);
  return found;
}

/** A programme as the site shows it. */
export interface PublishedProgramme extends Programme {
  /** The pages that it has something for. */
  readonly pages: readonly EditionPage[];
  /** Whether everyone can watch one of its sessions. */
  readonly recorded: boolean;
}

/** The lists of the bodies that an edition is the work of, in the order in which they are shown. */
const CREDITS = ['organizers', 'supporters', 'facilitators'] as const;

/** Whose work an edition is: the bodies (ids) of each list that has some. */
export function creditsOf(
  edition: Edition,
): readonly { readonly as: (typeof CREDITS)[number]; readonly bodies: readonly string[] }[] {
  return CREDITS.map((as) => ({ as, bodies: edition[as] })).filter(({ bodies }) => bodies.length > 0);
}
