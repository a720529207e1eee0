import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/domain/edition.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import {
  breadcrumbList,
  courseEvent,
  type Describing,
  editionEvent,
  sessionEvent,
  toScript,
  webSite,
} from '../../src/domain/structured-data.ts';
import { personThing } from '../../src/domain/structured-names.ts';
import { videoObject } from '../../src/domain/video-object.ts';
import { COURSE, EDITION, itemAt, sessionOf } from './programme.ts';

const context: Describing = {
  lang: 'en',
  directory: { people: new Map(), organizations: new Map() },
  editionUrl: () => 'https://example.org/',
  sessionUrl: ({ number }, item) => `https://example.org/${String(number)}/${item ? `#${item.id}` : ''}`,
};
const session = sessionOf(1, [
  itemAt('s1-1', '2031-03-08', '09:00', '10:00'),
  itemAt('s1-2', '2031-03-08', '10:00', '11:00'),
]);

/** Every event within a thing, itself too. */
function eventsIn(thing: unknown): readonly Record<string, unknown>[] {
  if (typeof thing !== 'object' || thing === null) return [];
  const own = '@type' in thing && String(thing['@type']).endsWith('Event') ? [thing as Record<string, unknown>] : [];
  return [...own, ...Object.values(thing).flatMap(eventsIn)];
}

/** Someone with an item of the session, as their page describes them. */
const someone = (edition: Edition) =>
  personThing(
    { id: 'ana', name: 'Ana', role: undefined, organization: 'body' },
    [
      {
        session,
        edition,
        recorded: false,
        matches: session.items.map((item) => ({ item, as: undefined })),
      },
    ],
    'https://example.org/ana/',
    context,
  );

describe('events', () => {
  it('all have a place where the edition is on line, however deep they stand', () => {
    const things = [
      editionEvent(EDITION, [session], undefined, context),
      sessionEvent(session, EDITION, 'https://example.org/platform', context),
      someone(EDITION),
    ];
    expect(things.map((thing) => eventsIn(thing).length)).toEqual([2, 4, 2]);
    for (const event of things.flatMap(eventsIn)) {
      expect(event).toMatchObject({
        location: { '@type': 'VirtualLocation', url: expect.stringContaining('https://example.org/') as unknown },
        startDate: expect.stringContaining('2031-03-') as unknown,
      });
    }
  });

  it('of an edition of which no source says that it is on line have no place, and no way to attend', () => {
    const unknown = { ...EDITION, online: undefined };
    const things = [
      editionEvent(unknown, [session], 'https://example.org/platform', context),
      sessionEvent(session, unknown, 'https://example.org/platform', context),
      someone(unknown),
    ];
    for (const event of things.flatMap(eventsIn)) {
      expect(event).not.toHaveProperty('location');
      expect(event).not.toHaveProperty('eventAttendanceMode');
    }
  });

  it('name no day of an edition of which only the year is known', () => {
    const event = editionEvent({ ...EDITION, dates: undefined }, [], undefined, context);
    expect(Object.keys(event).filter((name) => /date/i.test(name))).toEqual([]);
  });

  it('tell a course from its first day to its deadline, and offer none', () => {
    const event = courseEvent(COURSE, context);
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
  const video = {
    state: 'published',
    published: '2031-04-01T00:00:00Z',
    announced: '2031-04-01T00:00:00Z',
    language: 'es',
    interpretation: [],
    duration: 3600,
  } as const;
  const recording: Recording = {
    edition: '2031',
    session: 1,
    youtube: { ...video, id: 'AAAAAAAAAAA', url: 'https://www.youtube.com/watch?v=AAAAAAAAAAA' },
    ecampus: { state: 'pending' },
    summary: undefined,
    chapters: [
      { at: 40, item: 's1-1', title: { es: 'Uno', en: 'One' } },
      { at: 750, item: 's1-2', title: { es: 'Dos', en: 'Two' } },
    ],
    transcripts: [],
  };
  const showing = {
    lang: 'en',
    sessionUrl: 'https://example.org/1/',
    thumbnailUrl: 'https://example.org/card.png',
  } as const;

  it('leads from each clip to the player of the page, at its time', () => {
    const clips = videoObject(recording, session, showing)?.hasPart as readonly { url: string; startOffset: number }[];
    expect(clips.map(({ url, startOffset }) => [url, startOffset])).toEqual([
      ['https://example.org/1/?t=40#chapter-40', 40],
      ['https://example.org/1/?t=750#chapter-750', 750],
    ]);
  });

  it.each([
    ['for participants only', { ...video, access: 'restricted' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['pending', { state: 'pending' }],
  ] as const)('%s is no video', (_, ecampus) => {
    expect(videoObject({ ...recording, youtube: { state: 'pending' }, ecampus }, session, showing)).toBeUndefined();
  });

  it('open on E-Campus leads there', () => {
    const url = 'https://www.ecampus.iom.int/mod/page/view.php?id=1';
    const open = { ...recording, youtube: { state: 'pending' }, ecampus: { ...video, access: 'public', url } } as const;
    expect(videoObject(open, session, showing)).toMatchObject({ url: 'https://example.org/1/#recording', sameAs: url });
  });
});

describe('JSON-LD', () => {
  it('cannot be ended by a text of the content', () => {
    const script = toScript([webSite('</script><script>alert(1)</script>', '', 'https://example.org/', 'es')]);
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toMatchObject({ name: '</script><script>alert(1)</script>' });
  });

  it('holds several things as one graph', () => {
    const thing = webSite('a', 'b', 'https://example.org/', 'es');
    expect(JSON.parse(toScript([thing, thing]))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [thing, thing],
    });
  });

  it('numbers the trail from 1', () => {
    const list = breadcrumbList([
      { name: 'a', url: 'https://example.org/' },
      { name: 'b', url: 'https://example.org/b/' },
    ]);
    expect(list).toMatchObject({ itemListElement: [{ position: 1 }, { position: 2, item: 'https://example.org/b/' }] });
  });

  it('says of an item that was withdrawn that it is cancelled, and of no other', () => {
    const items = [
      itemAt('s1-1', '2031-03-08', '09:00', '10:00'),
      itemAt('s1-2', '2031-03-08', '10:00', '11:00', { status: 'withdrawn' }),
    ];
    const { subEvent } = sessionEvent(sessionOf(1, items), EDITION, undefined, context);
    expect((subEvent as readonly { eventStatus?: string }[]).map(({ eventStatus }) => eventStatus)).toEqual([
      undefined,
      'https://schema.org/EventCancelled',
    ]);
  });
});
