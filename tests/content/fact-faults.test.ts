import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakContent, edit, pathOf, readCopy, write } from './broken.ts';
import { factFaults, factLine, factsOf } from './facts.ts';

breakContent();

const FIRST = 'editions/2021/agenda/2021-08-18.yaml';
const LIST = 'tests/content/facts-2021.yaml';

/** The list of the facts that the frozen content tells. */
const frozen = () => `# Facts\n${factsOf(readCopy(), '2021').map(factLine).join('\n')}\n`;

const faults = (list: string) => factFaults(readCopy(), '2021', list, LIST).map(({ en }) => en);

const changed = (item: string) =>
  `  changes:\n    - { at: 2026-11-24T19:00:00Z, text: { es: a, en: b }, items: [${item}] }\n  items:`;

describe('the facts of 2021', () => {
  it('are as many as the programme has: the course, three sessions, eighteen items, five objectives, fourteen references', () => {
    expect(factsOf(readCopy(), '2021')).toHaveLength(1 + 3 + 18 + 5 + 14 + 2);
  });

  it('are told by the frozen content', () => {
    expect(faults(frozen())).toEqual([]);
  });

  it('have a line to change, which is told in words, where an item is moved', () => {
    const list = frozen();
    edit(FIRST, '  items:', changed('s1-3'));
    const line = edit(FIRST, 'start: 09:50', 'start: 09:52');
    const number = list.split('\n').findIndex((one) => one.startsWith('s1-3:')) + 1;
    expect(faults(list)).toEqual([
      [
        `content/${FIRST}:${String(line)} no longer tells what is known of 2021. If that is on purpose, change in ${LIST}:${String(number)} the line`,
        '  s1-3: 09:50–10:00 · questions · luis-alonso-serrano',
        'to',
        '  s1-3: 09:52–10:00 · questions · luis-alonso-serrano',
      ].join('\n'),
    ]);
  });

  it.each([
    [
      'an item is withdrawn',
      '      start: 09:50\n',
      '      status: withdrawn\n      start: 09:50\n',
      's1-3: withdrawn · ',
    ],
    ['someone else leads it', 'person: fabio-jimenez', 'person: rudi-maxwald', 's1-4: .*rudi-maxwald'],
    ['a session has another title', 'es: Diagnóstico de', 'es: Examen de', 'session-1: 2021-08-18 · Examen'],
    ['an item is put under another subject', '[local-needs]', '[local-governance]', 's1-2: .*local-governance'],
  ])('have the line that is to be there, where %s', (_, from, to, line) => {
    const list = frozen();
    edit(FIRST, '  items:', changed('s1-3'));
    edit(FIRST, from, to);
    const [only, ...others] = faults(list);
    expect(only).toMatch(new RegExp(`\\nto\\n {2}${line}`));
    expect(others).toEqual([]);
  });

  it('have a line to add, where an item is new', () => {
    const list = frozen();
    const item = '    - { id: s1-8, start: 11:00, end: 11:10, kind: closing, title: { es: Fin, en: End } }\n';
    write(FIRST, readFileSync(pathOf(FIRST), 'utf8') + item);
    expect(faults(list)).toEqual([
      expect.stringMatching(/add at the end of .* the line\n {2}s1-8: 11:00–11:10 · closing$/),
    ]);
  });

  it('have a line to delete, where one is told no more', () => {
    const list = `${frozen()}s1-9: 11:10–11:20 · closing\n`;
    expect(faults(list)).toEqual([
      expect.stringMatching(/delete in .*:\d+ the line\n {2}s1-9: 11:10–11:20 · closing$/),
    ]);
  });
});
