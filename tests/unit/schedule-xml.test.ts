import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/agenda.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Lang } from '../../src/domain/locale.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import { scheduleXml } from '../../src/formats/schedule-xml.ts';
import { child, children, readXml, textOf } from '../xml.ts';
import {
  COURSE,
  DIRECTORY,
  dayOf,
  EDITION,
  HOSTILE,
  HOSTILE_READ,
  itemAt,
  pageIn,
  RECORDING,
  sessionOf,
} from './programme.ts';

const write = (days: readonly Day[], recordings: readonly Recording[] = [], lang: Lang = 'en') =>
  scheduleXml({ edition: EDITION, days, recordings }, pageIn(lang), DIRECTORY);
const read = (...given: Parameters<typeof write>) => child(readXml(write(...given)), 'schedule');
const eventsOf = (schedule: ReturnType<typeof read>) =>
  children(schedule, 'day').flatMap((day) => children(day, 'room').flatMap((room) => children(room, 'event')));

// In New York the clocks went forward on the night of 8 to 9 March 2031.
const before = sessionOf(1, [
  itemAt('s1-1', '2031-03-08', '09:00', '09:40'),
  itemAt('s1-2', '2031-03-08', '09:40', '11:10'),
]);
const onTheDay = sessionOf(2, [itemAt('s2-1', '2031-03-09', '09:00', '09:50')]);
const days = [dayOf(before), dayOf(onTheDay)];

describe('a schedule', () => {
  it('dates every event and day with the offset of that date', () => {
    const schedule = read(days);
    expect(
      eventsOf(schedule).map((event) => [textOf(event, 'date'), textOf(event, 'start'), textOf(event, 'duration')]),
    ).toEqual([
      ['2031-03-08T09:00:00-05:00', '09:00', '00:40'],
      ['2031-03-08T09:40:00-05:00', '09:40', '01:30'],
      ['2031-03-09T09:00:00-04:00', '09:00', '00:50'],
    ]);
    expect(children(schedule, 'day').map((day) => [day['@index'], day['@date'], day['@start'], day['@end']])).toEqual([
      ['1', '2031-03-08', '2031-03-08T00:00:00-05:00', '2031-03-09T00:00:00-05:00'],
      ['2', '2031-03-09', '2031-03-09T00:00:00-05:00', '2031-03-10T00:00:00-04:00'],
    ]);
  });

  it('says what conference it is of, and how fine its hours are', () => {
    const conference = child(read(days), 'conference');
    expect(
      ['acronym', 'title', 'start', 'end', 'days', 'timeslot_duration', 'base_url', 'url', 'time_zone_name'].map(
        (name) => textOf(conference, name),
      ),
    ).toEqual([
      'rcm2031',
      'Trial edition',
      '2031-03-08',
      '2031-03-09',
      '2',
      '00:10',
      'https://example.org/',
      'https://example.org/en/2031/agenda/',
      'America/New_York',
    ]);
  });

  it('identifies an event by the UUID of its calendar UID, whatever the language', () => {
    const ids = (lang: Lang) =>
      eventsOf(read(days, [], lang)).map((event) => [event['@guid'], event['@id'], textOf(event, 'slug')]);
    expect(ids('es')).toEqual(ids('en'));
    expect(ids('es')).toEqual([
      ['e12f396d-6ec3-5729-baed-6238c0be8904', '20310101', 'rcm2031-s1-1'],
      ['1aa5bed5-e464-5580-abc7-1c4fb0f6d3bc', '20310102', 'rcm2031-s1-2'],
      ['675bba0f-dedb-5a74-9d9a-0a87ba024a53', '20310201', 'rcm2031-s2-1'],
    ]);
  });

  it('is refused an item that no number can be made of', () => {
    const odd = sessionOf(1, [itemAt('panel', '2031-03-08', '09:00', '10:00')]);
    expect(() => write([dayOf(odd)])).toThrow(RangeError);
  });

  it('leaves out an item that was withdrawn, and is dated by the newest change', () => {
    const [first, second] = before.items;
    if (!first || !second) throw new Error('the session lost its items');
    const changed = {
      ...before,
      items: [first, { ...second, status: 'withdrawn' as const }],
      revisions: [{ at: '2031-02-01T00:00:00Z', items: ['s1-2'] }],
    };
    const schedule = read([dayOf(changed)]);
    expect(eventsOf(schedule).map((event) => textOf(event, 'slug'))).toEqual(['rcm2031-s1-1']);
    expect(textOf(schedule, 'version')).toBe('2031-02-01T00:00:00Z');
    expect(textOf(read(days), 'version')).toBe('2031-01-01T00:00:00Z');
  });

  it('leaves out the course, which has no hours', () => {
    expect(read([{ date: '2031-03-01', until: '2031-03-07', courses: [COURSE], sessions: [] }, ...days])).toEqual(
      read(days),
    );
  });

  it('names people once, and no body as a person', () => {
    const item = itemAt('s1-1', '2031-03-08', '09:00', '10:00', {
      facilitators: [{ person: 'ana' }, { organization: 'body', toBeConfirmed: true }, { representativeOf: 'MX' }],
      contributors: [
        { person: 'ana', role: { es: 'Jefa', en: 'Head' } },
        { person: 'luz', role: { es: 'Jefa', en: 'Head' } },
      ],
    });
    const [event] = eventsOf(read([dayOf(sessionOf(1, [item]))]));
    const people = children(child(event, 'persons'), 'person');
    expect(people.map((person) => person['#text'])).toEqual(['Person ana', 'Person luz']);
  });

  it('numbers people as their UUIDs begin, the same in every language and for ever', () => {
    const item = itemAt('s1-1', '2031-03-08', '09:00', '10:00', {
      facilitators: [{ person: 'ana' }, { person: 'luz' }],
    });
    const eventOf = (lang: Lang) => {
      const [event] = eventsOf(read([dayOf(sessionOf(1, [item]))], [], lang));
      return children(child(event, 'persons'), 'person').map((person) => [person['@id'], person['@guid']]);
    };
    expect(eventOf('es')).toEqual(eventOf('en'));
    expect(eventOf('es')).toEqual([
      ['651451690', '4da8ba55-bc8a-5a66-84db-2c562b11fbc4'],
      ['1362593433', 'a26f0d32-4ded-5d09-bcd4-a0cfec74b4f4'],
    ]);
  });

  it('keeps the days of an edition that was cancelled whole, empty, for the form asks for one at least', () => {
    const cancelled = [before, onTheDay].map((session) =>
      dayOf({
        ...session,
        state: 'cancelled',
        items: session.items.map((item) => ({ ...item, status: 'withdrawn' as const })),
      }),
    );
    const schedule = read(cancelled);
    expect(children(schedule, 'day').map((day) => day['@date'])).toEqual(['2031-03-08', '2031-03-09']);
    expect(eventsOf(schedule)).toEqual([]);
    expect(children(read([...cancelled.slice(0, 1), ...days.slice(1)]), 'day').map((day) => day['@date'])).toEqual([
      '2031-03-09',
    ]);
  });

  it('is dated by the newest recording that was announced, where that is later than every change', () => {
    const withdrawnAt = (announced: string): Recording => ({
      ...RECORDING,
      youtube: { state: 'withdrawn', announced },
    });
    const versionWith = (...moments: readonly string[]) => textOf(read(days, moments.map(withdrawnAt)), 'version');
    expect(versionWith('2031-05-01T00:00:00Z', '2031-04-01T00:00:00Z')).toBe('2031-05-01T00:00:00Z');
    expect(versionWith('2030-05-01T00:00:00Z')).toBe('2031-01-01T00:00:00Z');
  });

  it('links the recording of a session that has one, and states no licence', () => {
    const url = 'https://www.youtube.com/watch?v=aaaaaaaaaaa&t=1';
    const [event] = eventsOf(read(days, [RECORDING]));
    expect(children(child(event, 'links'), 'link')).toEqual([
      { '@href': 'https://example.org/en/2031/agenda/session-1/', '#text': 'Virtual session 1' },
      { '@href': url, '#text': 'YouTube' },
    ]);
    const recording = child(event, 'recording');
    expect([textOf(recording, 'license'), textOf(recording, 'optout'), textOf(recording, 'url')]).toEqual([
      '',
      'false',
      url,
    ]);
    expect(child(eventsOf(read(days))[0], 'recording')).toBeUndefined();
  });

  it('has one day for the sessions of a date, and a room for each place in the order of use', () => {
    const inRoom = (name: string) =>
      ({
        ...EDITION.where,
        mode: 'in-person',
        online: undefined,
        room: { id: name, name: { es: name, en: name } },
      }) as const;
    const [first, ...others] = [
      sessionOf(1, [itemAt('s1-1', '2031-03-08', '09:00', '10:00', { where: inRoom('Hall') })]),
      sessionOf(2, [itemAt('s2-1', '2031-03-08', '14:00', '15:00', { where: inRoom('Annex') })]),
      sessionOf(3, [itemAt('s3-1', '2031-03-08', '16:00', '17:00', { where: inRoom('Hall') })]),
    ].map(dayOf);
    const schedule = read(first ? [first, ...others] : []);
    expect(textOf(child(schedule, 'conference'), 'days')).toBe('1');
    expect(
      children(child(schedule, 'day'), 'room').map((room) => [
        room['@name'],
        children(room, 'event').map((event) => event['@id']),
      ]),
    ).toEqual([
      ['Hall', ['20310101', '20310301']],
      ['Annex', ['20310201']],
    ]);
  });

  it('has a day that holds sessions of one date in several zones', () => {
    const there = sessionOf(2, [itemAt('s2-1', '2031-03-08', '23:00', '23:30')], { timeZone: 'America/Los_Angeles' });
    const first = sessionOf(1, [itemAt('s1-1', '2031-03-08', '09:00', '10:00')]);
    const [day, ...others] = children(read([dayOf(first), dayOf(there)]), 'day');
    expect([day?.['@start'], day?.['@end'], others]).toEqual([
      '2031-03-08T00:00:00-05:00',
      '2031-03-09T00:00:00-08:00',
      [],
    ]);
  });

  it('holds a session whose items have no hours as one event, and none of one that has no hours itself', () => {
    const [item] = before.items;
    if (!item) throw new Error('the session lost its items');
    const untimed = { start: undefined, end: undefined, hours: 'to-be-confirmed' } as const;
    const session = { ...before, items: [{ ...item, ...untimed }] };
    const [event, ...others] = eventsOf(read([dayOf(session)]));
    expect([event?.['@id'], textOf(event, 'slug'), textOf(event, 'title'), textOf(event, 'duration')]).toEqual([
      '20310100',
      'rcm2031-session-1',
      'Subject 1',
      '02:10',
    ]);
    expect(others).toEqual([]);
    expect(eventsOf(read([dayOf({ ...session, ...untimed })]))).toEqual([]);
  });

  it('leaves out a session that waits for a new day', () => {
    expect(eventsOf(read([dayOf({ ...before, state: 'postponed' })]))).toEqual([]);
  });

  it('holds the groups of an item as events where the host says so, with a number and a GUID of their own', () => {
    const [item] = before.items;
    if (!item) throw new Error('the session lost its items');
    const groupOf = (id: string) => ({
      ...{ id, anchor: `s1-1-${id}`, title: { es: id, en: id }, where: EDITION.where, materials: [] },
      ...{ start: item.start, end: item.end, facilitators: [{ person: 'ana' }] },
    });
    const items = [{ ...item, groups: [groupOf('origin'), groupOf('transit')], eventPerGroup: true }];
    const events = eventsOf(read([dayOf({ ...before, items })]));
    expect(events.map((event) => [textOf(event, 'slug'), textOf(event, 'title')])).toEqual([
      ['rcm2031-s1-1-origin', 'Item s1-1: origin'],
      ['rcm2031-s1-1-transit', 'Item s1-1: transit'],
    ]);
    expect(new Set(events.flatMap((event) => [event['@id'], event['@guid']])).size).toBe(4);
  });

  it('names the language of a session where it is one alone', () => {
    const languageWith = (...spoken: readonly string[]) => {
      const [event] = eventsOf(read([dayOf({ ...before, languages: { spoken, captions: [] } })]));
      return textOf(event, 'language');
    };
    expect([languageWith(), languageWith('es'), languageWith('es', 'en')]).toEqual(['', 'es', '']);
  });

  it('attaches the materials that can be had', () => {
    const file = { name: 'slides.pdf', bytes: 2000, type: 'application/pdf' };
    const slides: Document = {
      ...{ id: 'slides', kind: 'slides', title: { es: 'Láminas', en: 'Slides' }, language: 'es', authors: [] },
      ...{ month: undefined, state: 'published', published: '2031-03-01T00:00:00Z', announced: undefined },
      ...{ file, url: undefined },
    };
    const withdrawn: Document = { ...slides, state: 'withdrawn', file: undefined };
    const [event] = eventsOf(read([dayOf({ ...before, materials: [slides, withdrawn] })]));
    expect(children(child(event, 'attachments'), 'attachment')).toEqual([
      { '@href': 'https://example.org/documents/slides.pdf', '#text': 'Slides' },
    ]);
  });

  it('holds any text, escaped', () => {
    const hostile = { es: HOSTILE, en: HOSTILE };
    const where = { ...EDITION.where, online: { platform: HOSTILE, link: { state: 'pending' } } } as const;
    const item = itemAt('s1-1', '2031-03-08', '09:00', '10:00', {
      title: hostile,
      parts: [{ text: hostile, places: [] }],
      contributors: [{ person: 'ana', role: hostile }],
      where,
    });
    const named = new Map([
      [
        'ana',
        {
          id: 'ana',
          name: HOSTILE,
          role: undefined,
          organization: 'body',
          biography: undefined,
          photograph: undefined,
        },
      ],
    ]);
    const [event] = eventsOf(
      child(
        readXml(
          scheduleXml({ edition: EDITION, days: [dayOf(sessionOf(1, [item]))], recordings: [] }, pageIn('en'), {
            ...DIRECTORY,
            people: named,
          }),
        ),
        'schedule',
      ),
    );
    expect(textOf(event, 'title')).toBe(HOSTILE_READ);
    for (const name of ['description', 'abstract', 'room']) expect(textOf(event, name)).toContain(HOSTILE_READ);
    expect(textOf(child(event, 'persons'), 'person')).toBe(HOSTILE_READ);
  });
});
