import { globSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { siteOf } from '../builds/sites.ts';
import { inCalendar, inData, inSchedule, LABELS, onPage, onSheet } from './stated-items.ts';
import { FROZEN } from './frozen-site.ts';

interface Read {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly sequence: number;
  readonly stamp: string;
  /** LAST-MODIFIED; null where there is none. */
  readonly modified: string | null;
  readonly summary: string;
  readonly description: string;
  readonly allDay: boolean;
}

/** The events of a calendar file as an independent parser reads them, instants in UTC. */
function read(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { startDate, endDate } = event;
    const instant = (time: typeof startDate) =>
      time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000', '');
    return {
      uid: event.uid,
      start: instant(startDate),
      end: instant(endDate),
      status: String(component.getFirstPropertyValue('status')),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      modified: component.getFirstPropertyValue('last-modified') as string | null,
      summary: event.summary,
      description: event.description,
      allDay: startDate.isDate,
    };
  });
}

const file = (name: string) => readFileSync(FROZEN + name, 'utf8');

describe('the calendar of the edition', () => {
  const events = read(file('es/2021/agenda.ics'));

  it('holds the course and the eighteen items at their instants', () => {
    expect(events).toHaveLength(19);
    expect(events.filter(({ allDay }) => allDay).map(({ uid, start, end }) => [uid, start, end])).toEqual([
      ['2021-course@rcm-training', '2021-08-16', '2021-08-21'],
    ]);
    const timed = new Map(events.map(({ uid, start, end }) => [uid, [start, end]]));
    expect(timed.get('2021-s1-1@rcm-training')).toEqual(['2021-08-18T14:00:00Z', '2021-08-18T14:15:00Z']);
    expect(timed.get('2021-s2-3@rcm-training')).toEqual(['2021-08-19T15:00:00Z', '2021-08-19T15:45:00Z']);
    expect(timed.get('2021-s3-6@rcm-training')).toEqual(['2021-08-20T15:55:00Z', '2021-08-20T16:00:00Z']);
  });

  it('names every event alike in both languages, and tells it in each', () => {
    const english = read(file('en/2021/agenda.ics'));
    expect(english.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(english.find(({ uid }) => uid.startsWith('2021-s3-6'))?.summary).toBe('Conclusion');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(19);
  });

  it('is the sum of the calendars of its sessions, and the course', () => {
    const sessions = [1, 2, 3].flatMap((number) => read(file(`es/2021/agenda/sesion-${String(number)}.ics`)));
    expect(sessions).toEqual(events.filter(({ allDay }) => !allDay));
  });
});

describe.each(globSync('**/*.ics', { cwd: FROZEN }))('%s', (name) => {
  it('dates nothing by the clock of the build', () => {
    const stamps = file(name)
      .split('\r\n')
      .filter((line) => line.startsWith('DTSTAMP'));
    expect(new Set(stamps)).toEqual(new Set(['DTSTAMP:20261123T190000Z']));
  });
});

describe('changes recorded in the content', () => {
  const built = (name: string) => readFileSync(siteOf('postponed') + name, 'utf8');

  it('change their events in place, withdraw those that were dropped, and touch no other', () => {
    const before = new Map(read(file('es/2021/agenda.ics')).map((event) => [event.uid, event]));
    const after = read(built('es/2021/agenda.ics'));
    expect(after.map(({ uid }) => uid)).toEqual([...before.keys()]);
    const changed = after.filter((event) => JSON.stringify(event) !== JSON.stringify(before.get(event.uid)));
    const stamps = changed.map(({ uid, end, status, sequence, stamp }) => [
      uid.split('@')[0],
      end,
      status,
      sequence,
      stamp,
    ]);
    expect(stamps.slice(0, 5)).toEqual([
      ['2021-course', '2021-08-20', 'CONFIRMED', 1, '2026-11-24T08:00:00Z'],
      ['2021-s1-6', '2021-08-18T15:55:00Z', 'CANCELLED', 1, '2026-11-24T10:00:00Z'],
      ['2021-s1-7', '2021-08-18T16:10:00Z', 'CONFIRMED', 2, '2026-11-24T10:00:00Z'],
      ['2021-s2-1', '2021-08-19T14:30:00Z', 'CONFIRMED', 0, '2026-11-23T19:00:00Z'],
      ['2021-s2-5', '2021-08-20T05:00:00Z', 'CONFIRMED', 1, '2026-11-24T11:00:00Z'],
    ]);
    expect(stamps.slice(5).map(([, , status, ...told]) => [status, ...told])).toEqual(
      Array(6).fill(['CANCELLED', 1, '2026-11-24T12:00:00Z']),
    );
  });

  it('are taken by a client that heeds LAST-MODIFIED, and by one that heeds SEQUENCE and then DTSTAMP', () => {
    for (const name of ['es/2021/agenda.ics', 'en/2021/agenda.ics']) {
      const before = new Map(read(file(name)).map((event) => [event.uid, event]));
      for (const event of filled(read(built(name)))) {
        const old = before.get(event.uid);
        // ICSx5 passes over an event that has a LAST-MODIFIED which did not rise, and always takes one that has none.
        expect([event.uid, event.modified]).toEqual([event.uid, null]);
        // RFC 5546, 2.1.5: a greater SEQUENCE wins, and among equals the later DTSTAMP; none may ever fall.
        expect(event.sequence).toBeGreaterThanOrEqual(old?.sequence ?? NaN);
        expect(event.stamp >= (old?.stamp ?? '')).toBe(true);
        if (event.status !== old?.status || event.start !== old.start || event.end !== old.end) {
          expect(event.sequence).toBeGreaterThan(old?.sequence ?? NaN);
          expect(event.stamp > (old?.stamp ?? '')).toBe(true);
        }
      }
    }
  });

  it('say in words what was withdrawn, where a client shows it as any other event', () => {
    const events = new Map(read(built('es/2021/agenda.ics')).map((event) => [event.uid, event]));
    const withdrawn = events.get('2021-s1-6@rcm-training');
    expect(withdrawn?.summary).toBe('Retirado: Preguntas y respuestas de participantes');
    expect(withdrawn?.description).toMatch(/^(?!.*Zoom)Este punto se retiró de la agenda\.\n/s);
    const english = read(built('en/2021/agenda/session-3.ics'));
    expect(english).toHaveLength(6);
    for (const { summary } of filled(english)) expect(summary).toMatch(/^Cancelled: /);
  });

  it('are shown on the page of the session', () => {
    const page = built('en/2021/agenda/session-1/index.html');
    expect(page).toContain('Changes since publication');
    expect(page).toContain('No questions.');
    expect(page).toContain('withdrawn from the agenda');
  });

  it('of the course are shown on the agenda', () => {
    expect(built('en/2021/agenda/index.html')).toContain('It ends earlier.');
  });

  it('cancel a session, wherever it is shown', () => {
    expect(built('es/2021/agenda/sesion-3/index.html')).toContain('<strong>Cancelada.</strong>');
    expect(built('en/2021/agenda/session-1/index.html')).not.toContain('<strong>Cancelled.</strong>');
    for (const name of [
      'es/2021/agenda/index.html',
      'es/2021/agenda/hoja/guatemala/index.html',
      'es/archivo/index.html',
    ]) {
      expect(built(name), name).toContain('Cancelada: Sesión virtual 3');
    }
    expect(built('es/2021/index.html')).toContain('Cancelada: Sesión 3 el viernes 20 de agosto.');
    // The newest edition has one of its own.
    expect(built('es/index.html')).toContain('Cancelada: Sesión 3 el miércoles 5 de septiembre.');
    expect(built('es/2021/agenda/index.html')).toContain('Un curso en línea y dos sesiones virtuales');
  });

  it('let an item end at midnight, in every format', () => {
    expect(built('es/2021/agenda/sesion-2/index.html')).toContain('<time datetime="2021-08-20T05:00:00Z">00:00</time>');
    const { document } = parseHTML(built('es/2021/agenda/sesion-2/index.html'));
    expect(document.querySelector('#s2-5 .hours')?.textContent.replace(/\s+/g, ' ').trim()).toBe('23:00–a00:00+1 día');
    const agenda = parseHTML(built('es/2021/agenda/index.html')).document;
    const inBrief = [...agenda.querySelectorAll('#hours li')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' '),
    );
    expect(inBrief.filter((line) => line.includes('Cancún'))).toEqual([expect.stringContaining('–00:00 +1 día')]);
    const every = parseHTML(built('es/2021/agenda/hoja/index.html')).document;
    expect([...every.querySelectorAll('#hours th[scope=col]')].at(-1)?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      '00:00 +1 día',
    );
    const { items } = JSON.parse(built('es/2021/agenda.json')) as { items: { id: string; end: string }[] };
    expect(items.find(({ id }) => id === 's2-5')?.end).toBe('2021-08-20T05:00:00Z');
    expect(built('es/2021/schedule.xml')).toMatch(/<start>23:00<\/start>\s*<duration>01:00<\/duration>/);
    const sheet = parseHTML(built('es/2021/agenda/hoja/mexico/index.html')).document;
    expect(
      sheet.querySelector('time[datetime="2021-08-20T04:00:00Z"]')?.parentElement?.textContent.replace(/\s+/g, ''),
    ).toBe('23:00–00:00+1día');
  });

  it('take the item that was dropped out of the search', () => {
    const page = built('en/2021/agenda/session-1/index.html');
    const found = [...page.matchAll(/ id="(s1-\d)" data-item data-find=/g)].map(([, id]) => id);
    expect(found).toEqual(['s1-1', 's1-2', 's1-3', 's1-4', 's1-5', 's1-7']);
  });

  it('leave what is said of each item the same in every format', () => {
    const labels = LABELS.es;
    const stated = new Map(
      [1, 2, 3].flatMap((number) => [...onPage(built(`es/2021/agenda/sesion-${String(number)}/index.html`), labels)]),
    );
    expect([...stated].filter(([, { withdrawn }]) => withdrawn)).toHaveLength(7);
    const at = (name: string) => `${siteOf('postponed')}es/2021/${name}`;
    expect(Object.fromEntries(inCalendar(at('agenda.ics'), labels))).toEqual(Object.fromEntries(stated));
    expect(Object.fromEntries(inData(at('agenda.json'), 'es'))).toEqual(Object.fromEntries(stated));
    expect(Object.fromEntries(inSchedule(at('schedule.xml'), labels))).toEqual(
      Object.fromEntries([...stated].filter(([, { withdrawn }]) => !withdrawn)),
    );
    expect(onSheet(built('es/2021/agenda/hoja/guatemala/index.html'), labels)).toEqual([...stated.values()]);
  });
});
