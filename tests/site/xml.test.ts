import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { ROOT } from '../root.ts';
import { child, children, readXml, type Read, textOf } from '../xml.ts';
import { FROZEN, content, pageOf } from './frozen-site.ts';
import { all, target } from './site.ts';

const xml = (file: string, root: string) => child(readXml(readFileSync(FROZEN + file, 'utf8')), root);
const schedule = (lang: string) => xml(`${lang}/2021/schedule.xml`, 'schedule');
const daysOf = (root: Read | undefined) => children(root, 'day');
const eventsIn = (day: Read) => children(day, 'room').flatMap((room) => children(room, 'event'));
const eventsOf = (lang: string) => daysOf(schedule(lang)).flatMap(eventsIn);

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HTTP = /^https?:\/\/\S+$/;
const SOME = /\S/;
const ANY = /^/;

/** What the schema of schedule.xml (https://c3voc.de/schedule/schema.xsd) asks of the text of each element; `?` may be absent. */
const CONFERENCE: Record<string, RegExp> = {
  title: SOME,
  acronym: /^[a-z0-9_-]{4,}$/,
  start: DATE,
  end: DATE,
  days: /^[1-9]\d*$/,
  timeslot_duration: /^\d{1,2}:\d{2}$/,
  base_url: HTTP,
  url: HTTP,
  time_zone_name: /^[A-Z]\w+\/\w+$/,
};
const EVENT: Record<string, RegExp> = {
  room: SOME,
  title: SOME,
  subtitle: ANY,
  type: SOME,
  date: ZONED,
  start: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  duration: /^\d{1,2}:\d{2}$/,
  abstract: ANY,
  slug: /^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$/,
  track: SOME,
  language: ANY,
  description: ANY,
  url: HTTP,
};
const ABOUT_PEOPLE_AND_LINKS = ['persons', 'links', 'attachments'];
const WHOLE = /^[1-9]\d*$/;

/** The attributes that it gives each element; of those that stand nowhere here it has none. */
const ATTRIBUTES: Record<string, Record<string, RegExp>> = {
  generator: { name: SOME },
  day: { index: WHOLE, date: DATE, start: ZONED, end: ZONED },
  room: { name: SOME },
  event: { id: WHOLE, guid: UUID },
  person: { id: WHOLE, guid: UUID },
  link: { href: HTTP },
};

/** Every element of a document, with its name. */
function elementsIn(element: Read): readonly (readonly [string, Read])[] {
  return Object.keys(element)
    .filter((name) => !/^[@#]/.test(name))
    .flatMap((name) => children(element, name).flatMap((one) => [[name, one] as const, ...elementsIn(one)]));
}

/** The attributes of an element that are not as the schema asks: missing, unknown, or of another form. */
function attributeFaults(name: string, element: Read): readonly string[] {
  // A room has a name as an element of a day, and is a plain text as one of an event.
  const asked = name === 'room' && !('event' in element) ? {} : (ATTRIBUTES[name] ?? {});
  const own = Object.keys(element).filter((key) => key.startsWith('@'));
  const unknown = own.filter((key) => !(key.slice(1) in asked));
  const wrong = Object.entries(asked).filter(([key, pattern]) => {
    const value = element[`@${key}`];
    return typeof value !== 'string' || !pattern.test(value);
  });
  return [...unknown, ...wrong.map(([key]) => key)].map((key) => `${name} ${key}`);
}

/** The children of an element that are not as a table of patterns asks. */
const faults = (element: Read | undefined, patterns: Record<string, RegExp>) =>
  Object.entries(patterns)
    .filter(([name, pattern]) => children(element, name).length !== 1 || !pattern.test(textOf(element, name) ?? ''))
    .map(([name]) => `${name}: ${String(textOf(element, name))}`);
const childNames = (element: Read | undefined) => Object.keys(element ?? {}).filter((name) => !name.startsWith('@'));

describe.each(['es', 'en'])('the schedule in %s', (lang) => {
  it('has a version and a conference, as the schema of the form asks', () => {
    const root = schedule(lang);
    expect(childNames(root)).toEqual(['generator', 'url', 'version', 'conference', 'day']);
    expect(textOf(root, 'version')).toBe('2026-11-23T19:00:00Z');
    expect(textOf(root, 'url')).toBe(`${ROOT}${lang}/2021/schedule.xml`);
    const conference = child(root, 'conference');
    expect(faults(conference, CONFERENCE)).toEqual([]);
    expect(childNames(conference).filter((name) => !(name in CONFERENCE))).toEqual([]);
    expect([textOf(conference, 'start'), textOf(conference, 'end'), textOf(conference, 'time_zone_name')]).toEqual([
      '2021-08-18',
      '2021-08-20',
      'America/Mexico_City',
    ]);
  });

  it('has the three days of the sessions, whole, at the offset they had', () => {
    const days = daysOf(schedule(lang));
    expect(days.map((day) => [day['@index'], day['@date'], day['@start'], day['@end'], eventsIn(day).length])).toEqual([
      ['1', '2021-08-18', '2021-08-18T00:00:00-05:00', '2021-08-19T00:00:00-05:00', 7],
      ['2', '2021-08-19', '2021-08-19T00:00:00-05:00', '2021-08-20T00:00:00-05:00', 5],
      ['3', '2021-08-20', '2021-08-20T00:00:00-05:00', '2021-08-21T00:00:00-05:00', 6],
    ]);
    expect(textOf(child(schedule(lang), 'conference'), 'days')).toBe('3');
    for (const day of filled(days)) {
      const outside = eventsIn(day).filter((event) => {
        const date = Date.parse(textOf(event, 'date') ?? '');
        return !(Date.parse(String(day['@start'])) <= date && date < Date.parse(String(day['@end'])));
      });
      expect(outside).toEqual([]);
    }
  });

  it('has events as the schema of the form asks, each of them known by what no other has', () => {
    const events = eventsOf(lang);
    expect(events).toHaveLength(18);
    for (const event of filled(events)) {
      expect(faults(event, EVENT)).toEqual([]);
      const known = [...Object.keys(EVENT), ...ABOUT_PEOPLE_AND_LINKS, 'recording'];
      expect(childNames(event).filter((name) => !known.includes(name))).toEqual([]);
      expect(Number(event['@id'])).toBeLessThan(2 ** 31);
    }
    const ids = [
      (event: Read) => String(event['@guid']),
      (event: Read) => String(event['@id']),
      (event: Read) => textOf(event, 'slug'),
    ];
    for (const id of filled(ids)) expect(new Set(events.map(id)).size).toBe(18);
  });

  it('has the attributes that the schema of the form asks for, and no other', () => {
    const elements = elementsIn({ schedule: [schedule(lang)] });
    expect(elements.filter(([name]) => name === 'event')).toHaveLength(18);
    expect(elements.flatMap(([name, element]) => attributeFaults(name, element))).toEqual([]);
  });

  it('knows each person by a number and a UUID that no other has', () => {
    const people = eventsOf(lang).flatMap((event) => children(child(event, 'persons'), 'person'));
    expect(people.length).toBeGreaterThan(5);
    const distinct = (key: string) => new Set(people.map((person) => person[key])).size;
    expect([distinct('@id'), distinct('@guid')]).toEqual([distinct('#text'), distinct('#text')]);
    expect(people.filter((person) => Number(person['@id']) >= 2 ** 31)).toEqual([]);
  });

  it('shows the hour of the clock that its date has', () => {
    for (const event of filled(eventsOf(lang))) {
      expect(textOf(event, 'date')?.slice(11, 16)).toBe(textOf(event, 'start'));
      expect(textOf(event, 'date')).toMatch(/-05:00$/);
    }
  });

  it('leads to the items on the pages', () => {
    for (const event of filled(eventsOf(lang))) {
      const [page = '', anchor = ''] = (textOf(event, 'url') ?? '').slice(ROOT.length).split('#');
      expect(pageOf(page).document.getElementById(anchor)?.hasAttribute('data-item')).toBe(true);
    }
  });
});

describe('the events of the schedules', () => {
  const idsOf = (lang: string) => eventsOf(lang).map((event) => [event['@guid'], event['@id'], textOf(event, 'slug')]);

  it('are the same ones in both languages', () => {
    expect(idsOf('en')).toEqual(idsOf('es'));
  });

  it('keep the identifiers they were first published with', () => {
    expect([idsOf('es')[0], idsOf('es').at(-1)]).toEqual([
      ['b70f913c-6865-5b03-b7ce-3733efe97535', '20210101', 'rcm2021-s1-1'],
      ['91438302-9036-51a4-8bf9-dcc3b8b3054a', '20210306', 'rcm2021-s3-6'],
    ]);
  });

  it('know a person by the same number in both languages and for ever', () => {
    const people = (lang: string) =>
      eventsOf(lang).flatMap((event) => children(child(event, 'persons'), 'person').map((person) => person['@id']));
    expect(people('es')).toEqual(people('en'));
    expect(people('es')[0]).toBe('1668191425');
  });

  it('name who facilitates and who speaks', () => {
    const people = children(child(eventsOf('es')[0], 'persons'), 'person').map((person) => person['#text']);
    expect(people).toEqual(['Luis Alonso Serrano', 'Michelle Klein-Solomon', 'Rocío González Higuera']);
    expect(textOf(eventsOf('en')[3], 'abstract')).toBe(
      '- States or municipalities of origin and return\n- States or municipalities of transit\n- States or municipalities of destination',
    );
  });
});

describe.each(['es', 'en'])('the feed in %s', (lang) => {
  const feed = xml(`${lang}/feed.xml`, 'feed');

  it('is an Atom feed dated by its newest entry', () => {
    expect([feed?.['@xmlns'], feed?.['@xml:lang']]).toEqual(['http://www.w3.org/2005/Atom', lang]);
    expect(faults(feed, { id: /^urn:uuid:/, title: SOME, updated: SOME })).toEqual([]);
    expect(textOf(child(feed, 'author'), 'name')).toMatch(SOME);
    const entries = children(feed, 'entry');
    for (const entry of filled(entries))
      expect(faults(entry, { id: /^urn:uuid:/, title: SOME, updated: SOME })).toEqual([]);
    const dates = entries.map((entry) => textOf(entry, 'updated') ?? '').toSorted();
    expect(textOf(feed, 'updated')).toBe(dates.at(-1));
  });

  it('says where it stands, and leads to pages and feeds that stand', () => {
    const links = children(feed, 'link').map((link) => [
      String(link['@rel']),
      String(link['@href']).slice(ROOT.length),
    ]);
    const other = lang === 'es' ? 'en' : 'es';
    expect(links).toEqual([
      ['self', `${lang}/feed.xml`],
      ['alternate', `${lang}/`],
      ['alternate', `${other}/feed.xml`],
    ]);
    expect(links.filter(([, to = '']) => !existsSync(FROZEN + to.replace(/\/$/, '/index.html')))).toEqual([]);
  });
});

/** The files that the head of a page names for programs, by type, from the root of the site. */
const named = (page: (typeof content)[number]) =>
  all(page, 'head link[rel="alternate"][type]').map((link) => [link.getAttribute('type'), target(page, link)]);

describe.each(['en/2021/agenda/', 'en/2021/agenda/session-2/'])('the head of %s', (address) => {
  it('names the calendar, the data and the schedule of the edition', () => {
    expect(named(pageOf(address)).slice(1)).toEqual([
      ['text/calendar', 'en/2021/agenda.ics'],
      ['application/json', 'en/2021/agenda.json'],
      ['application/vnd.c3voc.schedule+xml', 'en/2021/schedule.xml'],
    ]);
  });
});

/** How the pages of the sessions describe their items in JSON-LD. */
const descriptions = (lang: string) =>
  content
    .filter(({ address }) => new RegExp(`^${lang}/2021/agenda/(?:sesion|session)-\\d+/$`).test(address))
    .flatMap((page) => all(page, 'script[type="application/ld+json"]'))
    .flatMap(({ textContent }) => (JSON.parse(textContent) as { '@graph': { subEvent?: unknown[] }[] })['@graph'])
    .flatMap(({ subEvent }) => subEvent ?? []);

describe.each(['es/desarrolladores/', 'en/developers/'])('the page for developers, %s', (address) => {
  const page = pageOf(address);
  const lang = address.slice(0, 2);
  const session = lang === 'es' ? 'sesion' : 'session';

  it('links every file there is, by its whole address', () => {
    const links = all(page, 'main table a').map((link) => [link.getAttribute('href'), link.textContent]);
    const files = [
      '2021/agenda.json',
      '2021/agenda.schema.json',
      '2021/agenda.ics',
      '2021/agenda.ics',
      ...[1, 2, 3].map((number) => `2021/agenda/${session}-${String(number)}.ics`),
      '2021/schedule.xml',
      'feed.xml',
      '2021/agenda/',
    ];
    expect(links.map(([, text]) => text?.replace(/^webcal:/, 'https:'))).toEqual(
      files.map((file) => `${ROOT}${lang}/${file}`),
    );
    expect(links[3]?.[0]).toBe(`${ROOT.replace('https:', 'webcal:')}${lang}/2021/agenda.ics`);
  });

  it('shows an example of each format as the files have it', () => {
    const [data, calendar, timetable, description, feed] = all(page, 'pre').map(({ textContent }) => textContent);
    const items = (JSON.parse(readFileSync(`${FROZEN}${lang}/2021/agenda.json`, 'utf8')) as { items: { id: string }[] })
      .items;
    const shown = JSON.parse(data ?? '') as { id: string };
    expect(shown).toEqual(items.find(({ id }) => id === shown.id));
    expect(calendar).toContain(`UID:2021-${shown.id}@rcm-training`);
    expect(children(readXml(timetable ?? ''), 'event')).toEqual(
      eventsOf(lang).filter((one) => textOf(one, 'slug') === `rcm2021-${shown.id}`),
    );
    expect(descriptions(lang)).toContainEqual((JSON.parse(description ?? '') as unknown[])[0]);
    // The page shows the newest entry alone.
    const whole = readFileSync(`${FROZEN}${lang}/feed.xml`, 'utf8');
    const [shownEntries, entries] = [feed ?? '', whole].map((text) => children(child(readXml(text), 'feed'), 'entry'));
    expect(shownEntries).toEqual(entries?.slice(0, 1));
    expect(feed?.replace(/ *<entry>.*<\/entry>\n/s, '')).toBe(whole.replace(/ *<entry>.*<\/entry>\n/s, ''));
  });
});
