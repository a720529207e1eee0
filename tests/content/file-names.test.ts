import { cpSync, readFileSync, renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakContent, pathOf, problem, problems, publish, write } from './broken.ts';

const EDITION = 'editions/2021';

breakContent();

const rename = (from: string, to: string) => {
  renameSync(pathOf(from), pathOf(to));
};

describe('a file with another name is told the one that is meant', () => {
  it.each([
    [`${EDITION}/recordings/session-1.yaml`, `${EDITION}/recordings/session-1.yml`, 'session-1.yaml'],
    [`${EDITION}/recordings/session-1.yaml`, `${EDITION}/recordings/session-1.YAML`, 'session-1.yaml'],
    [`${EDITION}/recordings/session-1.yaml`, `${EDITION}/recordings/Session-1.yaml`, 'session-1.yaml'],
    [`${EDITION}/recordings/session-1.yaml`, `${EDITION}/recordings/Session 1.yaml.txt`, 'session-1.yaml'],
    [`${EDITION}/edition.yaml`, `${EDITION}/editon.yaml`, 'edition.yaml'],
    [`${EDITION}/edition.yaml`, `${EDITION}/edition.yaml.bak`, 'edition.yaml'],
    [`${EDITION}/objectives.yaml`, `${EDITION}/Objectives.yml`, 'objectives.yaml'],
    [`${EDITION}/note/es/purpose.mdx`, `${EDITION}/note/es/purpose.md`, 'purpose.mdx'],
    [`${EDITION}/note/es/purpose.mdx`, `${EDITION}/note/es/Purpose.txt`, 'purpose.yaml'],
    ['people/fabio-jimenez.yaml', 'people/Fabio Jiménez.yaml', 'fabio-jimenez.yaml'],
    ['people/fabio-jimenez.yaml', 'people/fabio_jimenez.txt', 'fabio-jimenez.yaml'],
    ['people/fabio-jimenez.yaml', 'people/fabio--jimenez.yaml', 'fabio-jimenez.yaml'],
    ['people/fabio-jimenez.yaml', 'people/-fabio_jimenez-.yaml', 'fabio-jimenez.yaml'],
    ['people/fabio-jimenez.yaml', 'people/__proto__.yaml', 'proto.yaml'],
    ['site.yaml', 'Site.yml', 'site.yaml'],
  ])('%s as %s', (from, to, meant) => {
    rename(from, to);
    // What follows from a file that is not there may be told too.
    const [found, ...others] = problems().filter(({ file }) => file === `content/${to}`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: 1, field: '(file)' });
    // A text of a note without an ending may be either.
    expect(found?.fix).toMatch(new RegExp(`^name it ${meant.replace('purpose.yaml', 'purpose.mdx')}$`));
  });

  it.each(['edition (1).yaml', 'edition - copia.yaml', 'Copia de edition.yaml', 'Copy of edition.yaml'])(
    'and where that is there already, what to do: %s',
    (name) => {
      write(`${EDITION}/${name}`, readFileSync(pathOf(`${EDITION}/edition.yaml`), 'utf8'));
      expect(problem()).toMatchObject({
        file: `content/${EDITION}/${name}`,
        fix: 'there is a file edition.yaml already: put into it what is missing, and move this one out of the content folder',
      });
    },
  );

  it.each(['notas.docx', 'README.md', 'LEEME.txt', 'LICENSE'])('or that it is none of the content: %s', (name) => {
    write(`people/${name}`, 'x');
    expect(problem().fix).toBe(
      'compare its name with those of the files beside it, or move it out of the content folder',
    );
  });
});

describe('a folder with another name is one problem, whatever is in it', () => {
  it.each(['2021 - copia', '2021 (1)', 'Copy of 2021', '2021.bak', '21', 'dos mil'])('of an edition: %s', (name) => {
    cpSync(pathOf(EDITION), pathOf(`editions/${name}`), { recursive: true });
    expect(problem()).toMatchObject({
      file: `content/editions/${name}`,
      field: '(file)',
      wrong: `"${name}" is not the year of an edition`,
      fix: expect.stringMatching(/^an edition's folder is a year in four digits/) as unknown,
    });
  });

  it('of an edition in another place', () => {
    rename(EDITION, '2021');
    expect(problems().filter(({ file }) => file === 'content/2021')).toHaveLength(1);
  });

  it.each([
    [`${EDITION}/note/es`, `${EDITION}/note/ES`, 'es'],
    ['people', 'Peopel', 'people'],
    [`${EDITION}/recordings`, `${EDITION}/recording`, 'recordings'],
  ])('%s as %s', (from, to, meant) => {
    rename(from, to);
    expect(problems().filter(({ file }) => file.startsWith(`content/${to}`))).toMatchObject([
      {
        file: `content/${to}`,
        wrong: 'no folder of the content has this name',
        fix: `name it ${meant}; if it is a copy, move it out of the content folder`,
      },
    ]);
  });
});

it('what systems and editors leave behind is none of the content', () => {
  for (const folder of ['', 'people/', `${EDITION}/`, `${EDITION}/recordings/`, `${EDITION}/note/es/`]) {
    for (const name of [
      'Thumbs.db',
      'desktop.ini',
      '.DS_Store',
      '._edition.yaml',
      'edition.yaml~',
      '.edition.yaml.swp',
      '4913',
      'edition.yaml.kate-swp',
      'edition.yaml___jb_tmp___',
      'edition.yaml.part',
      'edition.yaml.crdownload',
    ]) {
      write(folder + name, 'x');
    }
    write(`${folder}#edition.yaml#`, 'x');
    write(`${folder}.~lock.edition.yaml#`, 'x');
    write(`${folder}~$edition.yaml`, 'x');
  }
  for (const folder of ['documents', 'people']) {
    publish(`${folder}/Thumbs.db`, 20_000_000);
    publish(`${folder}/.DS_Store`, 10);
  }
  expect(problems()).toEqual([]);
});
