import { globSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { child, children, readXml, textOf } from '../xml.ts';
import { filled } from '../filled.ts';
import { type SiteName, siteOf } from '../builds/sites.ts';
import { every, name as nameOf, things } from './checks/json-ld.ts';
import { readSite, rootOf, words } from './site.ts';

/** The same edition before and after what was said of it: the site as planned, and the site as told. */
const TOLD = [
  ['postponed and moved on line', '2035', 'otherwise', 'postponed'],
  ['postponed without new days', '2032', 'hybrid', 'otherwise'],
  ['cancelled', '2034', 'weeks', 'otherwise'],
] as const satisfies readonly (readonly [string, string, SiteName, SiteName])[];

interface Told {
  readonly sequence: number;
  readonly stamp: string;
  readonly start: string;
  readonly status: string;
  readonly summary: string;
  readonly url: string;
}

/** The events of the calendar of an edition by their UIDs, as an independent parser reads them. */
function eventsOf(site: SiteName, lang: string, id: string): ReadonlyMap<string, Told> {
  const calendar = new ICAL.Component(
    ICAL.parse(readFileSync(`${siteOf(site)}${lang}/${id}/agenda.ics`, 'utf8')) as unknown[],
  );
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const value = (property: string) => String(component.getFirstPropertyValue(property));
      const event = new ICAL.Event(component);
      return [
        event.uid.replace('@rcm-training', ''),
        {
          sequence: Number(value('sequence')),
          ...{ stamp: value('dtstamp'), start: value('dtstart'), status: value('status') },
          // From the root of the site: the sites stand at several addresses.
          url: value('url').slice(rootOf(siteOf(site)).length),
          summary: event.summary,
        },
      ];
    }),
  );
}

describe.each(TOLD)('an edition that is %s', (_, id, planned, told) => {
  it('keeps every address that it had, and has no other', () => {
    // Which sessions have a card of their own is decided by the editions that are newer, and whether it is kept by the host.
    const exclude = [`e[sn]/${id}/agenda/*/card.png`, `e[sn]/${id}/offline.json`];
    const filesOf = (site: SiteName) => globSync(`e[sn]/${id}/**/*`, { cwd: siteOf(site), exclude }).sort();
    expect(filesOf(told).length).toBeGreaterThan(50);
    expect(filesOf(told)).toEqual(filesOf(planned));
  });

  it.each(['es', 'en'])('keeps in %s every event of its calendar, told anew under the same UID and address', (lang) => {
    const [before, after] = [eventsOf(planned, lang, id), eventsOf(told, lang, id)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [uid, event] of filled([...after])) {
      const old = before.get(uid);
      expect(event.sequence, uid).toBeGreaterThan(old?.sequence ?? NaN);
      expect(event.stamp > (old?.stamp ?? ''), uid).toBe(true);
      expect(event.url, uid).toBe(old?.url);
    }
  });
});

describe('the calendar', () => {
  const countOf = (events: ReadonlyMap<string, Told>) =>
    Object.fromEntries(
      [...Map.groupBy(events.values(), ({ status }) => status)].map(([status, { length }]) => [status, length]),
    );

  it('confirms what has a new day, and cancels what was dropped', () => {
    const events = eventsOf('postponed', 'es', '2035');
    expect(countOf(events)).toEqual({ CONFIRMED: 7, CANCELLED: 2 });
    expect(events.get('2035-s1-1')).toMatchObject({ start: '2035-09-04T15:00:00Z', sequence: 2 });
    expect(events.get('2035-s2-1')).toMatchObject({ start: '2035-09-05T15:00:00Z', sequence: 3 });
    expect(events.get('2035-s3-1')).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelada: Lo que cuentan las calles',
    });
  });

  it('holds what waits for a new day as tentative at the hours that it had', () => {
    const [before, after] = [eventsOf('hybrid', 'en', '2032'), eventsOf('otherwise', 'en', '2032')];
    const sessions = [...after].filter(([uid]) => !uid.includes('-step-'));
    for (const [uid, { status, summary, start }] of filled(sessions)) {
      expect([uid, status, summary.slice(0, 11), start]).toEqual([
        uid,
        'TENTATIVE',
        'Postponed: ',
        before.get(uid)?.start,
      ]);
    }
    expect(countOf(after)).toEqual({ CONFIRMED: 2, TENTATIVE: sessions.length });
  });

  it('cancels all of an edition that is cancelled, its courses too', () => {
    const events = eventsOf('otherwise', 'es', '2034');
    expect(countOf(events)).toEqual({ CANCELLED: events.size });
    expect(events.get('2034-course-2')?.summary).toBe('Cancelada: Ejercicio final');
    expect(events.get('2034-session-5')?.summary).toMatch(/^Cancelada: /);
  });
});

describe('JSON-LD tells what each event has come to', () => {
  /** Of each event of a page that says so, its name and what it has come to. */
  async function told(site: SiteName, address: string): Promise<Readonly<Record<string, string>>> {
    const found: [string, string][] = [];
    every(await things(readSite(siteOf(site)).pageAt(address)), (node) => {
      const value = (property: string) => node[`https://schema.org/${property}`]?.[0]?.['@value'] ?? '';
      if (value('eventStatus') !== '') found.push([value('name'), nameOf(value('eventStatus'))]);
    });
    return Object.fromEntries(found);
  }

  it('on the page of an edition, with its sessions and its courses', async () => {
    expect(await told('postponed', 'en/2035/')).toEqual({
      'Fictional programme on integration in neighbourhoods': 'EventMovedOnline',
      'The neighbourhood as a point of arrival': 'EventMovedOnline',
      'Housing and living together': 'EventRescheduled',
      'A walk through a changing neighbourhood': 'EventCancelled',
    });
    const cancelled = await told('otherwise', 'en/2034/');
    expect(cancelled).toMatchObject({
      'Planning with data (fictional course)': 'EventCancelled',
      'A plan in five pages (fictional course)': 'EventCancelled',
    });
    expect(new Set(Object.values(cancelled))).toEqual(new Set(['EventCancelled']));
    expect(new Set(Object.values(await told('otherwise', 'en/2032/')))).toEqual(new Set(['EventPostponed']));
    expect(new Set(Object.values(await told('otherwise', 'es/2035/')))).toEqual(new Set(['EventScheduled']));
    expect(Object.values(await told('announced', 'es/2033/'))).toEqual(['EventScheduled']);
  });

  it('on the page of a session, with its items', async () => {
    expect(await told('postponed', 'es/2035/agenda/sesion-3/')).toEqual({
      'Programa ficticio sobre integración en barrios': 'EventMovedOnline',
      'Recorrido por un barrio que se transforma': 'EventCancelled',
      'Lo que cuentan las calles': 'EventCancelled',
      'Preguntas a quienes viven allí': 'EventCancelled',
    });
  });
});

describe('the feed tells what was said of an edition', () => {
  /** The titles of the entries of a status, of an edition. */
  function entriesOf(site: SiteName, lang: string, id: string) {
    const feed = child(readXml(readFileSync(`${siteOf(site)}${lang}/feed.xml`, 'utf8')), 'feed');
    return children(feed, 'entry')
      .filter((entry) => child(entry, 'category')?.['@term'] === 'status')
      .map((entry) => [textOf(entry, 'title'), textOf(entry, 'updated'), textOf(entry, 'content')] as const)
      .filter(([title]) => title?.endsWith(`(${id})`));
  }

  it('each time that it was said, and of which of its sessions, the newest first', () => {
    expect(entriesOf('postponed', 'es', '2035').map(([title, at]) => [title, at])).toEqual([
      ['Cancelada: Sesión virtual 3: Recorrido por un barrio que se transforma (2035)', '2035-08-20T15:00:00Z'],
      ['Cambia de fecha: Sesión virtual 2: Vivienda y convivencia (2035)', '2035-08-01T15:00:00Z'],
      ['Pasa a ser en línea: Programa ficticio sobre integración en barrios (2035)', '2035-06-20T15:00:00Z'],
      ['Aplazada: Programa ficticio sobre integración en barrios (2035)', '2035-04-10T15:00:00Z'],
    ]);
  });

  it('with the days that it had, and why', () => {
    const [[title, , content] = []] = entriesOf('otherwise', 'en', '2032');
    expect(title).toBe('Postponed: Fictional programme on cities and human mobility (2032)');
    expect(content).toMatch(/^<p>1 April 2032: So it is\.<\/p><p>It was planned .*11.12 May 2032\.<\/p>$/);
  });

  it('once where it is cancelled as a whole', () => {
    expect(entriesOf('otherwise', 'en', '2034').map(([title]) => title)).toEqual([
      'Cancelled: Fictional programme on data and municipal planning (2034)',
    ]);
    expect(entriesOf('otherwise', 'en', '2035')).toEqual([]);
  });
});

describe('a page of what does not take place as planned says it first', () => {
  it.each([
    ['otherwise', 'es/2032/', 'Aplazada.', 'Aplazada: Edición ficticia 2032'],
    ['otherwise', 'en/2032/agenda/session-3/', 'Postponed.', 'Postponed: Workshop 3'],
    ['otherwise', 'es/2034/', 'Cancelada.', 'Cancelada: Edición ficticia 2034'],
    ['otherwise', 'en/2034/agenda/session-5/', 'Cancelled.', 'Cancelled: Virtual session 5'],
    ['otherwise', 'es/2034/agenda/', 'Cancelada.', 'Agenda'],
    ['otherwise', 'es/2034/agenda/hoja/panama/', 'Cancelada.', ''],
    ['otherwise', 'es/2034/mi-agenda/', 'Cancelada.', ''],
    ['otherwise', 'es/2034/participantes/', 'Cancelada.', ''],
    ['otherwise', 'es/2034/agenda/hoja/', 'Cancelada.', ''],
    ['postponed', 'es/2035/agenda/sesion-3/', 'Cancelada.', 'Cancelada: Sesión virtual 3'],
  ] as const)('%s/%s', (site, address, said, title) => {
    const { document } = readSite(siteOf(site)).pageAt(address);
    expect(words(document.querySelector('main > .notice strong, .opening > .notice strong'))).toBe(said);
    expect(document.title.startsWith(title), document.title).toBe(true);
  });

  it('of its courses too, on the agenda and on sheets', () => {
    const site = readSite(siteOf('otherwise'));
    const agenda = site.pageAt('en/2034/agenda/').document;
    expect(words(agenda.querySelector('#course-2 h3'))).toMatch(/^Cancelled: /);
    const sheet = site.pageAt('en/2034/agenda/sheet/panama/').document;
    const rows = [...sheet.querySelectorAll('tr.group')].map(words).filter((row) => row?.includes('course'));
    for (const row of filled(rows)) expect(row).toContain('Cancelled: ');
  });
});
