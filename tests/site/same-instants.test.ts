import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../project-copy.ts';
import { children, readXml, textOf } from '../xml.ts';
import { INSTANTS } from './instants.ts';

/** The machines the site is built on: where it is, where the programme was, and the odd ends of the world. */
const ZONES = ['UTC', 'America/Mexico_City', 'Asia/Kathmandu', 'Pacific/Kiritimati'];

const SESSIONS = [
  ['es', 'es/2021/agenda/', ['sesion-1', 'sesion-2', 'sesion-3']],
  ['en', 'en/2021/agenda/', ['session-1', 'session-2', 'session-3']],
] as const;

type Row = readonly (string | null | undefined)[];

const copies = new Map<string, string>();

beforeAll(() => {
  for (const zone of ZONES) {
    const copy = copyProject();
    copies.set(zone, copy);
    const { output } = buildCopy(copy, { TZ: zone, SOURCE_DATE_EPOCH: '1629295200' });
    expect(output).toContain('The site is built');
  }
}, 240_000);

afterAll(() => {
  for (const copy of copies.values()) rmSync(copy, { recursive: true, force: true });
});

const dist = (zone: string) => join(copies.get(zone) ?? '', 'dist/');
const text = (zone: string, file: string) => readFileSync(dist(zone) + file, 'utf8');
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

describe.each(ZONES)('built on a machine in %s', (zone) => {
  describe.each(SESSIONS)('in %s', (lang, agenda, sessions) => {
    const pages = () => sessions.map((session) => text(zone, `${agenda}${session}/index.html`));

    it('the pages show the instants announced', () => {
      expect(onPage(text(zone, `${agenda}index.html`))).toEqual(INSTANTS);
      expect(pages().flatMap(onPage)).toEqual(INSTANTS);
    });

    it('agenda.json gives the instants announced', () => {
      expect(inJson(text(zone, `${lang}/2021/agenda.json`))).toEqual(INSTANTS);
    });

    it('the calendars give the instants announced', () => {
      expect(inCalendar(text(zone, `${lang}/2021/agenda.ics`))).toEqual(INSTANTS);
      expect(sessions.flatMap((session) => inCalendar(text(zone, `${agenda}${session}.ics`)))).toEqual(INSTANTS);
    });

    it('schedule.xml gives the instants announced', () => {
      expect(inSchedule(text(zone, `${lang}/2021/schedule.xml`))).toEqual(INSTANTS);
    });

    it('the JSON-LD of the sessions gives the instants announced', () => {
      expect(pages().flatMap(inJsonLd)).toEqual(INSTANTS);
    });
  });
});

/** Every file of a build with the hash of its bytes. */
function hashes(zone: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: dist(zone) }).filter((file) => statSync(dist(zone) + file).isFile());
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(dist(zone) + file))
        .digest('hex'),
    ]),
  );
}

describe('the machine', () => {
  it.each(ZONES.slice(1))('in %s builds what the one in UTC does, byte for byte', (zone) => {
    const built = hashes(zone);
    expect(Object.keys(built).length).toBeGreaterThan(50);
    expect(built).toEqual(hashes('UTC'));
  });
});
