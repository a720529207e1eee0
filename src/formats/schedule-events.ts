import { calendarUnit, isHeld, materialsOfSession, type Session } from '../domain/agenda.ts';
import { isItemId, type Item, materialsOfItem, peopleOfItem, timedItems } from '../domain/item.ts';
import { sessionId } from '../domain/changes.ts';
import type { Directory } from '../domain/directory.ts';
import { type Document, isOffered } from '../domain/document.ts';
import { isTimed, type Timed } from '../domain/hours.ts';
import type { Where } from '../domain/venue.ts';
import type { Page } from '../i18n/page.ts';
import { hoursText, sessionTitle } from '../i18n/session.ts';
import { eventId, uuidOf } from './identifiers.ts';
import { detailLines, facilitatorLines, partLines } from './item-text.ts';

/** One event of a schedule: an item, one of its groups, or a session as a whole. */
export interface ScheduleEntry extends Timed<Pick<Item, 'start' | 'end'>> {
  readonly session: Session;
  readonly id: string;
  /** The number by which readers without UUIDs identify it. */
  readonly number: string;
  /** Its place on the page of the session; undefined where it is the session. */
  readonly anchor: string | undefined;
  readonly title: string;
  readonly type: string;
  readonly where: Where;
  readonly abstract: readonly string[];
  readonly details: readonly string[];
  /** Ids of its people. */
  readonly people: readonly string[];
  /** Those that can be had, of its own and of its session. */
  readonly materials: readonly Document[];
}

/**
 * The events of a session, in order: none of one that does not take place, or at no known hours, for the form has no mark
 * for them.
 */
export function scheduleEntries(session: Session, page: Page, directory: Directory): readonly ScheduleEntry[] {
  if (!isHeld(session)) return [];
  if (calendarUnit(session) === 'session') return isTimed(session) ? [sessionEntry(session, page)] : [];
  return timedItems(session.items).flatMap((item) =>
    item.eventPerGroup && item.groups.length > 0
      ? groupEntries(session, item, page, directory)
      : [itemEntry(session, item, page, directory)],
  );
}

/**
 * The number of an item: year, session and number in it, as 20210101 for `s1-1`.
 * @throws RangeError where the id is not that of an item
 */
function itemNumber(edition: string, id: string): string {
  if (!isItemId(id)) throw new RangeError(`"${id}" is not the id of an item`);
  return (
    edition +
    id
      .slice(1)
      .replace(/\d+/g, (digits) => digits.padStart(2, '0'))
      .replace('-', '')
  );
}

/** The number of something that has no short one, the same for ever: the first 31 bits of its UUID. */
export function numberOf(name: string): string {
  return String(parseInt(uuidOf(name).slice(0, 8), 16) >>> 1);
}

/** An item as an event of the schedule. */
export function itemEntry(session: Session, item: Timed<Item>, page: Page, directory: Directory): ScheduleEntry {
  const { id, start, end, where } = item;
  return {
    ...{ session, id, start, end, where },
    number: itemNumber(session.edition, id),
    anchor: id,
    title: item.title[page.lang],
    type: page.t(`kind.${item.kind}`),
    abstract: partLines(item, page, directory),
    details: detailLines(item, page, directory),
    people: peopleOfItem(item),
    materials: [...session.materials, ...materialsOfItem(item)].filter(isOffered),
  };
}

function groupEntries(session: Session, item: Timed<Item>, page: Page, directory: Directory): readonly ScheduleEntry[] {
  const { lang, t } = page;
  return item.groups.filter(isTimed).map((group) => {
    const { anchor, start, end, where } = group;
    return {
      ...{ session, id: anchor, anchor, start, end, where },
      number: numberOf(eventId(session.edition, anchor)),
      title: t('session.named', { label: item.title[lang], title: group.title[lang] }),
      type: t(`kind.${item.kind}`),
      abstract: [],
      details: facilitatorLines(group, page, directory),
      people: group.facilitators.flatMap((who) => ('person' in who ? [who.person] : [])),
      materials: [...session.materials, ...group.materials].filter(isOffered),
    };
  });
}

/** A session whose items have no hours yet, as one event; its number is that of an item 0. */
function sessionEntry(session: Timed<Session>, page: Page): ScheduleEntry {
  const { lang, t } = page;
  const { edition, number, start, end, where, items, summary } = session;
  return {
    ...{ session, id: sessionId(number), anchor: undefined, start, end, where },
    number: `${edition}${String(number).padStart(2, '0')}00`,
    title: sessionTitle(session, page),
    type: t('find.kind.session'),
    abstract: [
      ...(summary ? [summary[lang]] : []),
      ...items.map((item) => `- ${item.title[lang]} (${hoursText(item, page)})`),
    ],
    details: [],
    people: [...new Set(items.flatMap(peopleOfItem))],
    materials: materialsOfSession(session).filter(isOffered),
  };
}
