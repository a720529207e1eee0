import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakContent, edit as breakFile, pathOf, problems, write } from './broken.ts';
import { changedIn, changedSince, edit, filesNow, root, someone } from './edit-copy.ts';

breakContent();

const DAY = 'content/editions/2021/agenda/2021-08-18.yaml';
const SESSION = ['--edition', '2021', '--session', '1'];
const NOTE = ['--note-es', 'Empieza después.', '--note-en', 'It begins later.'];
const TOLD = [
  '+   changes:',
  '+     - at: 2027-01-15T18:00:00Z',
  '+       text: { es: Empieza después., en: It begins later. }',
];

describe('an hour is changed by one command', () => {
  it.each([
    ['a start', ['--start', '9:51 am', '--end', '10:00'], 's1-3', ['- start: 09:50', '+ start: 09:51']],
    ['an end alone', ['--end', '09:55'], 's1-3', ['- end: 10:00', '+ end: 09:55']],
    ['both', ['--start', '10.50', '--end', '10h55'], 's1-6', ['- start: 10:45', '+ start: 10:50']],
  ])('with %s', async (_, hours, item, lines) => {
    const before = filesNow();
    const { status } = await edit(['move', ...SESSION, '--item', item, ...hours, ...NOTE, '--yes']);
    expect(status).toBe(0);
    const own = lines.map((line) => `${line.slice(0, 1)}       ${line.slice(2)}`);
    expect(changedIn(DAY, before)).toEqual([...own, ...TOLD, `+       items: [${item}]`]);
    expect(problems()).toEqual([]);
  });

  it('and those after it come along where that is said', async () => {
    const before = filesNow();
    const args = ['move', ...SESSION, '--item', 's1-5', '--start', '10:35', ...NOTE, '--yes'];
    const refused = await edit(args);
    expect(refused.said).toContain('overlaps s1-6, 10:45–10:55');
    expect(refused.said).toContain('--following');
    expect(changedSince(before)).toEqual([]);
    expect((await edit([...args, '--following'])).status).toBe(0);
    expect(changedIn(DAY, before)).toEqual([
      ...['-       start: 10:30', '-       end: 10:45', '+       start: 10:35', '+       end: 10:50'],
      ...['-       start: 10:45', '-       end: 10:55', '+       start: 10:50', '+       end: 11:00'],
      ...['-       start: 10:55', '-       end: 11:00', '+       start: 11:00', '+       end: 11:05'],
      ...TOLD,
      '+       items: [s1-5, s1-6, s1-7]',
    ]);
    expect(problems()).toEqual([]);
  });

  it('and an item moves to where its hours are', async () => {
    const { status } = await edit(['move', ...SESSION, '--item', 's1-3', '--start', '11:00', ...NOTE, '--yes']);
    expect(status).toBe(0);
    const ids = [...readFileSync(join(root(), DAY), 'utf8').matchAll(/- id: (s1-\d)/g)].map(([, id]) => id);
    expect(ids).toEqual(['s1-1', 's1-2', 's1-4', 's1-5', 's1-6', 's1-7', 's1-3']);
    expect(problems()).toEqual([]);
  });

  it('and back again, with what happens in between as it was', async () => {
    const before = filesNow();
    await edit(['move', ...SESSION, '--item', 's1-3', '--start', '11:00', ...NOTE, '--yes']);
    await edit([
      'move',
      ...SESSION,
      '--item',
      's1-3',
      '--start',
      '09:50',
      ...NOTE,
      '--yes',
      '--at',
      '2027-01-16T00:00:00Z',
    ]);
    expect(changedIn(DAY, before).filter((line) => !line.includes('- id') && line.startsWith('-'))).toEqual([]);
    expect(problems()).toEqual([]);
  });

  it('and the hours of its session hold it', async () => {
    breakFile('editions/2021/agenda/2021-08-18.yaml', '  items:', '  start: 09:00\n  end: 11:00\n  items:');
    expect((await edit(['move', ...SESSION, '--item', 's1-7', '--end', '11:20', ...NOTE, '--yes'])).status).toBe(0);
    expect(readFileSync(join(root(), DAY), 'utf8')).toContain('  start: 09:00\n  end: 11:20\n  items:');
    expect(problems()).toEqual([]);
  });

  it('and a session that has only a part of the day gets its hours', async () => {
    write(
      'editions/2021/agenda/2021-08-17.yaml',
      'date: 2021-08-17\nsession:\n  number: 4\n  hours: morning # por confirmar\n',
    );
    const { status } = await edit([
      'move',
      '--edition',
      '2021',
      '--session',
      '4',
      '--start',
      '9:00',
      '--end',
      '10:00',
      ...NOTE,
      '--yes',
    ]);
    expect(status).toBe(0);
    const text = readFileSync(pathOf('editions/2021/agenda/2021-08-17.yaml'), 'utf8');
    expect(text).toContain('session:\n  number: 4\n  start: 09:00\n  end: 10:00\n  changes:\n');
    expect(problems()).toEqual([]);
  });

  it('and a session moves whole, with all its items and groups, where it is named or chosen', async () => {
    const before = filesNow();
    const own = ['--start', '10:00', ...NOTE, '--yes'];
    expect((await edit(['move', ...SESSION, '--item', 'session-1', ...own])).status).toBe(0);
    const lines = changedIn(DAY, before);
    expect(lines.filter((line) => line.includes('start: '))).toHaveLength(14);
    expect(lines).toContain('+       items: [session-1]');
    const hours = (text: string) => [...text.matchAll(/(?:start|end): (\d\d):(\d\d)/g)];
    const now = hours(readFileSync(join(root(), DAY), 'utf8')).map(
      ([, hour, minute]) => `${String(Number(hour) - 1)}:${minute ?? ''}`,
    );
    expect(now).toEqual(
      hours(before.get(DAY) ?? '').map(([, hour, minute]) => `${String(Number(hour))}:${minute ?? ''}`),
    );
    expect(problems()).toEqual([]);
    const person = someone([
      ['Of which edition', '2021'],
      ['Which session', '2'],
      ['Which item', 'session-2'],
      ['When does it begin', '10:30'],
    ]);
    expect((await edit(['move'], person)).status).toBe(0);
    expect(problems()).toEqual([]);
  });

  it('and a session that says its hours has them moved too', async () => {
    breakFile('editions/2021/agenda/2021-08-18.yaml', '  items:', '  start: 08:45\n  end: 11:15\n  items:');
    const args = ['move', ...SESSION, '--item', 'session-1', '--start', '09:45', '--end', '12:15', '--following'];
    expect((await edit([...args, ...NOTE, '--yes'])).status).toBe(0);
    expect(readFileSync(join(root(), DAY), 'utf8')).toContain('  start: 09:45\n  end: 12:15\n');
    expect(problems()).toEqual([]);
  });

  it.each([
    ['longer than its items', ['--item', 'session-1', '--end', '12:00'], '--session 1 --item s1-7 --end 12:00'],
    ['on another day', ['--item', 'session-1', '--start', '23:00'], 'nothing goes beyond 24:00'],
    ['as it is', ['--item', 'session-1', '--start', '09:00'], 'session-1 has these hours already, 09:00–11:00'],
    ['an item as it is', ['--item', 's1-3', '--start', '09:50'], 's1-3 has these hours already'],
    ['told in one language', ['--item', 's1-7', '--end', '11:10', '--note-es', 'Dura más.'], '--note-en is missing'],
    ['told in the other', ['--item', 's1-7', '--end', '11:10', '--note-en', 'It is longer.'], '--note-es is missing'],
  ])('but not %s', async (_, hours, words) => {
    const before = filesNow();
    const { status, said } = await edit(['move', ...SESSION, ...hours, '--yes']);
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it.each([
    ['no hour', ['--start', '25:00'], '--start: Write hours and minutes'],
    ['nothing', [], '--start, --end or both are missing'],
    ['an end before its start', ['--start', '10:00', '--end', '09:00'], 'ends before it begins'],
    ['the next day', ['--start', '23:50', '--end', '24:10'], '--end: Write hours'],
    ['the time of another', ['--start', '09:10'], 'overlaps s1-1'],
  ])('but not with %s', async (_, hours, words) => {
    const before = filesNow();
    const { status, said } = await edit(['move', ...SESSION, '--item', 's1-2', ...hours, '--yes']);
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it('nor before anyone has seen the agenda, by the clock of the machine', async () => {
    const before = filesNow();
    const early = new Date('2026-01-01T00:00:00Z');
    const { said } = await edit(['move', ...SESSION, '--item', 's1-7', '--end', '11:10', '--yes'], undefined, early);
    expect(said).toContain('still to come by the clock of this machine');
    expect(changedSince(before)).toEqual([]);
  });

  it('and a second change comes after the first, whatever the clock', async () => {
    await edit(['move', ...SESSION, '--item', 's1-7', '--end', '11:10', ...NOTE, '--yes']);
    expect((await edit(['move', ...SESSION, '--item', 's1-7', '--end', '11:20', ...NOTE, '--yes'])).status).toBe(0);
    expect(readFileSync(join(root(), DAY), 'utf8')).toContain('- at: 2027-01-15T18:00:01Z');
    expect(problems()).toEqual([]);
  });
});

describe('what does not take place', () => {
  it('is an item that stays as withdrawn, and a change that names it', async () => {
    const before = filesNow();
    const { status } = await edit(['withdraw', ...SESSION, '--item', 's1-6', '--yes']);
    expect(status).toBe(0);
    expect(changedIn(DAY, before)).toEqual([
      '+       status: withdrawn',
      '+   changes:',
      '+     - at: 2027-01-15T18:00:00Z',
      '+       text:',
      '+         es: Se retira «Preguntas y respuestas de participantes» (10:45–10:55).',
      '+         en: “Questions and answers with participants” (10:45–10:55) is withdrawn.',
      '+       items: [s1-6]',
    ]);
    expect(problems()).toEqual([]);
    expect((await edit(['withdraw', ...SESSION, '--item', 's1-6', '--yes'])).said).toContain('is withdrawn already');
  });

  it.each([
    ['a session', '3', 'content/editions/2021/agenda/2021-08-20.yaml', '  '],
    ['an edition', 'all', 'content/editions/2021/edition.yaml', ''],
  ])('is %s, with why', async (_, session, file, indent) => {
    const before = filesNow();
    const reason = ['--reason-es', 'No hay sala: así es.', '--reason-en', 'There is no room.'];
    const { status } = await edit(['cancel', '--edition', '2021', '--session', session, ...reason, '--yes']);
    expect(status).toBe(0);
    expect(changedIn(file, before)).toEqual([
      `+ ${indent}status:`,
      `+ ${indent}  - state: cancelled`,
      `+ ${indent}    at: 2027-01-15T18:00:00Z`,
      `+ ${indent}    reason: { es: "No hay sala: así es.", en: There is no room. }`,
    ]);
    expect(problems()).toEqual([]);
    expect((await edit(['cancel', '--edition', '2021', '--session', session, ...reason, '--yes'])).said).toContain(
      'already',
    );
  });

  it('is a session on its day, with its new one or without it', async () => {
    const reason = ['--reason-es', 'Llueve.', '--reason-en', 'It rains.', '--yes'];
    const args = ['postpone', '--edition', '2021', '--session', '3', ...reason];
    const before = filesNow();
    expect((await edit(args)).status).toBe(0);
    expect(changedIn('content/editions/2021/agenda/2021-08-20.yaml', before)).toContain('+       from: 2021-08-20');
    expect(problems()).toEqual([]);
    const later = [...args, '--date', '2021-08-27', '--at', '2027-01-16T00:00:00Z'];
    const { said } = await edit(later);
    expect(said).toContain('agenda/2021-08-20.yaml → content/editions/2021/agenda/2021-08-27.yaml');
    expect(readFileSync(pathOf('editions/2021/agenda/2021-08-27.yaml'), 'utf8')).toMatch(/^date: 2021-08-27$/m);
    const edition = readFileSync(pathOf('editions/2021/edition.yaml'), 'utf8');
    expect(edition).toContain('end: 2021-08-27');
    expect(edition).toContain('del 16 al 27 de agosto de 2021');
    expect(edition).toContain('16–27 August 2021');
    expect(problems()).toEqual([]);
  });

  it.each([
    ['the deadline of a course', []],
    [
      'the last day of a step',
      [
        ['participants.yaml', 'order: day-after-call', 'closes: 2021-08-20'],
        ['agenda/2021-08-16.yaml', 'deadline: 2021-08-20', 'deadline: 2021-08-19'],
      ],
    ],
  ] as const)('is a session alone: a day that is %s too stays, and is listed', async (_, breaks) => {
    for (const [file, from, to] of breaks) breakFile(`editions/2021/${file}`, from, to);
    const file = 'editions/2021/participants.yaml';
    const date = ['--edition', '2021', '--session', '3', '--date', '2021-08-27'];
    const { status, said } = await edit([
      'postpone',
      ...date,
      '--reason-es',
      'Llueve.',
      '--reason-en',
      'It rains.',
      '--yes',
    ]);
    expect(status).toBe(0);
    const lines = readFileSync(pathOf(file), 'utf8').split('\n');
    const line = lines.findIndex((one) => one.includes('la fecha límite recomendada es el viernes 20 de agosto')) + 1;
    expect(said).toContain(`content/${file}:${String(line)}\n`);
  });

  it('is a session alone: a day that is nothing else is told as the new one', async () => {
    const file = 'editions/2021/participants.yaml';
    breakFile(file, 'Asistes por Zoom el 18, el 19 y el 20 de agosto', 'Asistes por Zoom hasta el jueves 19 de agosto');
    breakFile(
      file,
      'target: { page: agenda, anchor: day-2021-08-18 }',
      'target: { page: agenda, anchor: day-2021-08-19 }',
    );
    const reason = ['--reason-es', 'Llueve.', '--reason-en', 'It rains.', '--yes'];
    expect(
      (await edit(['postpone', '--edition', '2021', '--session', '2', '--date', '2021-08-26', ...reason])).status,
    ).toBe(0);
    const text = readFileSync(pathOf(file), 'utf8');
    expect(text).toContain('hasta el jueves 26 de agosto');
    expect(text).toContain('anchor: day-2021-08-26');
    expect(text).toContain('viernes 20 de agosto');
    expect(problems()).toEqual([]);
  });

  it.each([
    ['a session', '3', '2021-08-19', 'change “date” in content/editions/2021/agenda/2021-08-20.yaml'],
    ['an edition', 'all', '2021-08-09', 'change “dates” in content/editions/2021/edition.yaml'],
  ])('is not %s that is brought forward, which is told how', async (_, session, date, words) => {
    const before = filesNow();
    const reason = ['--reason-es', 'Llueve.', '--reason-en', 'It rains.', '--yes'];
    const { status, said } = await edit([
      'postpone',
      '--edition',
      '2021',
      '--session',
      session,
      '--date',
      date,
      ...reason,
    ]);
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it('is an edition on its days: sessions, course, steps and links follow it', async () => {
    const reason = ['--reason-es', 'Llueve.', '--reason-en', 'It rains.', '--yes'];
    const { status, said } = await edit([
      'postpone',
      '--edition',
      '2021',
      '--session',
      'all',
      '--date',
      '2021-09-13',
      ...reason,
    ]);
    expect(status).toBe(0);
    expect(said).toContain('Asistes por Zoom el 18, el 19 y el 20 de agosto');
    expect(problems()).toEqual([]);
    const edition = readFileSync(pathOf('editions/2021/edition.yaml'), 'utf8');
    expect(edition).toContain('dates: { start: 2021-09-13, end: 2021-09-17 }');
    expect(edition).toContain('del 13 al 17 de septiembre de 2021');
    expect(edition).toContain('from: { start: 2021-08-16, end: 2021-08-20 }');
    expect(readFileSync(pathOf('editions/2021/agenda/2021-09-13.yaml'), 'utf8')).toContain('deadline: 2021-09-17');
    expect(readFileSync(pathOf('editions/2021/participants.yaml'), 'utf8')).toContain('anchor: day-2021-09-15');
  });

  it('is an edition whose new days nobody knows yet', async () => {
    const before = filesNow();
    const reason = ['--reason-es', 'Llueve.', '--reason-en', 'It rains.', '--yes'];
    const args = ['postpone', '--edition', '2021', '--session', 'all', ...reason];
    const { status, said } = await edit(args);
    expect(status).toBe(0);
    const lines = changedIn('content/editions/2021/edition.yaml', before);
    expect(lines).toContain('- dates: { start: 2021-08-16, end: 2021-08-20 }');
    expect(lines.join()).not.toMatch(/del 16 al 20/);
    for (const place of ['edition.yaml:10', 'edition.yaml:9', 'participants.yaml:50', 'participants.yaml:58']) {
      expect(said).toContain(`content/editions/2021/${place}\n`);
    }
    expect(problems()).toEqual([]);
    expect((await edit(args)).said).toContain('It is postponed already, without a new day');
    expect((await edit([...args, '--date', '2021-09-13'])).status).toBe(0);
    const edition = readFileSync(pathOf('editions/2021/edition.yaml'), 'utf8');
    expect(edition).toContain('dates: { start: 2021-09-13, end: 2021-09-17 }');
    expect(edition).toContain('del 13 al 17 de septiembre de 2021');
    expect(readFileSync(pathOf('editions/2021/agenda/2021-09-17.yaml'), 'utf8')).toContain('date: 2021-09-17');
    expect(problems()).toEqual([]);
  });
});

it('somebody at a terminal moves an item, and what follows', async () => {
  const answers = [
    ['Of which edition', '2021'],
    ['Which session', '1'],
    ['Which item', 's1-4'],
    ['When does it begin', '10:05'],
    ['Move those after', true],
  ] as const;
  const person = someone(answers);
  expect((await edit(['move'], person)).status).toBe(0);
  expect(person.asked).toContain('It overlaps s1-5. Move those after it by 5 minutes?');
  expect(problems()).toEqual([]);
  expect(readFileSync(join(root(), DAY), 'utf8')).toContain('What follows moves by 5 minutes.');
});
