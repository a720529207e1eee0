import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../project-copy.ts';
import { DIST } from './site.ts';

interface Read {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly sequence: number;
  readonly modified: string;
  readonly summary: string;
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
      modified: String(component.getFirstPropertyValue('last-modified')),
      summary: event.summary,
      allDay: startDate.isDate,
    };
  });
}

const file = (name: string) => readFileSync(DIST + name, 'utf8');

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

describe.each(globSync('**/*.ics', { cwd: DIST }))('%s', (name) => {
  const text = file(name);
  const lines = text.split('\r\n');

  it('has lines of 75 octets at the most, ended by CRLF and folded between letters', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toContain('\uFFFD');
  });

  it('says how often to look again, and dates nothing by the clock of the build', () => {
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
    expect(new Set(lines.filter((line) => line.startsWith('DTSTAMP')))).toEqual(new Set(['DTSTAMP:20261123T190000Z']));
  });
});

describe('a change recorded in the content', () => {
  let copy = '';

  beforeAll(() => {
    copy = copyProject();
    const path = join(copy, 'content/editions/2021/agenda/2021-08-18.yaml');
    const moved = readFileSync(path, 'utf8')
      .replace('end: 11:00', 'end: 11:10')
      .replace('      start: 10:45\n', '      status: withdrawn\n      start: 10:45\n')
      .concat(
        '  changes:\n' +
          '    - at: 2021-08-10T18:00:00Z\n      text: { es: El cierre dura más., en: The closing takes longer. }\n      items: [s1-7]\n' +
          '    - at: 2021-08-11T18:00:00Z\n      text: { es: Sin preguntas., en: No questions. }\n      items: [s1-6, s1-7]\n',
      );
    writeFileSync(path, moved);
    expect(buildCopy(copy).output).toContain('The site is built');
  });

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it('moves the event in place, withdraws the one that was dropped, and touches no other', () => {
    const before = new Map(read(file('es/2021/agenda.ics')).map((event) => [event.uid, event]));
    const after = read(readFileSync(join(copy, 'dist/es/2021/agenda.ics'), 'utf8'));
    expect(after.map(({ uid }) => uid)).toEqual([...before.keys()]);
    const changed = after.filter((event) => JSON.stringify(event) !== JSON.stringify(before.get(event.uid)));
    expect(changed.map(({ uid, end, status, sequence, modified }) => [uid, end, status, sequence, modified])).toEqual([
      ['2021-s1-6@rcm-training', '2021-08-18T15:55:00Z', 'CANCELLED', 1, '2021-08-11T18:00:00Z'],
      ['2021-s1-7@rcm-training', '2021-08-18T16:10:00Z', 'CONFIRMED', 2, '2021-08-11T18:00:00Z'],
    ]);
  });

  it('is told on the page of the session', () => {
    const page = readFileSync(join(copy, 'dist/en/2021/agenda/session-1/index.html'), 'utf8');
    expect(page).toContain('Changes since publication');
    expect(page).toContain('No questions.');
    expect(page).toContain('withdrawn from the programme');
  });

  it('takes the item that was dropped out of the search', () => {
    const page = readFileSync(join(copy, 'dist/en/2021/agenda/session-1/index.html'), 'utf8');
    const found = [...page.matchAll(/ id="(s1-\d)" data-item data-find=/g)].map(([, id]) => id);
    expect(found).toEqual(['s1-1', 's1-2', 's1-3', 's1-4', 's1-5', 's1-7']);
  });
});
