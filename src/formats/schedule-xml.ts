import { heldSessions, type Session, sessionsOf } from '../domain/agenda.ts';
import type { Item } from '../domain/item.ts';
import { versionOf } from '../domain/changes.ts';
import { type Directory, personOf } from '../domain/directory.ts';
import type { Edition, Programme } from '../domain/edition.ts';
import type { Timed } from '../domain/hours.ts';
import { openVideo, type Recording, announcedAt } from '../domain/recordings.ts';
import { daySpan, type Instant, withOffset } from '../domain/time.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { documentAddress } from '../i18n/documents.ts';
import type { Page } from '../i18n/page.ts';
import { sessionLabel, sessionTitle } from '../i18n/session.ts';
import { joinLines, languageLines, roomName } from '../i18n/where.ts';
import { eventId, GENERATOR, identifierOf, uuidOf } from './identifiers.ts';
import { labelled } from './item-text.ts';
import { itemEntry, numberOf, type ScheduleEntry, scheduleEntries } from './schedule-events.ts';
import { type XmlElement, xmlDocument, xmlElement } from './xml.ts';

/** What a schedule is made of: an edition with its agenda, and its recordings. */
export interface ScheduleSource extends Pick<Programme, 'edition' | 'days'> {
  readonly recordings: readonly Recording[];
}

const MINUTE = 60_000;
const minutesOf = ({ start, end }: Pick<ScheduleEntry, 'start' | 'end'>) =>
  (Date.parse(end.instant) - Date.parse(start.instant)) / MINUTE;
const hoursAndMinutes = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

const newest = (instants: readonly Instant[]) => instants.reduce((a, b) => (a > b ? a : b));

/** The number by which readers without UUIDs identify a person, the same for ever: the first 31 bits of their UUID. */
export function personNumber(id: string): string {
  return numberOf(identifierOf(`person-${id}`));
}

const acronymOf = ({ id }: Edition) => `rcm${id}`;

/**
 * The agenda of an edition as schedule apps read it: the schedule.xml of frab and pretalx, as the c3voc's schema
 * (https://c3voc.de/schedule/schema.xsd) has it. A day is a date on which there are sessions, from the first midnight to the
 * last in their zones; every date carries the offset of that date. The GUID of an event is the UUID of its
 * identifier in calendars.
 *
 * The form has no mark for what was withdrawn, cancelled or postponed (readers take an event that is gone for cancelled),
 * and no event without hours, so that those are left out; as is the course. The language of an event is empty unless one
 * alone is spoken. `version` is the moment of the newest change, status or recording that was announced, never that of the
 * build.
 */
export function scheduleXml(source: ScheduleSource, page: Page, directory: Directory): string {
  const { edition, days, recordings } = source;
  const sessions = sessionsOf(days);
  const held = heldSessions(sessions);
  // The form asks for a day at least: of an edition that was cancelled whole, all are there and empty.
  const shown = [...Map.groupBy(held.length > 0 ? held : sessions, ({ date }) => date)];
  const slot = held
    .flatMap((session) => scheduleEntries(session, page, directory))
    .flatMap((entry) => [Number(entry.start.time.slice(3)), minutesOf(entry)])
    .reduce(greatestCommonDivisor, 60);
  return xmlDocument({
    schedule: {
      generator: { '@name': GENERATOR },
      url: page.absolute({ page: 'schedule', edition: edition.id }),
      version: newest([versionOf(source), ...recordings.flatMap((recording) => announcedAt(recording) ?? [])]),
      conference: {
        acronym: acronymOf(edition),
        title: edition.title[page.lang],
        start: shown[0]?.[0],
        end: shown.at(-1)?.[0],
        days: String(shown.length),
        timeslot_duration: hoursAndMinutes(slot),
        base_url: page.absolute({ page: 'entry' }),
        url: page.absolute({ page: 'agenda', edition: edition.id }),
        time_zone_name: edition.timeZone,
      },
      day: shown.map(([date, those], index) => {
        const zones = [...new Set(those.map(({ timeZone }) => timeZone))];
        const spans = zones.map((timeZone) => ({ timeZone, ...daySpan(date, date, timeZone) }));
        const first = spans.toSorted((a, b) => a.start.localeCompare(b.start, 'en'))[0];
        const last = spans.toSorted((a, b) => a.end.localeCompare(b.end, 'en')).at(-1);
        return {
          '@index': String(index + 1),
          '@date': date,
          '@start': first && withOffset(first.start, first.timeZone),
          '@end': last && withOffset(last.end, last.timeZone),
          room: roomElements(source, those, page, directory),
        };
      }),
    },
  });
}

/** The rooms of some sessions in the order in which they are first used, each with what is held in it. */
function roomElements(
  source: ScheduleSource,
  sessions: readonly Session[],
  page: Page,
  directory: Directory,
): readonly XmlElement[] {
  const used = sessions.flatMap((session) => {
    const entries = scheduleEntries(session, page, directory);
    return entries.length > 0
      ? entries.map((entry) => ({
          room: roomName(entry.where, page),
          event: [eventElement(source, entry, page, directory)],
        }))
      : [{ room: roomName(session.where, page), event: [] }];
  });
  return [...Map.groupBy(used, ({ room }) => room)].map(([name, those]) => ({
    '@name': name,
    event: those.flatMap(({ event }) => event),
  }));
}

/** One item of the schedule, as it stands there. */
export function scheduleEvent(
  source: ScheduleSource,
  session: Session,
  item: Timed<Item>,
  page: Page,
  directory: Directory,
): string {
  return xmlElement({ event: eventElement(source, itemEntry(session, item, page, directory), page, directory) });
}

function eventElement(
  { edition, recordings }: ScheduleSource,
  entry: ScheduleEntry,
  page: Page,
  directory: Directory,
): XmlElement {
  const { t } = page;
  const { session, id, start, where } = entry;
  const recording = recordings.find((one) => one.session === session.number);
  const video = recording && openVideo(recording);
  const track = sessionLabel(session, page);
  return {
    '@guid': uuidOf(eventId(edition.id, id)),
    '@id': entry.number,
    date: withOffset(start.instant, session.timeZone),
    start: start.time,
    duration: hoursAndMinutes(minutesOf(entry)),
    room: roomName(where, page),
    slug: `${acronymOf(edition)}-${id}`,
    url: page.absolute(sessionRoute(session), entry.anchor),
    // The form asks for a licence with every recording; where none is stated, nothing is said.
    ...(video && { recording: { license: '', optout: 'false', url: video.url } }),
    title: entry.title,
    subtitle: entry.anchor === undefined ? '' : sessionTitle(session, page),
    track,
    type: entry.type,
    language: onlyLanguage(session),
    abstract: entry.abstract.join('\n'),
    description: [
      ...entry.details,
      ...labelled(t('languages.title'), languageLines(session.languages, page)),
      ...joinLines(where, page, session),
    ].join('\n'),
    persons: {
      person: entry.people.map((who) => ({
        '@id': personNumber(who),
        '@guid': uuidOf(identifierOf(`person-${who}`)),
        '#': personOf(who, directory).name,
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
    attachments: {
      attachment: entry.materials.map((material) => ({
        '@href': documentAddress(material, page),
        '#': material.title[page.lang],
      })),
    },
  };
}

/** The language in which a session is held, where it is one alone; the form knows no more. */
function onlyLanguage({ languages }: Session): string {
  const [spoken, ...others] = languages?.spoken ?? [];
  return spoken !== undefined && others.length === 0 ? spoken : '';
}
