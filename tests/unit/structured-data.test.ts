import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { Recording } from '../../src/domain/recordings.ts';
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

/** Someone with an item of the session, as their page describes them. */
const someone = (edition: Edition) =>
  personThing(
    { id: 'ana', name: 'Ana', role: undefined, organization: 'body', biography: undefined, photograph: undefined },
    [
      {
        session,
        edition,
        recorded: false,
        matches: session.items.map((item) => ({ item, as: undefined })),
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
      someone(EDITION),
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
    const things = [
      editionEvent({ edition: unknown, days }, page, DIRECTORY),
      sessionEvent(session, { edition: unknown, days }, page, DIRECTORY),
      someone(unknown),
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
    const event = courseEvent(COURSE, page, DIRECTORY);
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

describe('a recording', () => {
  const recording: Recording = {
    ...RECORDING,
    chapters: [
      { at: 40, item: 's1-1', title: { es: 'Uno', en: 'One' } },
      { at: 750, item: 's1-2', title: { es: 'Dos', en: 'Two' } },
    ],
  };
  const own = 'https://example.org/en/2031/agenda/session-1/';

  it('leads from each clip to the player of the page, at its time', () => {
    const clips = videoObject(recording, session, page)?.hasPart as readonly { url: string; startOffset: number }[];
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
    expect(videoObject({ ...recording, youtube: { state: 'pending' }, ecampus }, session, page)).toBeUndefined();
  });

  it('open on E-Campus leads there', () => {
    const url = 'https://www.ecampus.iom.int/mod/page/view.php?id=1';
    const open = { ...recording, youtube: { state: 'pending' }, ecampus: { ...VIDEO, access: 'public', url } } as const;
    expect(videoObject(open, session, page)).toMatchObject({ url: `${own}#recording`, sameAs: url });
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
