import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edit, pathOf, problem, problems, write } from './broken.ts';
import { AFTERNOON, breakEdition, COURSE, EDITION, FILES, itRefuses, MORNING, NEXT_DAY } from './edition-2032.ts';

breakEdition();

const GROUP = 'session.items[0].groups';

describe('the hours of a session are refused', () => {
  itRefuses({
    'where a start stands beside hours': {
      file: NEXT_DAY,
      from: '  hours: morning',
      to: '  start: 09:00\n  end: 11:00\n  hours: morning',
      below: 2,
      field: 'session.hours',
      wrong: /tells the hours a second time/,
      fix: /^keep start and end, or hours$/,
    },
    'where a start has no end': {
      file: AFTERNOON,
      from: '  start: 14:00\n  end: 17:00\n',
      to: '  start: 14:00\n',
      below: -3,
      field: 'session.end',
      wrong: 'is missing',
      fix: /^add "end"/,
    },
    'where there are neither items nor hours': {
      file: NEXT_DAY,
      from: '  hours: morning\n',
      to: '',
      below: -3,
      field: 'session.hours',
      wrong: 'gives no time, and neither do its items',
      fix: /^add start and end to the session, or hours: to-be-confirmed$/,
    },
    'where an item has no hours and the session has none': {
      file: MORNING,
      from: '      start: 10:00\n      end: 11:00\n',
      to: '      hours: to-be-confirmed\n',
      below: -11,
      field: 'session.hours',
      wrong: 'gives no time, and neither do its items',
      fix: /^add start and end to the session, or hours: to-be-confirmed$/,
    },
    'where the zone of a session has no city': {
      file: NEXT_DAY,
      from: '  hours: morning',
      to: '  hours: morning\n  timeZone: America/Guatemala',
      below: -3,
      field: 'session.city',
      wrong: 'is missing: it goes together with timeZone',
      fix: /^add "city", or remove timeZone$/,
    },
    'where an item begins before its session': {
      file: AFTERNOON,
      from: 'start: 14:00',
      to: 'start: 14:40',
      field: 'session.start',
      wrong: 's2-1 begins at 14:30, before the session',
      fix: /^correct the hours of the session/,
    },
    'where an item ends after its session': {
      file: AFTERNOON,
      from: 'end: 17:00',
      to: 'end: 15:45',
      field: 'session.end',
      wrong: 's2-1 ends at 16:00, after the session',
      fix: /^correct the hours of the session/,
    },
    'where a session ends before it starts': {
      file: AFTERNOON,
      from: 'end: 17:00',
      to: 'end: 13:00',
      field: 'session.end',
      wrong: 'the session ends at 13:00, not after its start at 14:00',
      fix: /24:00 at the latest/,
    },
  });
});

describe('sessions that are held at once are refused', () => {
  it('with the one that begins later, by its own hours', () => {
    const line = edit(AFTERNOON, 'start: 14:00', 'start: 10:30');
    expect(problem()).toEqual({
      file: `content/${AFTERNOON}`,
      line,
      field: 'session.start',
      wrong: `overlaps session 1 in content/${MORNING} (09:00–11:00)`,
      fix: 'move it, or make it a group of an item of that session',
    });
  });

  it('by the hours of its items where it says none', () => {
    edit(MORNING, 'number: 1', 'number: 1\n  start: 09:00\n  end: 15:00');
    edit(AFTERNOON, '  start: 14:00\n  end: 17:00\n', '');
    expect(problem()).toMatchObject({
      file: `content/${AFTERNOON}`,
      line: 9,
      field: 'session.items[0].start',
      wrong: `overlaps session 1 in content/${MORNING} (09:00–15:00)`,
    });
  });

  it('by what their clocks mean where they are of two zones', () => {
    edit(MORNING, 'number: 1', 'number: 1\n  timeZone: America/Sao_Paulo\n  city: { es: São Paulo, en: São Paulo }');
    expect(problems()).toEqual([]);
    edit(AFTERNOON, 'start: 14:00', 'start: 08:30');
    expect(problem()).toMatchObject({ file: `content/${AFTERNOON}`, field: 'session.start' });
  });

  it('but not where one of them is cancelled', () => {
    edit(AFTERNOON, 'start: 14:00', 'start: 10:30');
    const said = 'at: 2032-05-01T15:00:00Z, reason: { es: a, en: b }';
    edit(MORNING, 'number: 1', `number: 1\n  status: [{ state: cancelled, ${said} }]`);
    expect(problems()).toEqual([]);
  });
});

describe('the groups of an item are refused', () => {
  itRefuses({
    'where one begins before its item': {
      file: AFTERNOON,
      from: 'start: 14:45',
      to: 'start: 14:15',
      field: `${GROUP}[0].start`,
      wrong: 's2-1-origin starts at 14:15, before its item at 14:30',
      fix: /^put it within the item, or remove both hours$/,
    },
    'where one ends after its item': {
      file: AFTERNOON,
      from: 'end: 15:30',
      to: 'end: 16:10',
      field: `${GROUP}[0].end`,
      wrong: 's2-1-origin ends at 16:10, after its item at 16:00',
      fix: /^put it within the item/,
    },
    'where one ends before it starts': {
      file: AFTERNOON,
      from: 'end: 15:30',
      to: 'end: 14:40',
      field: `${GROUP}[0].end`,
      wrong: 's2-1-origin ends at 14:40, not after its start at 14:45',
      fix: /^put it within the item/,
    },
    'where one has hours and its item has none': {
      file: AFTERNOON,
      from: '      start: 14:30\n      end: 16:00\n',
      to: '      hours: to-be-confirmed\n',
      below: 9,
      field: `${GROUP}[0].start`,
      wrong: 's2-1-origin has hours, and its item has none',
      fix: /^remove them/,
    },
    'where one has a start and no end': {
      file: AFTERNOON,
      from: '          end: 15:30\n',
      to: '',
      below: -5,
      field: `${GROUP}[0].end`,
      wrong: 'is missing',
      fix: /^add "end"/,
    },
    'where two have one id': {
      file: AFTERNOON,
      from: 'id: transit',
      to: 'id: origin',
      field: `${GROUP}[1].id`,
      wrong: 'the group "origin" appears twice',
      fix: /its own id/,
    },
    'where two are in one room at once': {
      file: AFTERNOON,
      from: 'room: workshop',
      to: 'room: main',
      field: `${GROUP}[1].room`,
      wrong: 'the room "main" is taken by the group "origin"',
      fix: /^give each group that is held at the same time another room/,
    },
    'where a calendar is to get an event a group and there are none': {
      file: MORNING,
      from: '      kind: panel',
      to: '      eventPerGroup: true\n      kind: panel',
      field: 'session.items[1].eventPerGroup',
      wrong: 'asks for one event per group, and there are no groups',
      fix: /^remove it$/,
    },
    'where one is led by nobody': {
      file: AFTERNOON,
      from: 'facilitators: [{ person: ana-ficticia }]',
      to: 'facilitators: [{ person: nobody }]',
      field: `${GROUP}[0].facilitators[0].person`,
      wrong: 'there is no person "nobody"',
      fix: /content\/people/,
    },
  });

  it('but not where two use a room one after the other', () => {
    edit(AFTERNOON, 'room: workshop', 'room: main\n          start: 15:30\n          end: 16:00');
    expect(problems()).toEqual([]);
  });
});

describe('the files of an agenda', () => {
  it('may be several of one date', () => {
    write(AFTERNOON.replace('tarde', 'noche'), 'date: 2032-05-11\nsession: { number: 4, hours: evening }\n');
    expect(problems()).toEqual([]);
  });

  it('are refused where their name begins with another date', () => {
    const name = AFTERNOON.replace('05-11', '05-12');
    renameSync(pathOf(AFTERNOON), pathOf(name));
    expect(problem()).toEqual({
      file: `content/${name}`,
      line: 1,
      field: 'date',
      wrong: 'the file is not named after its date, 2032-05-11',
      fix: 'name it 2032-05-11.yaml, or 2032-05-11-….yaml where the date has several files',
    });
  });

  it('are refused where two courses have one id', () => {
    const second = COURSE.replace('05-02', '05-03');
    write(second, (FILES[COURSE] ?? '').replace('2032-05-02', '2032-05-03'));
    expect(problem()).toMatchObject({
      file: `content/${second}`,
      line: 4,
      field: 'course.id',
      wrong: 'the course "course" appears twice',
    });
  });

  it('are refused where they cite and the edition has no references', () => {
    const line = edit(MORNING, '      kind: panel', '      cites: [global-compact]\n      kind: panel');
    expect(problem()).toMatchObject({
      file: `content/${MORNING}`,
      line,
      field: 'session.items[1].cites[0]',
      wrong: 'there is no reference "global-compact"',
    });
  });

  it('are refused where the edition has no dates', () => {
    edit(EDITION, 'dates:', '# dates:');
    expect(problems().map(({ file, field, wrong }) => [file, field, wrong])).toContainEqual([
      `content/${NEXT_DAY}`,
      'date',
      '2032-05-12 is outside the edition (no dates yet)',
    ]);
  });
});
