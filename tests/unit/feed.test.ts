import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { atomFeed, type FeedSource } from '../../src/formats/atom.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Step } from '../../src/domain/milestone.ts';
import type { Lang } from '../../src/domain/locale.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import { child, children, readXml, textOf } from '../xml.ts';
import {
  COURSE,
  dayOf,
  EDITION,
  HOSTILE,
  HOSTILE_READ,
  itemAt,
  pageIn,
  RECORDING,
  sessionOf,
  VIDEO,
} from './programme.ts';

const SITE = { name: { es: 'Sitio', en: 'Site' }, host: { es: 'Quien aloja', en: 'The host' } };

const items = [itemAt('s1-1', '2031-03-08', '09:00', '10:00'), itemAt('s1-2', '2031-03-08', '10:00', '11:00')];
const change = (at: string, text = 'Later.') => ({ at, text: { es: text, en: text }, items: ['s1-2'] });
const source: FeedSource = {
  edition: EDITION,
  steps: [],
  days: [
    sessionOf(1, items, { changes: [change('2031-02-01T00:00:00Z'), change('2031-02-03T00:00:00Z', 'Earlier.')] }),
    sessionOf(2, [itemAt('s2-1', '2031-03-09', '09:00', '10:00')]),
  ].map(dayOf),
  recordings: [RECORDING],
};
const withRecording = (youtube: Recording['youtube']): FeedSource => ({
  ...source,
  recordings: [{ ...RECORDING, youtube }],
});
const read = (sources: readonly FeedSource[], lang: Lang = 'en', most?: number) =>
  child(readXml(atomFeed(sources, pageIn(lang), SITE, most)), 'feed');
const entriesOf = (feed: ReturnType<typeof read>) => children(feed, 'entry');

describe('the feed', () => {
  it('tells of editions, changes and recordings, the newest first', () => {
    expect(entriesOf(read([source])).map((entry) => [textOf(entry, 'updated'), textOf(entry, 'title')])).toEqual([
      ['2031-02-03T00:00:00Z', 'Session 1 (2031): Earlier.'],
      ['2031-02-02T00:00:00Z', 'Recording: Virtual session 1: Subject 1 (2031)'],
      ['2031-02-01T00:00:00Z', 'Session 1 (2031): Later.'],
      ['2031-01-01T00:00:00Z', 'Trial: Trial edition'],
    ]);
  });

  it('tells what was said of an edition and of a session, what opens and which documents came, each once', () => {
    const said = { state: 'cancelled', at: '2031-02-04T00:00:00Z', reason: { es: 'x', en: 'Because.' } } as const;
    const report: Document = {
      ...{ id: 'report', kind: 'report', title: { es: 'Informe', en: 'Report' }, language: 'es', authors: [] },
      ...{ month: undefined, state: 'published', published: '2031-02-05T00:00:00Z', announced: undefined },
      ...{ file: undefined, url: 'https://example.org/report' },
    };
    const nomination: Step = {
      ...{ id: 'step-nomination', kind: 'nomination', title: { es: 'Postulación', en: 'Nomination' } },
      ...{ text: { es: 'x', en: 'x' }, audience: undefined, on: undefined, opens: undefined, closes: undefined },
      ...{ order: undefined, target: undefined, link: { state: 'restricted', since: '2031-02-06T00:00:00Z' } },
    };
    const session = sessionOf(1, items, { state: 'cancelled', status: [{ ...said, at: '2031-02-03T00:00:00Z' }] });
    const feed = read([
      {
        ...{ edition: { ...EDITION, state: 'cancelled', status: [said], documents: [report] } },
        ...{ days: [dayOf(session)], steps: [nomination], recordings: [] },
      },
    ]);
    expect(entriesOf(feed).map((entry) => [child(entry, 'category')?.['@term'], textOf(entry, 'title')])).toEqual([
      ['milestone', 'Opens: Nomination (2031)'],
      ['document', 'Document: Report (2031)'],
      ['status', 'Cancelled: Trial edition (2031)'],
      ['status', 'Cancelled: Virtual session 1: Subject 1 (2031)'],
      ['edition', 'Trial: Trial edition'],
    ]);
    expect(new Set(entriesOf(feed).map((entry) => textOf(entry, 'id'))).size).toBe(5);
  });

  it('is as new as its newest entry, which of nothing else is the newest edition', () => {
    expect(textOf(read([source]), 'updated')).toBe('2031-02-03T00:00:00Z');
    const empty = { edition: EDITION, days: [], steps: [], recordings: [] };
    const older = { ...empty, edition: { ...EDITION, published: '2030-01-01T00:00:00Z' } };
    const feed = read([empty, older]);
    expect(textOf(feed, 'updated')).toBe('2031-01-01T00:00:00Z');
    expect(entriesOf(feed).map((entry) => textOf(entry, 'title'))).toEqual(Array(2).fill('Trial: Trial edition'));
  });

  it('has what RFC 4287 asks of a feed', () => {
    const feed = read([source], 'es');
    expect([
      feed?.['@xmlns'],
      feed?.['@xml:lang'],
      textOf(feed, 'title'),
      textOf(child(feed, 'author'), 'name'),
    ]).toEqual(['http://www.w3.org/2005/Atom', 'es', 'Novedades: Sitio', 'Quien aloja']);
    expect(
      children(feed, 'link').map((link) => [link['@rel'], link['@type'], link['@hreflang'], link['@href']]),
    ).toEqual([
      ['self', 'application/atom+xml', 'es', 'https://example.org/es/feed.xml'],
      ['alternate', 'text/html', 'es', 'https://example.org/es/'],
      ['alternate', 'application/atom+xml', 'en', 'https://example.org/en/feed.xml'],
    ]);
  });

  it('leads from a change to the page that lists it, and from a recording to the session and the video', () => {
    const [changed, recorded] = entriesOf(read([source]));
    const links = (entry: typeof changed) => children(entry, 'link').map((link) => [link['@rel'], link['@href']]);
    expect(links(changed)).toEqual([['alternate', 'https://example.org/en/2031/agenda/session-1/#change-2']]);
    expect(links(recorded)).toEqual([
      ['alternate', 'https://example.org/en/2031/agenda/session-1/#recording'],
      ['related', 'https://www.youtube.com/watch?v=aaaaaaaaaaa&t=1'],
    ]);
  });

  it('names the items that a change touches', () => {
    expect(textOf(entriesOf(read([source]))[0], 'content')).toBe('<p>Earlier.</p><ul><li>Item s1-2</li></ul>');
  });

  it('gives everything the same id for ever, and one of its own in each language', () => {
    const ids = (lang: Lang) => {
      const feed = read([source], lang);
      return [
        textOf(feed, 'id'),
        ...entriesOf(feed)
          .slice(1, 3)
          .map((entry) => textOf(entry, 'id')),
      ];
    };
    expect(ids('es')).toEqual([
      'urn:uuid:87e577cf-c155-5ef4-a05d-681d517c2ae0',
      'urn:uuid:bb1e0460-4d96-5026-9b85-8634dfeb4790',
      'urn:uuid:215d2426-d6bf-5e2e-a262-5e778e5e65df',
    ]);
    expect(ids('en')).toEqual([
      'urn:uuid:f5cbd7f6-ad80-5bd2-bace-dd14f346f5bb',
      'urn:uuid:6a5b690f-fc7c-5582-b58b-79b031426afe',
      'urn:uuid:6a60a467-6c1d-55dc-9cdc-287a1c146921',
    ]);
  });

  it('keeps the id of a recording that is told again, which is then new', () => {
    const again = withRecording({ ...VIDEO, id: 'a', url: 'https://a.example/', announced: '2031-05-01T00:00:00Z' });
    const [newest] = entriesOf(read([again]));
    expect([textOf(newest, 'id'), textOf(newest, 'updated')]).toEqual([
      'urn:uuid:6a5b690f-fc7c-5582-b58b-79b031426afe',
      '2031-05-01T00:00:00Z',
    ]);
  });

  it('tells under the same id that a recording was taken down, later than all it told', () => {
    const gone = withRecording({ state: 'withdrawn', announced: '2031-06-01T00:00:00Z' });
    const feed = read([gone]);
    const [newest] = entriesOf(feed);
    expect(textOf(feed, 'updated')).toBe('2031-06-01T00:00:00Z');
    expect(['id', 'title', 'content', 'published'].map((name) => textOf(newest, name))).toEqual([
      'urn:uuid:6a5b690f-fc7c-5582-b58b-79b031426afe',
      'Recording withdrawn: Virtual session 1: Subject 1 (2031)',
      '<p>The recording is no longer open to everyone.</p>',
      undefined,
    ]);
    expect(children(newest, 'link').map((link) => link['@rel'])).toEqual(['alternate']);
  });

  it('holds the fifty newest entries', () => {
    const changes = Array.from({ length: 60 }, (_, index) =>
      change(`2031-02-01T00:00:${String(index).padStart(2, '0')}Z`),
    );
    const many = { ...source, days: [dayOf(sessionOf(1, items, { changes }))], recordings: [] };
    const entries = entriesOf(read([many]));
    expect([entries.length, textOf(entries[0], 'updated'), textOf(entries.at(-1), 'updated')]).toEqual([
      50,
      '2031-02-01T00:00:59Z',
      '2031-02-01T00:00:10Z',
    ]);
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(50);
    expect(entriesOf(read([many], 'en', 1))).toHaveLength(1);
  });

  it('dates an entry by when the site told of it, and says when what it tells of was published', () => {
    const entry = entriesOf(read([source])).find(
      (one) => textOf(one, 'title') === 'Recording: Virtual session 1: Subject 1 (2031)',
    );
    expect([textOf(entry, 'published'), textOf(entry, 'updated')]).toEqual([
      '2031-01-20T00:00:00Z',
      '2031-02-02T00:00:00Z',
    ]);
  });

  it('tells of an edition when it is announced, and of the changes of its course', () => {
    const course = { ...COURSE, changes: [{ ...change('2031-02-04T00:00:00Z'), items: ['course'] }] };
    const courseDay = { date: course.start, until: course.end, courses: [course], sessions: [] };
    const announced = { ...EDITION, announced: '2031-02-05T00:00:00Z' };
    const [edition, changed] = entriesOf(read([{ ...source, edition: announced, days: [courseDay, ...source.days] }]));
    expect([textOf(edition, 'title'), textOf(edition, 'updated'), textOf(edition, 'published')]).toEqual([
      'Trial: Trial edition',
      '2031-02-05T00:00:00Z',
      '2031-01-01T00:00:00Z',
    ]);
    expect([textOf(changed, 'title'), textOf(changed, 'content')]).toEqual([
      'Online course (2031): Later.',
      '<p>Later.</p><ul><li>Course</li></ul>',
    ]);
    expect(child(changed, 'link')?.['@href']).toBe('https://example.org/en/2031/agenda/#change-1');
  });

  it('gives every entry a link of its own', () => {
    const links = entriesOf(read([source])).map((entry) => child(entry, 'link')?.['@href']);
    expect(new Set(links).size).toBe(links.length);
  });

  it('joins the editions', () => {
    const next = { ...EDITION, id: '2032' };
    const both = [source, { ...source, edition: next }];
    expect(new Set(entriesOf(read(both)).map((entry) => textOf(entry, 'id'))).size).toBe(8);
  });

  it('holds any text, escaped', () => {
    const hostile = {
      ...source,
      days: [dayOf(sessionOf(1, items, { changes: [change('2031-02-01T00:00:00Z', HOSTILE)] }))],
    };
    const entry = entriesOf(read([hostile])).find((one) => textOf(one, 'updated') === '2031-02-01T00:00:00Z');
    expect(textOf(entry, 'title')).toBe(`Session 1 (2031): ${HOSTILE_READ}`);
    const shown = parseHTML(textOf(entry, 'content') ?? '').document;
    expect(shown.querySelector('p')?.textContent).toBe(HOSTILE_READ);
  });
});
