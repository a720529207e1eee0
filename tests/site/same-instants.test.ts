import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../builds/sites.ts';
import { children, readXml, textOf } from '../xml.ts';
import { INSTANTS } from './instants.ts';
import { FROZEN } from './frozen-site.ts';
import { rootOf } from './site.ts';

/** Sites of machines at several ends of the world, built at several times: each tells the same instants. */
const SITES = [
  ['in Pacific/Kiritimati', FROZEN],
  ['in Asia/Kathmandu, with an edition to come', siteOf('announced')],
  ['in America/Mexico_City, for a host below a path', siteOf('below')],
] as const;

const SESSIONS = [
  ['es', 'es/2021/agenda/', ['sesion-1', 'sesion-2', 'sesion-3']],
  ['en', 'en/2021/agenda/', ['session-1', 'session-2', 'session-3']],
] as const;

type Row = readonly (string | null | undefined)[];

const text = (dist: string, file: string) => readFileSync(dist + file, 'utf8');
const instant = (time: string | undefined) => new Date(time ?? '').toISOString().replace('.000', '');

/** The items of a page, by what its elements hold. */
function onPage(html: string): readonly Row[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('[data-item]:not(#course)')].map((item) => [
    item.id,
    ...[...item.querySelectorAll('.hours time[datetime]')].map((time) => time.getAttribute('datetime')),
  ]);
}

function inJson(json: string): readonly Row[] {
  const { items } = JSON.parse(json) as { items: { id: string; start: string; end: string }[] };
  return items.map(({ id, start, end }) => [id, start, end]);
}

function inCalendar(ics: string): readonly Row[] {
  return new ICAL.Component(ICAL.parse(ics) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .filter(({ startDate }) => !startDate.isDate)
    .map(({ uid, startDate, endDate }) => [
      /^2021-(.*)@rcm-training$/.exec(uid)?.[1],
      ...[startDate, endDate].map((time) => instant(time.toJSDate().toISOString())),
    ]);
}

function inSchedule(xml: string): readonly Row[] {
  const rooms = children(readXml(xml), 'schedule')
    .flatMap((schedule) => children(schedule, 'day'))
    .flatMap((day) => children(day, 'room'));
  return rooms
    .flatMap((room) => children(room, 'event'))
    .map((event) => {
      const start = textOf(event, 'date');
      const [hours = NaN, minutes = NaN] = (textOf(event, 'duration') ?? '').split(':').map(Number);
      const end = new Date(Date.parse(start ?? '') + (hours * 60 + minutes) * 60_000).toISOString();
      return [textOf(event, 'slug')?.replace('rcm2021-', ''), instant(start), instant(end)];
    });
}

function inJsonLd(html: string): readonly Row[] {
  const { document } = parseHTML(html);
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map(({ textContent }) => JSON.parse(textContent) as { '@graph': { '@type': string; subEvent?: unknown }[] })
    .flatMap((script) => script['@graph'].filter((thing) => thing['@type'] === 'EducationEvent'));
  return things
    .flatMap(({ subEvent }) => subEvent as { url: string; startDate: string; endDate: string }[])
    .map(({ url, startDate, endDate }) => [url.split('#')[1], startDate, endDate]);
}

describe.each(SITES)('built %s', (_, dist) => {
  describe.each(SESSIONS)('in %s', (lang, agenda, sessions) => {
    const pages = () => sessions.map((session) => text(dist, `${agenda}${session}/index.html`));

    it('the pages show the instants announced', () => {
      expect(onPage(text(dist, `${agenda}index.html`))).toEqual(INSTANTS);
      expect(pages().flatMap(onPage)).toEqual(INSTANTS);
    });

    it('agenda.json gives the instants announced', () => {
      expect(inJson(text(dist, `${lang}/2021/agenda.json`))).toEqual(INSTANTS);
    });

    it('the calendars give the instants announced', () => {
      expect(inCalendar(text(dist, `${lang}/2021/agenda.ics`))).toEqual(INSTANTS);
      expect(sessions.flatMap((session) => inCalendar(text(dist, `${agenda}${session}.ics`)))).toEqual(INSTANTS);
    });

    it('schedule.xml gives the instants announced', () => {
      expect(inSchedule(text(dist, `${lang}/2021/schedule.xml`))).toEqual(INSTANTS);
    });

    it('the JSON-LD of the sessions gives the instants announced', () => {
      expect(pages().flatMap(inJsonLd)).toEqual(INSTANTS);
    });
  });
});

/** What a site holds, file by file: texts without the address that the host has chosen and its picture, all else by its hash. */
function filesOf(dist: string): ReadonlyMap<string, string> {
  const root = rootOf(dist);
  const [feed, path] = [root.replace('https:', 'webcal:'), new URL(root).pathname];
  const told = (file: string) => {
    const bytes = readFileSync(dist + file);
    if (!/\.(?:html|xml|json|ics|txt|webmanifest)$/.test(file)) return createHash('sha256').update(bytes).digest('hex');
    const words = bytes.toString('utf8').replace(/\r\n /g, '');
    const bare = [root, feed, encodeURIComponent(root)].reduce((text, address) => text.replaceAll(address, ''), words);
    // The page for wrong addresses has whole paths.
    const own = file === '404.html' ? bare.replaceAll(`"${path}`, '"') : bare;
    // Versions are told by all that a file says, its addresses too.
    return own.replace(/<svg class="qr".*?<\/svg>|"revision":"[^"]+"/gs, '');
  };
  // The index of the search holds the addresses that the page for developers tells.
  const files = globSync('**/*', { cwd: dist, exclude: ['search/**', '**/*.{br,gz}'] }).filter((file) =>
    statSync(dist + file).isFile(),
  );
  return new Map(files.sort().map((file) => [file, told(file)]));
}

describe('a machine elsewhere', () => {
  it('builds at another time what this one does, but for the address of the host', () => {
    const here = filesOf(FROZEN);
    const there = filesOf(siteOf('below'));
    expect(here.size).toBeGreaterThan(200);
    expect([...there].filter(([file, told]) => here.get(file) !== told).map(([file]) => file)).toEqual([]);
    expect(there.size).toBe(here.size);
  });
});
