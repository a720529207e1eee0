import type { Change, Revision } from './changes.ts';
import type { Course } from './course.ts';
import type { Document } from './document.ts';
import { type Hours, isTimed, type Timed } from './hours.ts';
import { confirmedItems, type Item, materialsOfItem } from './item.ts';
import type { Languages } from './languages.ts';
import type { Localized } from './locale.ts';
import { type EventState, isOff, type StatusEntry } from './status.ts';
import type { Instant, IsoDate } from './time.ts';
import type { Where } from './venue.ts';

/** What kind of thing a session is. */
export const SESSION_KINDS = ['session', 'panel', 'workshop', 'ceremony', 'visit'] as const;

type SessionKind = (typeof SESSION_KINDS)[number];

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

/** The materials of a session, of its items and of their groups, in order. */
export function materialsOfSession({ materials, items }: Pick<Session, 'materials' | 'items'>): readonly Document[] {
  return [...materials, ...items.flatMap(materialsOfItem)];
}

/** Whether a session does not take place at all. It keeps its address and its identifiers. */
export function isCancelled({ state }: Pick<Session, 'state'>): boolean {
  return state === 'cancelled';
}

/** Whether a session takes place on the day it has: it is neither cancelled nor waiting for a new day. */
export function isHeld({ state }: Pick<Session, 'state'>): boolean {
  return !isOff(state);
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
