import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakContent, edit, pathOf, problem, problems, write } from './broken.ts';

const EDITION = 'editions/2021';
const FILE = `${EDITION}/edition.yaml`;
const DAY = `${EDITION}/agenda/2021-08-18.yaml`;

breakContent();

const remove = (path: string) => {
  rmSync(pathOf(path), { recursive: true });
};

describe('a folder is one problem, whatever other files look for in it', () => {
  it.each([
    ['people', 'Peopel'],
    ['people', 'People'],
    ['organizations', 'organisations'],
    [`${EDITION}/note/en`, `${EDITION}/note/EN`],
    [`${EDITION}/agenda`, `${EDITION}/Agenda`],
    ['editions', 'Editions'],
    [EDITION, 'editions/2021 - copia'],
    [EDITION, '2021'],
  ])('%s with another name: %s', (from, to) => {
    renameSync(pathOf(from), pathOf(to));
    expect(problem()).toMatchObject({ file: `content/${to}`, field: '(file)' });
  });

  it.each(['people', 'organizations', `${EDITION}/agenda`, `${EDITION}/note`, `${EDITION}/note/en`])(
    '%s is missing',
    (folder) => {
      remove(folder);
      expect(problem()).toMatchObject({
        file: `content/${folder}`,
        wrong: expect.stringMatching(
          /^this folder is missing, in which what content\S+ names is looked for$/,
        ) as unknown,
      });
    },
  );

  it.each(['people', 'organizations', 'editions', `${EDITION}/agenda`, `${EDITION}/note`, `${EDITION}/note/en`])(
    '%s is a file',
    (folder) => {
      remove(folder);
      writeFileSync(pathOf(folder), 'x');
      expect(problem()).toMatchObject({ file: `content/${folder}`, wrong: 'is a file, with the name of a folder' });
    },
  );

  it('of an edition without any file', () => {
    mkdirSync(pathOf('editions/2027'));
    expect(problem()).toMatchObject({ file: 'content/editions/2027/edition.yaml', wrong: 'is missing' });
  });

  it('but a copy keeps nothing else from being told', () => {
    cpSync(pathOf('people'), pathOf('People 2'), { recursive: true });
    edit('people/fabio-jimenez.yaml', 'organization: ', 'organization: x');
    expect(problems()).toHaveLength(2);
  });
});

describe('a field with a wrong name is one problem', () => {
  it.each([
    ['shortTitle:', 'shortTitel:', 'shortTitel', 'shortTitle'],
    ['shortTitle:', 'shorttitle:', 'shorttitle', 'shortTitle'],
    ['timeZone:', 'timezone:', 'timezone', 'timeZone'],
    ['  es: ', '  ES: ', 'ES', 'es'],
    ['  es: ', '  \u0435s: ', '\u0435s', 'es'],
  ])('%s as %s', (from, to, key, meant) => {
    const line = edit(FILE, from, to);
    expect(problem()).toMatchObject({
      line,
      wrong: `"${key}" is not a field here, and "${meant}" is missing`,
      fix: `write ${meant} in place of "${key}"`,
    });
  });

  it('two, where two have one', () => {
    edit(FILE, '  es: ', '  ES: ');
    edit(FILE, '  en: ', '  EN: ');
    expect(problems()).toHaveLength(2);
  });

  it.each(['"": x', '~: x', '? ', ': x'])('or none at all: %s', (text) => {
    appendFileSync(pathOf(FILE), `${text}\n`);
    expect(problem()).toMatchObject({
      line: readFileSync(pathOf(FILE), 'utf8').trimEnd().split('\n').length,
      wrong: 'there is a field without a name',
    });
  });
});

it('dates of an edition in the wrong order are one problem', () => {
  edit(FILE, 'start: 2021-08-16', 'start: 2021-08-20');
  edit(FILE, 'end: 2021-08-20', 'end: 2021-08-16');
  expect(problem()).toMatchObject({ file: `content/${FILE}`, field: 'dates.end' });
});

it('a missing hour of an item is one problem', () => {
  edit(DAY, '      start: 09:00\n', '');
  expect(problem()).toMatchObject({ field: 'session.items[0].start', wrong: 'is missing' });
});

it('no hour at all is told of the session', () => {
  write(DAY, readFileSync(pathOf(DAY), 'utf8').replace(/^ +(?:start|end): .*\n/gm, ''));
  expect(problem()).toMatchObject({ field: 'session.hours' });
});
