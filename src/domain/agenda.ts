import type { Localized } from './locale.ts';
import type { Place } from './place.ts';
import type { Instant, IsoDate, Moment } from './time.ts';

/** What kind of thing an item of a session is. */
export const ITEM_KINDS = [
  'welcome',
  'panel',
  'presentation',
  'group-work',
  'plenary',
  'questions',
  'break',
  'closing',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** Whether an item stands as planned, or was withdrawn and stays only so that nobody misses that. */
export const ITEM_STATUSES = ['confirmed', 'withdrawn'] as const;

export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Those of some items that take place, in their order: the others were withdrawn. */
export function confirmedItems<Own extends { readonly status: ItemStatus }>(items: readonly Own[]): readonly Own[] {
  return items.filter(({ status }) => status === 'confirmed');
}

/** Something that was changed after the agenda was published. */
export interface Change {
  readonly at: Instant;
  readonly text: Localized;
  /** Ids of the items it touches. */
  readonly items: readonly string[];
}

/** Who leads an item: a person, a body (whose person may still be to be confirmed) or a country's representative. */
export type Facilitator =
  | { readonly person: string }
  | { readonly organization: string; readonly toBeConfirmed: boolean }
  | { readonly representativeOf: string };

/** Someone who speaks in an item without leading it. */
export interface Contributor {
  readonly person: string;
  /** In what capacity, as the agenda names it. */
  readonly role: Localized;
}

/** One bullet of an item. */
interface Part {
  readonly text: Localized;
  readonly places: readonly Place[];
}

/** Whether `text` can be the id of an item: `s1-1`, a session and a number in it, neither above 99. */
export function isItemId(text: string): boolean {
  return /^s[1-9]\d?-[1-9]\d?$/.test(text);
}

/** One row of a session. */
export interface Item {
  /** `s1-1`: the same in every language and for ever. */
  readonly id: string;
  readonly start: Moment;
  readonly end: Moment;
  readonly status: ItemStatus;
  readonly kind: ItemKind;
  readonly title: Localized;
  /** The language the title is in (BCP 47), where it is a foreign word in every language of the site. */
  readonly titleLanguage?: string | undefined;
  readonly facilitators: readonly Facilitator[];
  readonly contributors: readonly Contributor[];
  readonly parts: readonly Part[];
  /** Whether the order of the parts is part of the programme. */
  readonly partsNumbered: boolean;
  readonly places: readonly Place[];
  /** Ids of the bodies it names: in its title, its parts, the capacities of its people, or beside them. */
  readonly organizations: readonly string[];
  /** Ids of the subjects it is classified under. */
  readonly subjects: readonly string[];
  /** Ids of the references it cites. */
  readonly cites: readonly string[];
}

/** A virtual session: one morning of items. */
export interface Session {
  readonly edition: string;
  readonly number: number;
  readonly date: IsoDate;
  readonly timeZone: string;
  readonly title: Localized;
  /** Ids of the bodies its title names. */
  readonly organizations: readonly string[];
  /** What it is about, in a sentence. */
  readonly summary: Localized;
  /** What the methodology says it works on. */
  readonly focus: Localized;
  readonly start: Moment;
  readonly end: Moment;
  readonly items: readonly Item[];
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
  /** Numbers of the specific objectives it serves. */
  readonly objectives: readonly number[];
}

/** The self-paced course that comes before the sessions. */
export interface Course {
  readonly id: string;
  readonly title: Localized;
  /** The name the platform gives it. */
  readonly name: Localized;
  readonly url: string;
  readonly platform: { readonly name: string; readonly url: string };
  readonly organization: string;
  /** The body that sends the call after which it opens. */
  readonly caller?: string | undefined;
  readonly focus: Localized;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly deadline: IsoDate;
  /** Approximate effort, in hours. */
  readonly hours: number;
  /** Language of instruction, BCP 47. */
  readonly language: string;
  readonly details: readonly Localized[];
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
  /** Ids of the subjects it is classified under. */
  readonly subjects: readonly string[];
  readonly cites: readonly string[];
}

/** A stretch of the agenda: one date with its session, or the dates of the course. */
export type Day =
  | { readonly date: IsoDate; readonly until: IsoDate; readonly course: Course; readonly session?: undefined }
  | { readonly date: IsoDate; readonly until: IsoDate; readonly session: Session; readonly course?: undefined };

/** The sessions of an agenda, in order. */
export function sessionsOf(days: readonly Day[]): readonly Session[] {
  return days.flatMap(({ session }) => (session ? [session] : []));
}

/** The places an item and its parts are about, as often as they are named. */
export function placesOfItem({ places, parts }: Pick<Item, 'places' | 'parts'>): readonly Place[] {
  return [...places, ...parts.flatMap((part) => part.places)];
}

/** The people of an item (ids), each once: those who lead it, then those who speak in it. */
export function peopleOfItem({
  facilitators,
  contributors,
}: Pick<Item, 'facilitators' | 'contributors'>): readonly string[] {
  const leading = facilitators.flatMap((who) => ('person' in who ? [who.person] : []));
  return [...new Set([...leading, ...contributors.map(({ person }) => person)])];
}

/** The countries of an item (ISO 3166-1 alpha-2), each once: those whose representatives lead it, and those of its places. */
export function countriesOfItem(item: Item): readonly string[] {
  const represented = item.facilitators.flatMap((who) => ('representativeOf' in who ? [who.representativeOf] : []));
  return [...new Set([...represented, ...placesOfItem(item).map(({ country }) => country)])];
}

/**
 * How often an item was changed, and when it last was (`published` where it never was): RFC 5545 SEQUENCE and DTSTAMP. Both
 * come from `changes`, which are in order and later than `published`, so that neither ever falls.
 */
export function revisionOf(
  changes: readonly Change[],
  id: string,
  published: Instant,
): { sequence: number; stamp: Instant } {
  const own = changes.filter(({ items }) => items.includes(id));
  return { sequence: own.length, stamp: own.at(-1)?.at ?? published };
}

/** When an agenda took the form it has: its last recorded change, or `published` where it has none. */
export function versionOf(days: readonly Day[], published: Instant): Instant {
  const changes = days.flatMap(({ course, session }) => (course ?? session).changes);
  return changes.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), published);
}

/** Whether a session does not take place: every item of it was withdrawn. It keeps its address and its identifiers. */
export function isCancelled({ items }: Pick<Session, 'items'>): boolean {
  return confirmedItems(items).length === 0;
}

/** Those of some sessions that take place, in their order. */
export function heldSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => !isCancelled(session));
}

/**
 * The session of a number.
 * @throws RangeError where the agenda has none
 */
export function sessionNumbered(sessions: readonly Session[], number: number): Session {
  const found = sessions.find((session) => session.number === number);
  if (!found) throw new RangeError(`The agenda has no session ${String(number)}`);
  return found;
}

/** The hours at which all of some sessions begin and end; undefined where they differ, or there is no session. */
export function commonHours(sessions: readonly Session[]): Pick<Session, 'start' | 'end'> | undefined {
  const [first, ...others] = sessions;
  const alike = others.every(({ start, end }) => start.time === first?.start.time && end.time === first.end.time);
  return alike ? first : undefined;
}

/** The course of an agenda, where it has one. */
export function courseOf(days: readonly Day[]): Course | undefined {
  return days.find(({ course }) => course)?.course;
}

/** The sessions before and after `session` in its agenda. */
export function neighbours(
  sessions: readonly Session[],
  session: Session,
): { previous: Session | undefined; next: Session | undefined } {
  const at = sessions.findIndex(({ number }) => number === session.number);
  return { previous: sessions[at - 1], next: sessions[at + 1] };
}
