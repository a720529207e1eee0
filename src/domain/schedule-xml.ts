import {
  heldSessions,
  isItemId,
  type Day,
  type Item,
  type ItemKind,
  peopleOfItem,
  type Session,
  sessionsOf,
  standing,
  versionOf,
} from './agenda.ts';
import { eventId, GENERATOR, identifierOf } from './identifiers.ts';
import type { Edition } from './edition.ts';
import type { Lang } from './locale.ts';
import { daySpan, type Instant, withOffset } from './time.ts';
import { uuidOf } from './uuid.ts';
import { type XmlElement, xmlDocument, xmlElement } from './xml.ts';

/** What a schedule says beyond the agenda, in the language of its reader. */
export interface ScheduleWords {
  readonly lang: Lang;
  /** Whole address of the schedule itself. */
  readonly url: string;
  /** Whole address of the page of the agenda. */
  readonly agenda: string;
  /** The root that pages stand below. */
  readonly base: string;
  /** Where every item is held. */
  readonly room: string;
  /** What a session is called: `Virtual session 1`. */
  track(session: Session): string;
  /** What an item is: `Panel`. */
  type(kind: ItemKind): string;
  /** What an item is about, in a few lines; may be empty. */
  abstract(item: Item): string;
  /** What else there is to know: who facilitates, how to join. */
  describe(item: Item): string;
  person(id: string): string;
  /** When each recording that everyone can watch, or could, was last told of. */
  readonly announced: readonly Instant[];
  /** Where a session, or an item, stands on the site. */
  readonly pageUrl: (session: Session, item?: Item) => string;
  /** Where a session can be watched by everyone, and how that link reads; undefined where it cannot. */
  recording(session: Session): { readonly url: string; readonly label: string } | undefined;
}

const MINUTE = 60_000;
const minutesOf = ({ start, end }: Item) => (Date.parse(end.instant) - Date.parse(start.instant)) / MINUTE;
const hoursAndMinutes = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * The number that readers which know no UUID tell an item by: year, session and number in it, as 20210101 for `s1-1`.
 * @throws RangeError where the id is not that of an item
 */
function eventNumber(edition: string, id: string): string {
  if (!isItemId(id)) throw new RangeError(`"${id}" is not the id of an item`);
  return (
    edition +
    id
      .slice(1)
      .replace(/\d+/g, (digits) => digits.padStart(2, '0'))
      .replace('-', '')
  );
}

const newest = (instants: readonly Instant[]) => instants.reduce((a, b) => (a > b ? a : b));

/** The number that readers which know no UUID tell a person by, the same for ever: the first 31 bits of their UUID. */
export function personNumber(id: string): string {
  return String(parseInt(uuidOf(identifierOf(`person-${id}`)).slice(0, 8), 16) >>> 1);
}

const acronymOf = ({ id }: Edition) => `rcm${id}`;

/**
 * The agenda of an edition as schedule apps read it: the schedule.xml of frab and pretalx, as the c3voc's schema
 * (https://c3voc.de/schedule/schema.xsd) has it. A day is the day of a session, from midnight to midnight in the edition's
 * zone; every date carries the offset of that date. The GUID of an event is the UUID of its identifier in calendars.
 *
 * The form has no mark for an item that was withdrawn (readers take one that is gone for cancelled), so that one is left
 * out; as is the course, which has no hours. The language of an event is empty, for the agenda names none. `version` is the
 * moment of the newest change or recording that was told, never that of the build.
 */
export function scheduleXml(edition: Edition, days: readonly Day[], words: ScheduleWords): string {
  const sessions = sessionsOf(days);
  const held = heldSessions(sessions);
  // The form asks for a day at least: of an edition that was cancelled whole, all are there and empty.
  const shown = held.length > 0 ? held : sessions;
  const items = sessions.flatMap((session) => standing(session.items));
  const slot = items
    .flatMap((item) => [Number(item.start.time.slice(3)), minutesOf(item)])
    .reduce(greatestCommonDivisor, 60);
  return xmlDocument({
    schedule: {
      generator: { '@name': GENERATOR },
      url: words.url,
      version: newest([versionOf(days, edition.published), ...words.announced]),
      conference: {
        acronym: acronymOf(edition),
        title: edition.title[words.lang],
        start: shown[0]?.date,
        end: shown.at(-1)?.date,
        days: String(shown.length),
        timeslot_duration: hoursAndMinutes(slot),
        base_url: words.base,
        url: words.agenda,
        time_zone_name: edition.timeZone,
      },
      day: shown.map((session, index) => {
        const { start, end } = daySpan(session.date, session.date, session.timeZone);
        return {
          '@index': String(index + 1),
          '@date': session.date,
          '@start': withOffset(start, session.timeZone),
          '@end': withOffset(end, session.timeZone),
          room: {
            '@name': words.room,
            event: standing(session.items).map((item) => eventElement(edition, session, item, words)),
          },
        };
      }),
    },
  });
}

/** One event of the schedule, as it stands there. */
export function scheduleEvent(edition: Edition, session: Session, item: Item, words: ScheduleWords): string {
  return xmlElement({ event: eventElement(edition, session, item, words) });
}

function eventElement(edition: Edition, session: Session, item: Item, words: ScheduleWords): XmlElement {
  const { lang } = words;
  const video = words.recording(session);
  return {
    '@guid': uuidOf(eventId(edition.id, item.id)),
    '@id': eventNumber(edition.id, item.id),
    date: withOffset(item.start.instant, session.timeZone),
    start: item.start.time,
    duration: hoursAndMinutes(minutesOf(item)),
    room: words.room,
    slug: `${acronymOf(edition)}-${item.id}`,
    url: words.pageUrl(session, item),
    // The form asks for a licence with every recording; where none is stated, nothing is said.
    ...(video && { recording: { license: '', optout: 'false', url: video.url } }),
    title: item.title[lang],
    subtitle: session.title[lang],
    track: words.track(session),
    type: words.type(item.kind),
    language: '',
    abstract: words.abstract(item),
    description: words.describe(item),
    persons: {
      person: peopleOfItem(item).map((id) => ({
        '@id': personNumber(id),
        '@guid': uuidOf(identifierOf(`person-${id}`)),
        '#': words.person(id),
      })),
    },
    links: {
      link: [
        { '@href': words.pageUrl(session), '#': words.track(session) },
        ...(video ? [{ '@href': video.url, '#': video.label }] : []),
      ],
    },
    attachments: {},
  };
}
