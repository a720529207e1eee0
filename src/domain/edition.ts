import type { Day } from './agenda.ts';
import type { Localized } from './locale.ts';
import { daySpan, type Instant, type IsoDate } from './time.ts';

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
  readonly announced: Instant | undefined;
  /** The city whose hours those are. */
  readonly city: Localized;
  /** First and last day; absent where the public record does not give them. */
  readonly dates: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
  readonly presidency: string | undefined;
  /** The bodies that carry it out, those with whose support they do, and those that facilitate it. */
  readonly organizers: readonly string[];
  readonly supporters: readonly string[];
  readonly facilitators: readonly string[];
  /** How its sessions are held on line, where that is known. */
  readonly online: { readonly platform: string; readonly interpretation: boolean } | undefined;
  /** The text that the web edition follows: its month (`YYYY-MM`), and its address where the host has published it. */
  readonly officialDocument: OfficialDocument | undefined;
  /** What is known of how it went. */
  readonly outcomes: readonly EditionFact[];
  /** What followed from it. */
  readonly followUp: readonly EditionFact[];
}

/** An edition with its agenda. */
export interface Programme {
  readonly edition: Edition;
  readonly days: readonly Day[];
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

/**
 * The first and last day of an edition that has an agenda.
 * @throws RangeError where they are not known: the content's rules see to it that every day of an agenda is one of them
 */
export function programmeDates({ id, dates }: Pick<Edition, 'id' | 'dates'>): NonNullable<Edition['dates']> {
  if (!dates) throw new RangeError(`The edition ${id} has an agenda and no dates`);
  return dates;
}

/** The text circulated by the Executive Secretariat. */
interface OfficialDocument {
  readonly title: Localized;
  readonly month?: string | undefined;
  readonly url?: string | undefined;
  /** The language it is in, BCP 47. */
  readonly language?: string | undefined;
}

/** The lists of the bodies that an edition is the work of, in the order in which they are shown. */
const CREDITS = ['organizers', 'supporters', 'facilitators'] as const;

/** Whose work an edition is: the bodies (ids) of each list that has some. */
export function creditsOf(
  edition: Edition,
): readonly { readonly as: (typeof CREDITS)[number]; readonly bodies: readonly string[] }[] {
  return CREDITS.map((as) => ({ as, bodies: edition[as] })).filter(({ bodies }) => bodies.length > 0);
}

/** How an edition stands to a clock. */
export type EditionState = 'upcoming' | 'running' | 'concluded';

/** The instants at which an edition begins and ends: its days, or its whole year where the days are not known. */
function editionSpan(edition: Pick<Edition, 'id' | 'dates' | 'timeZone'>): { start: Instant; end: Instant } {
  const { start, end } = edition.dates ?? { start: `${edition.id}-01-01`, end: `${edition.id}-12-31` };
  return daySpan(start, end, edition.timeZone);
}

/** The state of an edition at `now`; it is running from the first second of its first day to the last of its last. */
export function editionState(edition: Pick<Edition, 'id' | 'dates' | 'timeZone'>, now: Date): EditionState {
  const { start, end } = editionSpan(edition);
  if (now.getTime() < Date.parse(start)) return 'upcoming';
  return now.getTime() < Date.parse(end) ? 'running' : 'concluded';
}
