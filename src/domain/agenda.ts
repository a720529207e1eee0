import type { Change, Revision } from './changes.ts';
import type { Course } from './course.ts';
import type { Document } from './document.ts';
import { type Hours, isTimed, type Timed } from './hours.ts';
import type { Languages } from './languages.ts';
import type { Localized } from './locale.ts';
import type { Place } from './place.ts';
import type { EventState, StatusEntry } from './status.ts';
import type { Instant, IsoDate, Moment } from './time.ts';
import type { Where } from './venue.ts';

/** What kind of thing a session is. */
export const SESSION_KINDS = ['session', 'panel', 'workshop', 'ceremony', 'visit'] as const;

type SessionKind = (typeof SESSION_KINDS)[number];

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

/** Those of some items that take place at hours that are known, in their order. */
export function timedItems(items: readonly Item[]): readonly Timed<Item>[] {
  return confirmedItems(items).filter(isTimed);
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

/** One of the groups that an item parts into, all held at once. */
export interface Group {
  /** `origin`: its name within the item. */
  readonly id: string;
  /** `s1-4-origin`: the same in every language and for ever. */
  readonly anchor: string;
  readonly title: Localized;
  /** Its own hours, else those of the item. */
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
  readonly where: Where;
  readonly facilitators: readonly Facilitator[];
  readonly materials: readonly Document[];
}

/** One row of a session. */
export interface Item extends Hours {
  /** `s1-1`: the same in every language and for ever. */
  readonly id: string;
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
  readonly groups: readonly Group[];
  /** Whether a calendar gets an event a group, in place of one for all. */
  readonly eventPerGroup: boolean;
  readonly where: Where;
  readonly materials: readonly Document[];
  readonly places: readonly Place[];
  /** Ids of the bodies it names: in its title, its parts, the capacities of its people, or beside them. */
  readonly organizations: readonly string[];
  /** Ids of the subjects it is classified under. */
  readonly subjects: readonly string[];
  /** Ids of the references it cites. */
  readonly cites: readonly string[];
}

/** A session: what is held on one date as one thing. */
export interface Session extends Hours {
  readonly edition: string;
  readonly number: number;
  readonly kind: SessionKind;
  /** The name it has of its own, in place of its kind and number. */
  readonly name: Localized | undefined;
  readonly date: IsoDate;
  /** Its date, whole. */
  readonly day: { readonly start: Instant; readonly end: Instant };
  /** IANA zone in which its hours are written, and the city whose hours those are. */
  readonly timeZone: string;
  readonly city: Localized;
  /** Undefined while it is not announced; so are summary and focus. */
  readonly title: Localized | undefined;
  /** Ids of the bodies its name or title names. */
  readonly organizations: readonly string[];
  /** What it is about, in a sentence. */
  readonly summary: Localized | undefined;
  /** What the methodology says it works on. */
  readonly focus: Localized | undefined;
  readonly state: EventState;
  /** What was said of it, in order; what was said of its edition is not repeated here. */
  readonly status: readonly StatusEntry[];
  readonly where: Where;
  readonly languages: Languages | undefined;
  readonly materials: readonly Document[];
  readonly items: readonly Item[];
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
  /** All that revises its entries in a calendar, in order: its changes, and what was said of it or its edition. */
  readonly revisions: readonly Revision[];
  /** Numbers of the specific objectives it serves. */
  readonly objectives: readonly number[];
}

/** What an agenda holds from one date on: the courses that begin on it, and its sessions. */
export interface Day {
  readonly date: IsoDate;
  /** The last day of its courses where no session begins on the date, else the date. */
  readonly until: IsoDate;
  readonly courses: readonly Course[];
  /** In the order in which they begin. */
  readonly sessions: readonly Session[];
}

/** The sessions of an agenda, in order. */
export function sessionsOf(days: readonly Day[]): readonly Session[] {
  return days.flatMap(({ sessions }) => sessions);
}

/** The courses of an agenda, in order. */
export function coursesOf(days: readonly Day[]): readonly Course[] {
  return days.flatMap(({ courses }) => courses);
}

/** When a session begins, or its day where its hours are not known: what lists are ordered by. */
export function startOf({ start, day }: Pick<Session, 'start' | 'day'>): Instant {
  return start?.instant ?? day.start;
}

/** Whether a group is not held for as long as its item. */
export function hasOwnHours(group: Pick<Group, 'start' | 'end'>, item: Pick<Item, 'start' | 'end'>): boolean {
  return group.start?.instant !== item.start?.instant || group.end?.instant !== item.end?.instant;
}

/** Who leads an item or one of its groups. */
export function facilitatorsOf({
  facilitators,
  groups,
}: Pick<Item, 'facilitators' | 'groups'>): readonly Facilitator[] {
  return [...facilitators, ...groups.flatMap((group) => group.facilitators)];
}

/** The materials of a session, of its items and of their groups, in order. */
export function materialsOfSession({ materials, items }: Pick<Session, 'materials' | 'items'>): readonly Document[] {
  return [...materials, ...items.flatMap(materialsOfItem)];
}

/** The materials of an item and of its groups, in order. */
export function materialsOfItem({ materials, groups }: Item): readonly Document[] {
  return [...materials, ...groups.flatMap((group) => group.materials)];
}

/** The places an item and its parts are about, as often as they are named. */
export function placesOfItem({ places, parts }: Pick<Item, 'places' | 'parts'>): readonly Place[] {
  return [...places, ...parts.flatMap((part) => part.places)];
}

/** The people of an item (ids), each once: those who lead it, then those who speak in it. */
export function peopleOfItem(item: Pick<Item, 'facilitators' | 'groups' | 'contributors'>): readonly string[] {
  const leading = facilitatorsOf(item).flatMap((who) => ('person' in who ? [who.person] : []));
  return [...new Set([...leading, ...item.contributors.map(({ person }) => person)])];
}

/** The countries of an item (ISO 3166-1 alpha-2), each once: those whose representatives lead it, and those of its places. */
export function countriesOfItem(item: Item): readonly string[] {
  const represented = facilitatorsOf(item).flatMap((who) => ('representativeOf' in who ? [who.representativeOf] : []));
  return [...new Set([...represented, ...placesOfItem(item).map(({ country }) => country)])];
}

/** Whether a session does not take place at all. It keeps its address and its identifiers. */
export function isCancelled({ state }: Pick<Session, 'state'>): boolean {
  return state === 'cancelled';
}

/** Whether a session takes place on the day it has: it is neither cancelled nor waiting for a new day. */
export function isHeld({ state }: Pick<Session, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'postponed';
}

/**
 * What a calendar holds of a session: its items where there are some and the hours of all that take place are known, else
 * the session as one. One that was cancelled stays what it was, by all of its items.
 */
export function calendarUnit({
  items,
}: {
  readonly items: readonly (Pick<Item, 'status'> & Partial<Pick<Item, 'start' | 'end'>>)[];
}): 'items' | 'session' {
  const confirmed = confirmedItems(items);
  const stated = confirmed.length > 0 ? confirmed : items;
  return stated.length > 0 && stated.every(isTimed) ? 'items' : 'session';
}

/** Those of some sessions that take place, in their order. */
export function heldSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(isHeld);
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

/** The hours at which all of some sessions begin and end; undefined where they differ or are not known, or there is none. */
export function commonHours(sessions: readonly Session[]): Timed<Session> | undefined {
  const [first, ...others] = sessions;
  if (!first || !isTimed(first)) return undefined;
  const alike = others.every(({ start, end }) => start?.time === first.start.time && end?.time === first.end.time);
  return alike ? first : undefined;
}

/** The sessions before and after `session` in its agenda. */
export function neighbours(
  sessions: readonly Session[],
  session: Session,
): { previous: Session | undefined; next: Session | undefined } {
  const at = sessions.findIndex(({ number }) => number === session.number);
  return { previous: sessions[at - 1], next: sessions[at + 1] };
}
