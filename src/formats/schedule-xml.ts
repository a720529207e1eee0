import {
  heldSessions,
  isItemId,
  type Item,
  peopleOfItem,
  type Session,
  sessionsOf,
  timedItems,
} from '../domain/agenda.ts';
import { versionOf } from '../domain/changes.ts';
import { type Directory, personOf } from '../domain/directory.ts';
import type { Edition, Programme } from '../domain/edition.ts';
import type { Timed } from '../domain/hours.ts';
import { openVideo, type Recording, announcedAt } from '../domain/recordings.ts';
import { daySpan, type Instant, withOffset } from '../domain/time.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import type { Page } from '../i18n/page.ts';
import { sessionLabel, sessionTitle } from '../i18n/session.ts';
import { joinLines, roomName } from '../i18n/where.ts';
import { eventId, GENERATOR, identifierOf, uuidOf } from './identifiers.ts';
import { detailLines, partLines } from './item-text.ts';
import { type XmlElement, xmlDocument, xmlElement } from './xml.ts';

/** What a schedule is made of: an edition with its agenda, and its recordings. */
export interface ScheduleSource extends Pick<Programme, 'edition' | 'days'> {
  readonly recordings: readonly Recording[];
}

const MINUTE = 60_000;
const minutesOf = ({ start, end }: Timed<Item>) => (Date.parse(end.instant) - Date.parse(start.instant)) / MINUTE;
const hoursAndMinutes = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * The number by which readers without UUIDs identify an item: year, session and number in it, as 20210101 for `s1-1`.
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

/** The number by which readers without UUIDs identify a person, the same for ever: the first 31 bits of their UUID. */
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
 * moment of the newest change or recording that was announced, never that of the build.
 */
export function scheduleXml(source: ScheduleSource, page: Page, directory: Directory): string {
  const { edition, days, recordings } = source;
  const sessions = sessionsOf(days);
  const held = heldSessions(sessions);
  // The form asks for a day at least: of an edition that was cancelled whole, all are there and empty.
  const shown = held.length > 0 ? held : sessions;
  const slot = sessions
    .flatMap((session) => timedItems(session.items))
    .flatMap((item) => [Number(item.start.time.slice(3)), minutesOf(item)])
    .reduce(greatestCommonDivisor, 60);
  return xmlDocument({
    schedule: {
      generator: { '@name': GENERATOR },
      url: page.absolute({ page: 'schedule', edition: edition.id }),
      version: newest([versionOf(source), ...recordings.flatMap((recording) => announcedAt(recording) ?? [])]),
      conference: {
        acronym: acronymOf(edition),
        title: edition.title[page.lang],
        start: shown[0]?.date,
        end: shown.at(-1)?.date,
        days: String(shown.length),
        timeslot_duration: hoursAndMinutes(slot),
        base_url: page.absolute({ page: 'entry' }),
        url: page.absolute({ page: 'agenda', edition: edition.id }),
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
            '@name': roomName(session.where, page),
            event: timedItems(session.items).map((item) => eventElement(source, session, item, page, directory)),
          },
        };
      }),
    },
  });
}

/** One event of the schedule, as it stands there. */
export function scheduleEvent(
  source: ScheduleSource,
  session: Session,
  item: Timed<Item>,
  page: Page,
  directory: Directory,
): string {
  return xmlElement({ event: eventElement(source, session, item, page, directory) });
}

function eventElement(
  { edition, recordings }: ScheduleSource,
  session: Session,
  item: Timed<Item>,
  page: Page,
  directory: Directory,
): XmlElement {
  const { lang, t } = page;
  const recording = recordings.find((one) => one.session === session.number);
  const video = recording && openVideo(recording);
  const track = sessionLabel(session, page);
  return {
    '@guid': uuidOf(eventId(edition.id, item.id)),
    '@id': eventNumber(edition.id, item.id),
    date: withOffset(item.start.instant, session.timeZone),
    start: item.start.time,
    duration: hoursAndMinutes(minutesOf(item)),
    room: roomName(item.where, page),
    slug: `${acronymOf(edition)}-${item.id}`,
    url: page.absolute(sessionRoute(session), item.id),
    // The form asks for a licence with every recording; where none is stated, nothing is said.
    ...(video && { recording: { license: '', optout: 'false', url: video.url } }),
    title: item.title[lang],
    subtitle: sessionTitle(session, page),
    track,
    type: t(`kind.${item.kind}`),
    language: '',
    abstract: partLines(item, page, directory).join('\n'),
    description: [...detailLines(item, page, directory), ...joinLines(item.where, page, session)].join('\n'),
    persons: {
      person: peopleOfItem(item).map((id) => ({
        '@id': personNumber(id),
        '@guid': uuidOf(identifierOf(`person-${id}`)),
        '#': personOf(id, directory).name,
      })),
    },
    links: {
      link: [
        { '@href': page.absolute(sessionRoute(session)), '#': track },
        ...(video
          ? [{ '@href': video.url, '#': t(video.id === undefined ? 'recording.watch.ecampus' : 'recordings.youtube') }]
          : []),
      ],
    },
    attachments: {},
  };
}
