import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import type { Session } from '../../src/domain/agenda.ts';
import type { Person } from '../../src/domain/directory.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import type { Where } from '../../src/domain/venue.ts';
import { courseEvent, editionEvent, sessionEvent } from '../../src/formats/json-ld/events.ts';
import { personThing } from '../../src/formats/json-ld/names.ts';
import { breadcrumbList, toScript, webSite } from '../../src/formats/json-ld/script.ts';
import { videoObject } from '../../src/formats/json-ld/video.ts';
import { NOWHERE } from './agenda-of.ts';
import { COURSE, dayOf, DIRECTORY, EDITION, itemAt, pageIn, RECORDING, sessionOf, VIDEO } from './programme.ts';

const page = pageIn('en');
const session = sessionOf(1, [
  itemAt('s1-1', '2031-03-08', '09:00', '10:00'),
  itemAt('s1-2', '2031-03-08', '10:00', '11:00'),
]);

const days = [dayOf(session)];

/** Every event within a thing, itself too. */
function eventsIn(thing: unknown): readonly Record<string, unknown>[] {
  if (typeof thing !== 'object' || thing === null) return [];
  const own = '@type' in thing && String(thing['@type']).endsWith('Event') ? [thing as Record<string, unknown>] : [];
  return [...own, ...Object.values(thing).flatMap(eventsIn)];
}

/** Someone with the items of a session, as their page describes them. */
const someone = (of: Session, fields: Partial<Person> = {}) =>
  personThing(
    {
      ...{ id: 'ana', name: 'Ana', role: undefined, organization: 'body', biography: undefined, photograph: undefined },
      ...fields,
    },
    [
      {
        session: of,
        edition: EDITION,
        recorded: false,
        matches: of.items.map((item) => ({ item, as: undefined })),
      },
    ],
    pageIn('en', { page: 'person', person: 'ana' }),
    DIRECTORY,
  );

describe('events', () => {
  it('all have a place where the edition is on line, however deep they stand', () => {
    const things = [
      editionEvent({ edition: EDITION, days }, page, DIRECTORY),
      sessionEvent(session, { edition: EDITION, days }, page, DIRECTORY),
      someone(session),
    ];
    expect(things.map((thing) => eventsIn(thing).length)).toEqual([2, 4, 2]);
    for (const event of filled(things.flatMap(eventsIn))) {
      expect(event).toMatchObject({
        location: { '@type': 'VirtualLocation', url: expect.stringContaining('https://example.org/') as unknown },
        startDate: expect.stringContaining('2031-03-') as unknown,
      });
    }
  });

  it('of an edition of which no source says that it is on line have no place, and no way to attend', () => {
    const unknown = { ...EDITION, where: NOWHERE };
    const items = session.items.map((item) => ({ ...item, where: NOWHERE }));
    const nowhere = { ...session, where: NOWHERE, items };
    const things = [
      editionEvent({ edition: unknown, days: [dayOf(nowhere)] }, page, DIRECTORY),
      sessionEvent(nowhere, { edition: unknown, days }, page, DIRECTORY),
      someone(nowhere),
    ];
    for (const event of filled(things.flatMap(eventsIn))) {
      expect(event).not.toHaveProperty('location');
      expect(event).not.toHaveProperty('eventAttendanceMode');
    }
  });

  it('name no day of an edition of which only the year is known', () => {
    const event = editionEvent({ edition: { ...EDITION, dates: undefined }, days: [] }, page, DIRECTORY);
    expect(Object.keys(event).filter((name) => /date/i.test(name))).toEqual([]);
  });

  it('tell a course from its first day to its deadline, and offer none', () => {
    const event = courseEvent(COURSE, EDITION, page, DIRECTORY);
    expect(event).toMatchObject({
      '@type': 'CourseInstance',
      startDate: '2031-03-01',
      endDate: '2031-03-10',
      courseMode: 'Online',
      courseWorkload: 'PT2H',
      location: { '@type': 'VirtualLocation', url: 'https://example.org/course' },
    });
    expect(JSON.stringify(event)).not.toMatch(/"@type":"Course"|offers|price/);
  });
});

/** A venue that tells all it can, with a room. */
const IN_ROOM: Where = {
  mode: 'in-person',
  venue: {
    name: { es: 'Centro', en: 'Centre' },
    city: { es: 'Ciudad', en: 'Town' },
    country: 'PA',
    address: 'Street 1',
    wheelchair: 'full',
    geo: { latitude: 8.98, longitude: -79.52 },
    rooms: [],
  },
  room: { id: 'main', name: { es: 'Sala', en: 'Hall' } },
  online: undefined,
};

const schemaOrg = (name: string) => `https://schema.org/${name}`;
const sessionOfIn = (fields: Partial<Session>) =>
  sessionEvent({ ...session, ...fields }, { edition: EDITION, days }, page, DIRECTORY);

describe('a place', () => {
  const place = {
    '@type': 'Place',
    name: 'Hall, Centre',
    address: { streetAddress: 'Street 1', addressLocality: 'Town', addressCountry: 'PA' },
    geo: { latitude: 8.98, longitude: -79.52 },
    amenityFeature: { name: 'Wheelchair accessible', value: true },
  };

  it('in person is a place with its room, its address and how far a wheelchair gets', () => {
    expect(sessionOfIn({ where: IN_ROOM })).toMatchObject({
      eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode'),
      location: place,
    });
  });

  it('of both kinds is told as both, on line at the address that everyone may have', () => {
    const url = 'https://example.org/join';
    const online = { platform: 'Zoom', link: { state: 'public', url } } as const;
    expect(sessionOfIn({ where: { ...IN_ROOM, mode: 'hybrid', online } })).toMatchObject({
      eventAttendanceMode: schemaOrg('MixedEventAttendanceMode'),
      location: [place, { '@type': 'VirtualLocation', url }],
    });
  });

  it('on line is the platform of a course where one joins from there, and else the page of the edition', () => {
    const course = { ...COURSE, platform: { name: 'Campus', url: 'https://example.org/campus' } };
    const joined = (en: string) => {
      const online = { platform: 'Zoom', join: { es: en, en }, link: { state: 'restricted' } } as const;
      const where: Where = { ...NOWHERE, mode: 'online', online };
      const agenda = [...days, { ...dayOf(session), date: '2031-03-01', courses: [course], sessions: [] }];
      return sessionEvent({ ...session, where }, { edition: EDITION, days: agenda }, page, DIRECTORY).location;
    };
    expect(joined('Join from Campus.')).toMatchObject({ url: 'https://example.org/campus' });
    expect(joined('Joined by e-mail.')).toMatchObject({ url: 'https://example.org/en/2031/' });
  });

  it('that is not chosen yet is none', () => {
    const event = sessionOfIn({ where: { ...NOWHERE, mode: 'in-person', venue: 'to-be-confirmed' } });
    expect(event).toMatchObject({ eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode') });
    expect(event).not.toHaveProperty('location');
  });
});

describe('what an event has come to', () => {
  const postponed = { state: 'postponed', at: '2031-02-01T00:00:00Z', reason: { es: 'x', en: 'x' } } as const;
  const status = [{ ...postponed, from: { start: '2031-03-01', end: '2031-03-01' } }];

  it.each([
    ['scheduled', 'EventScheduled'],
    ['moved-online', 'EventMovedOnline'],
    ['cancelled', 'EventCancelled'],
  ] as const)('is said of a session that is %s', (state, name) => {
    expect(sessionOfIn({ state })).toMatchObject({ eventStatus: schemaOrg(name) });
  });

  it('is said of one with a new day beside the day it had', () => {
    expect(sessionOfIn({ state: 'rescheduled', status })).toMatchObject({
      eventStatus: schemaOrg('EventRescheduled'),
      startDate: '2031-03-08T14:00:00Z',
      previousStartDate: '2031-03-01',
    });
  });

  it('is said of an edition without a new day, with the days it had', () => {
    const edition = { ...EDITION, dates: undefined, state: 'postponed', status } as const;
    const event = editionEvent({ edition, days: [] }, page, DIRECTORY);
    expect(event).toMatchObject({ eventStatus: schemaOrg('EventPostponed'), startDate: '2031-03-01' });
    expect(event).not.toHaveProperty('previousStartDate');
  });

  it.each([
    ['scheduled', undefined],
    ['rescheduled', undefined],
    ['moved-online', undefined],
    ['postponed', schemaOrg('EventPostponed')],
    ['cancelled', schemaOrg('EventCancelled')],
  ] as const)('is said of the course of an edition that is %s where it is not held then', (state, said) => {
    expect(
      Object.entries(courseEvent(COURSE, { ...EDITION, state }, page, DIRECTORY)).filter(
        ([name]) => name === 'eventStatus',
      ),
    ).toEqual(said === undefined ? [] : [['eventStatus', said]]);
  });

  it('is said of the items of a session without a new day', () => {
    expect(sessionOfIn({ state: 'postponed', status }).subEvent).toMatchObject([
      { eventStatus: schemaOrg('EventPostponed') },
      { eventStatus: schemaOrg('EventPostponed') },
    ]);
  });
});

describe('a session', () => {
  it('whose hours are not known has its date alone', () => {
    const untimed = { start: undefined, end: undefined, hours: 'afternoon', items: [] } as const;
    const event = sessionOfIn(untimed);
    expect(event).toMatchObject({ startDate: '2031-03-08', endDate: '2031-03-08' });
    expect(event).not.toHaveProperty('subEvent');
  });

  it('without a title is called by its kind and number', () => {
    expect(sessionOfIn({ title: undefined, kind: 'workshop' })).toMatchObject({ name: 'Workshop 1' });
  });

  it('names the languages that are spoken, and the materials that can be had', () => {
    const slides: Document = {
      id: 'slides',
      kind: 'slides',
      title: { es: 'Láminas', en: 'Slides' },
      language: 'es',
      authors: [],
      month: undefined,
      state: 'published',
      published: '2031-03-01T00:00:00Z',
      announced: undefined,
      file: { name: 'slides.pdf', bytes: 2000, type: 'application/pdf' },
      url: undefined,
    };
    const languages = { spoken: ['es', 'en'], captions: [] };
    const pending: Document = { ...slides, id: 'more', state: 'pending', file: undefined };
    expect(sessionOfIn({ languages, materials: [slides, pending] })).toMatchObject({
      inLanguage: ['es', 'en'],
      subjectOf: [
        {
          '@type': 'DigitalDocument',
          name: 'Slides',
          inLanguage: 'es',
          url: 'https://example.org/documents/slides.pdf',
          encodingFormat: 'application/pdf',
        },
      ],
    });
  });
});

describe('a person', () => {
  it('has a description and an image where there are a biography and a photograph', () => {
    const photograph = { file: 'ana.jpg', alt: { es: 'Ana', en: 'Ana' }, width: 480, height: 600 };
    expect(someone(session, { biography: { es: 'Vida.', en: 'Life.' }, photograph })).toMatchObject({
      description: 'Life.',
      image: 'https://example.org/photographs/ana.webp',
    });
    expect(Object.keys(someone(session))).not.toContain('image');
  });
});

describe('a recording', () => {
  const recording: Recording = {
    ...RECORDING,
    chapters: [
      { at: 40, item: 's1-1', title: { es: 'Uno', en: 'One' } },
      { at: 750, item: 's1-2', title: { es: 'Dos', en: 'Two' } },
    ],
  };
  const own = 'https://example.org/en/2031/agenda/session-1/';
  const CARD = { edition: EDITION, session };

  it('leads from each clip to the player of the page, at its time', () => {
    const clips = videoObject(recording, session, CARD, page)?.hasPart as readonly {
      url: string;
      startOffset: number;
    }[];
    expect(clips.map(({ url, startOffset }) => [url, startOffset])).toEqual([
      [`${own}?t=40#chapter-40`, 40],
      [`${own}?t=750#chapter-750`, 750],
    ]);
  });

  it.each([
    ['for participants only', { ...VIDEO, access: 'restricted' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['pending', { state: 'pending' }],
  ] as const)('%s is no video', (_, ecampus) => {
    expect(videoObject({ ...recording, youtube: { state: 'pending' }, ecampus }, session, CARD, page)).toBeUndefined();
  });

  it('open on E-Campus leads there', () => {
    const url = 'https://www.ecampus.iom.int/mod/page/view.php?id=1';
    const open = { ...recording, youtube: { state: 'pending' }, ecampus: { ...VIDEO, access: 'public', url } } as const;
    expect(videoObject(open, session, CARD, page)).toMatchObject({ url: `${own}#recording`, sameAs: url });
  });
});

describe('JSON-LD', () => {
  const siteNamed = (name: string) =>
    webSite({
      page,
      site: { name: { es: name, en: name }, host: { es: 'b', en: 'b' }, links: [] },
      current: { edition: EDITION, days, steps: [], pages: [], recorded: false },
    });

  it('cannot be ended by a text of the content', () => {
    const script = toScript([siteNamed('</script><script>alert(1)</script>')]);
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toMatchObject({ name: '</script><script>alert(1)</script>' });
  });

  it('holds several things as one graph', () => {
    const thing = siteNamed('a');
    expect(JSON.parse(toScript([thing, thing]))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [thing, thing],
    });
  });

  it('numbers the trail from 1', () => {
    const trail = [
      { label: 'a', route: { page: 'home' } },
      { label: 'b', route: { page: 'people' } },
    ] as const;
    expect(breadcrumbList(trail, page)).toMatchObject({
      itemListElement: [{ position: 1 }, { position: 2, item: 'https://example.org/en/people/' }],
    });
  });

  it('says of an item that was withdrawn that it is cancelled, and of no other', () => {
    const items = [
      itemAt('s1-1', '2031-03-08', '09:00', '10:00'),
      itemAt('s1-2', '2031-03-08', '10:00', '11:00', { status: 'withdrawn' }),
    ];
    const { subEvent } = sessionEvent(sessionOf(1, items), { edition: EDITION, days }, page, DIRECTORY);
    expect((subEvent as readonly { eventStatus?: string }[]).map(({ eventStatus }) => eventStatus)).toEqual([
      undefined,
      'https://schema.org/EventCancelled',
    ]);
  });
});
