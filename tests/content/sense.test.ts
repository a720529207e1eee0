import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakContent, edit, pathOf, problem, problems, warnings } from './broken.ts';

const EDITION = 'editions/2021/edition.yaml';
const NOW = '2026-11-28T12:00:00Z';

breakContent();

it('the content has no warning', () => {
  expect(warnings(NOW)).toEqual([]);
});

describe('a date of another year is a warning', () => {
  it.each([
    ['day, month and year', 'en 18 de agosto de 2020'],
    ['month and year', 'en agosto de 2020'],
    ['month and year, with del', 'en agosto del 2020'],
    ['a short month', 'en ago. 2020'],
    ['month first', 'on August 18, 2020'],
    ['month first, with its ending', 'on August 18th, 2020'],
    ['digits', 'el 2020-08-18'],
    ['digits with slashes', 'el 18/8/2020'],
    ['the year after', 'en agosto de 2022'],
    ['digits with dashes', 'el 18-08-2020'],
    ['digits with two of the year', 'el 18/08/20'],
    ['digits from the year on', 'el 2020/08/18'],
  ])('in a text: %s', (_, words) => {
    const line = edit(EDITION, 'es: Un curso en línea y tres sesiones virtuales para', `es: Un curso ${words} para`);
    const [found, ...others] = warnings(NOW);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ file: `content/${EDITION}`, line, field: 'summary.es' });
    expect(found?.wrong).toMatch(/^has a date of another year, ".*", in the edition of 2021$/);
  });

  it('in the prose, over lines', () => {
    const note = 'editions/2021/note/es/purpose.mdx';
    edit(note, '\n\n', '\n\nEn agosto\nde 2020.\n\n');
    const [found, ...others] = warnings(NOW);
    expect(others).toEqual([]);
    const line = readFileSync(pathOf(note), 'utf8').split('\n').indexOf('En agosto') + 1;
    expect(found).toMatchObject({ file: `content/${note}`, line, field: 'text' });
  });

  it.each(['**18 de agosto** de 2020', '18 de agosto&#32;de 2020', '18 de [agosto](https://www.iom.int/) de 2020'])(
    'in the prose, as a page shows it: %s',
    (words) => {
      const note = 'editions/2021/note/es/purpose.mdx';
      edit(note, '\n\n', `\n\nEl ${words}.\n\n`);
      const line = readFileSync(pathOf(note), 'utf8').split('\n').indexOf(`El ${words}.`) + 1;
      expect(warnings(NOW)).toMatchObject([{ file: `content/${note}`, line, field: 'text' }]);
    },
  );

  it('in the names of the edition, a year alone too', () => {
    edit(EDITION, 'en: 2021 edition', 'en: 2020 edition');
    expect(warnings(NOW)).toMatchObject([{ field: 'shortTitle.en' }]);
  });

  it('in the month of a document', () => {
    edit(EDITION, 'month: 2021-08', 'month: 2020-08');
    expect(warnings(NOW)).toMatchObject([{ field: 'documents[0].month' }]);
  });

  it.each([
    ['a year alone', 'es: Un curso en línea y tres', 'es: Un curso de 2018 y tres'],
    ['the year itself', 'es: Un curso en línea y tres', 'es: Un curso del 16 de agosto de 2021 y tres'],
    ['the year itself in two digits', 'es: Un curso en línea y tres', 'es: Un curso del 16/08/21 y tres'],
    ['what is no date', 'es: Un curso en línea y tres', 'es: Un curso (2019/45; 40/30/20; 1-800-55-20) y tres'],
    ['the symbol of a document', 'es: Un curso en línea y tres', 'es: Un curso (A/RES/73/195) y tres'],
    ['what followed', 'es: En junio de 2024', 'es: En junio de 2025'],
    ['who says so', 'OIM, noticias del programa regional', 'OIM, noticias de mayo de 2020'],
  ])('but not %s', (_, from, to) => {
    edit(EDITION, from, to);
    expect(warnings(NOW)).toEqual([]);
  });
});

it('an edition that was copied with its results is told what is not its own', () => {
  cpSync(pathOf('editions/2021'), pathOf('editions/2027'), { recursive: true });
  const later = (file: string) => {
    const path = pathOf(`editions/2027/${file}`);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\b2021-08-/g, '2027-08-'));
  };
  for (const day of ['16', '18', '19', '20']) {
    renameSync(pathOf(`editions/2027/agenda/2021-08-${day}.yaml`), pathOf(`editions/2027/agenda/2027-08-${day}.yaml`));
    later(`agenda/2027-08-${day}.yaml`);
  }
  later('edition.yaml');
  later('participants.yaml');
  writeFileSync(
    pathOf('editions/2027/edition.yaml'),
    readFileSync(pathOf('editions/2027/edition.yaml'), 'utf8').replace(/read: 2026-\d\d-\d\d/g, 'read: 2027-12-01'),
  );
  const told = warnings(NOW).map(({ file, field }) => `${file} ${field}`);
  const own = told.filter((one) => one.startsWith('content/editions/2027/'));
  expect(own).toEqual(told);
  expect(own).toEqual(
    expect.arrayContaining([
      'content/editions/2027/edition.yaml outcomes',
      'content/editions/2027/edition.yaml shortTitle.es',
      'content/editions/2027/edition.yaml description.en',
      'content/editions/2027/edition.yaml documents[0].month',
      'content/editions/2027/note/es/regional-review.mdx text',
    ]),
  );
});

describe('a day without a year that is none of the edition is a warning', () => {
  const say = (words: string) =>
    edit(EDITION, 'es: Un curso en línea y tres sesiones virtuales para', `es: Un curso ${words} para`);

  it.each(['el 18, el 19 y el 20 de julio', 'el 3 de setiembre', 'on 18 May', 'on May 18th', 'el 1.º de junio'])(
    'as %s',
    (words) => {
      const line = say(words);
      expect(warnings(NOW)).toMatchObject([
        {
          file: `content/${EDITION}`,
          line,
          field: 'summary.es',
          wrong: expect.stringMatching(/^says ".*", which/) as unknown,
        },
      ]);
    },
  );

  it.each(['el 18 y el 20 de agosto', 'on 16–20 August', 'en agosto', 'if 18 may', 'el 16 de agosto de 2021'])(
    'but not as %s',
    (words) => {
      say(words);
      expect(warnings(NOW)).toEqual([]);
    },
  );

  it('nor where it is a deadline, or within one', () => {
    say('hasta el 9 de julio');
    edit(
      'editions/2021/participants.yaml',
      'kind: registration',
      'kind: registration\n    opens: 2021-07-01\n    closes: 2021-07-12',
    );
    expect(warnings(NOW)).toEqual([]);
  });
});

describe('an edition is published in its own time', () => {
  it.each(['2036-11-23T19:00:00Z', '1970-01-01T00:00:00Z'])('and not at %s', (moment) => {
    const line = edit(EDITION, 'published: 2026-11-23T19:00:00Z', `published: ${moment}`);
    expect(warnings(NOW)).toMatchObject([{ file: `content/${EDITION}`, line, field: 'published' }]);
  });

  it('and nobody has read a source on a day that is still to come', () => {
    edit('editions/2020/edition.yaml', 'read: 2026-11-25', 'read: 2030-01-01');
    expect(warnings(NOW)).toMatchObject([{ field: expect.stringMatching(/source\.read$/) as unknown }]);
  });
});

describe('what was done comes after what it was done to', () => {
  const changes = (at: string, items: string) =>
    edit(
      EDITION,
      '# Other activities',
      `changes:\n  - { at: ${at}, text: { es: a, en: b }, items: [${items}] }\n# Other activities`,
    );

  it('in a change of an edition', () => {
    changes('2026-11-24T00:00:00Z', 'edition');
    expect(problems()).toEqual([]);
  });

  it('where a change names what is not there', () => {
    const line = changes('2026-11-24T00:00:00Z', 's1-1') + 1;
    expect(problem()).toMatchObject({ line, field: 'changes[0].items[0]', wrong: 'there is no item "s1-1"' });
  });

  it('where a change is as old as the edition', () => {
    changes('2026-11-23T19:00:00Z', 'edition');
    expect(problem()).toMatchObject({
      field: 'changes[0].at',
      wrong: expect.stringMatching(/is not later than/) as unknown,
    });
  });

  it.each([
    ['announced before it was published', '2026-11-24T00:00:00Z\n    announced: 2026-11-23T00:00:00Z', 'announced'],
  ])('in a document %s', (_, published, field) => {
    edit(
      EDITION,
      '    month: 2021-08\n    state: pending',
      `    state: published\n    language: es\n    url: https://www.iom.int/\n    published: ${published}`,
    );
    expect(problem()).toMatchObject({ field: `documents[0].${field}` });
  });

  it('in a document that is still to be published, and a report from before the edition, with a warning', () => {
    edit(
      EDITION,
      '    month: 2021-08\n    state: pending',
      '    state: published\n    language: es\n    url: https://www.iom.int/\n    published: 2027-01-01T00:00:00Z',
    );
    edit(
      EDITION,
      '{ organization: working-group-irregular-mass-migration }]\n    state: pending',
      '{ organization: working-group-irregular-mass-migration }]\n    state: published\n    language: es\n    url: https://www.iom.int/x\n    published: 2021-08-01T00:00:00Z',
    );
    expect(warnings(NOW)).toMatchObject([{ field: 'documents[0].published' }, { field: 'documents[1].published' }]);
  });

  it('in what a participant has to do, with a warning', () => {
    edit('editions/2021/participants.yaml', 'kind: registration', 'kind: registration\n    closes: 2021-09-30');
    expect(warnings(NOW)).toMatchObject([
      { file: 'content/editions/2021/participants.yaml', field: expect.stringMatching(/closes$/) as unknown },
    ]);
  });
});
