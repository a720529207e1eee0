import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakContent, edit, pathOf, problem, problems, readCopy, warnings } from './broken.ts';

const EDITION = 'editions/2021';
const COURSE = `${EDITION}/agenda/2021-08-16.yaml`;
const FIRST = `${EDITION}/agenda/2021-08-18.yaml`;
const SECOND = `${EDITION}/agenda/2021-08-19.yaml`;
const NOTE = `${EDITION}/note/es/introduction.mdx`;

breakContent();

describe('the content as it is', () => {
  it('has no problem', () => {
    expect(problems()).toEqual([]);
  });
});

describe('a single value is refused, with file, line, field, what is wrong and how to fix it', () => {
  const cases: readonly [string, string, string, string, Partial<Record<'field' | 'wrong' | 'fix', RegExp>>][] = [
    [
      'an hour with one digit',
      FIRST,
      'start: 09:50',
      'start: "9:5"',
      { field: /session\.items\[2\]\.start/, wrong: /"9:5" is not a time of day/, fix: /two digits/ },
    ],
    [
      '24:00 as a beginning',
      FIRST,
      'start: 10:55',
      'start: "24:00"',
      { field: /items\[6\]\.start/, wrong: /"24:00" is not a time of day/ },
    ],
    ['24:30', FIRST, 'end: 11:00', 'end: "24:30"', { field: /items\[6\]\.end/, wrong: /"24:30" is not a time of day/ }],
    [
      'a date that does not exist',
      FIRST,
      'date: 2021-08-18',
      'date: 2021-02-30',
      { field: /^date$/, wrong: /is not a date/ },
    ],
    [
      'an unknown kind',
      FIRST,
      'kind: panel',
      'kind: pannel',
      { field: /items\[1\]\.kind/, wrong: /"pannel"/, fix: /welcome, panel/ },
    ],
    [
      'a field with a misspelt name',
      FIRST,
      'facilitators:',
      'facilitator:',
      { field: /items\[0\]\.facilitator$/, wrong: /not a field/, fix: /spelling/ },
    ],
    [
      'a country that is not one',
      FIRST,
      'country: GT',
      'country: GUA',
      { field: /places\[0\]\.country/, wrong: /"GUA" is not a country/ },
    ],
    [
      'a script for a link',
      `${EDITION}/agenda/2021-08-16.yaml`,
      'url: https://www.ecampus.iom.int/enrol/index.php?id=197',
      'url: "javascript:alert(1)"',
      { field: /course\.url/, wrong: /not an https address/, fix: /https:\/\// },
    ],
    [
      'a link that is not encrypted',
      `${EDITION}/references.yaml`,
      'url: https://publications.iom.int/system',
      'url: http://publications.iom.int/system',
      { field: /references\[2\]\.url/, wrong: /not an https address/ },
    ],
    [
      'a zone that does not exist',
      `${EDITION}/edition.yaml`,
      'America/Mexico_City',
      'America/Mexico',
      { field: /^timeZone$/, wrong: /IANA/, fix: /Area\/City/ },
    ],
    [
      'an offset for a zone',
      `${EDITION}/edition.yaml`,
      'America/Mexico_City',
      '"-05:00"',
      { field: /^timeZone$/, wrong: /IANA/ },
    ],
    [
      'a text of spaces',
      'people/fabio-jimenez.yaml',
      'name: Fabio Jiménez',
      'name: "  "',
      { field: /^name$/, wrong: /empty/ },
    ],
    [
      'a facilitator of no kind',
      FIRST,
      '- person: fabio-jimenez',
      '- somebody: fabio-jimenez',
      { field: /items\[3\]\.facilitators\[0\]/, wrong: /not a facilitator/ },
    ],
    ['a heading level that pages do not have', NOTE, 'level: 2', 'level: 5', { field: /^level$/ }],
    [
      'an item with a name of another form',
      FIRST,
      'id: s1-2',
      'id: panel',
      { field: /items\[1\]\.id/, wrong: /"panel" is not the id of an item/, fix: /s1-7/ },
    ],
  ];

  it.each(cases)('%s', (_, file, from, to, expected) => {
    const line = edit(file, from, to);
    const found = problem();
    expect(found).toMatchObject({ file: `content/${file}`, line });
    expect(found.field).toMatch(expected.field ?? /./);
    expect(found.wrong).toMatch(expected.wrong ?? /./);
    expect(found.fix).toMatch(expected.fix ?? /./);
  });

  it('a text that exists in one language only', () => {
    const line = edit(`${EDITION}/objectives.yaml`, '  en: To strengthen', '  # en: To strengthen');
    const found = problem();
    expect(found).toMatchObject({
      file: `content/${EDITION}/objectives.yaml`,
      field: 'general.en',
      wrong: 'the English text is missing',
    });
    expect(found.line).toBe(line - 2);
    expect(found.fix).toMatch(/both languages/);
  });

  it('YAML that is not YAML', () => {
    const line = edit(FIRST, 'kind: welcome', 'kind: "welcome');
    const [found] = problems();
    expect(found?.file).toBe(`content/${FIRST}`);
    expect(found?.line).toBeGreaterThanOrEqual(line);
    expect(found?.wrong).toMatch(/is not YAML/);
    expect(found?.fix).toMatch(/a colon, a # or brackets goes in quotation marks$/);
  });
});

describe('a glossary is refused', () => {
  it.each([
    [
      'where a list of synonyms is empty',
      'synonyms: { es: [indicadores]',
      'synonyms: { es: []',
      /synonyms\.es$/,
      /too short/,
    ],
    [
      'where a synonym is empty',
      'synonyms: { es: [indicadores]',
      'synonyms: { es: [""]',
      /synonyms\.es\[0\]$/,
      /is empty/,
    ],
    [
      'where a family lacks a language',
      '  - { es: [informe, reporte], en: [report] }',
      '  - { es: [informe, reporte] }',
      /^words\[\d+\]\.en$/,
      /missing/,
    ],
    [
      'where a word appears twice, accents aside',
      '{ es: [informe, reporte]',
      '{ es: [informe, Migracion]',
      /^words\[\d+\]\.es\[1\]$/,
      /"Migracion" appears twice/,
    ],
  ])('%s', (_, from, to, field, wrong) => {
    const line = edit('glossary.yaml', from, to);
    const found = problem();
    expect(found).toMatchObject({ file: 'content/glossary.yaml', line });
    expect(found.field).toMatch(field);
    expect(found.wrong).toMatch(wrong);
  });
});

describe('an agenda is refused', () => {
  it('where an item takes no time', () => {
    edit(FIRST, 'end: 09:50', 'end: 09:15');
    expect(problem().wrong).toMatch(/not after its start/);
  });

  it('where an item is withdrawn and no change says so', () => {
    const line = edit(FIRST, '      start: 09:50\n', '      status: withdrawn\n      start: 09:50\n');
    expect(problem()).toMatchObject({
      file: `content/${FIRST}`,
      line,
      field: 'session.items[2].status',
      wrong: 'the item is withdrawn, and no change says so',
      fix: expect.stringContaining('items: [s1-3]') as unknown,
    });
  });

  it('where a change is dated before the agenda was published', () => {
    edit(
      FIRST,
      '  items:',
      '  changes:\n    - { at: 2026-11-23T19:00:00Z, text: { es: a, en: b }, items: [s1-1] }\n  items:',
    );
    expect(problem()).toMatchObject({
      field: 'session.changes[0].at',
      wrong: expect.stringMatching(/not later than the publication/) as unknown,
    });
  });

  it('but not where a change is still to come by the clock of the machine: that is told', () => {
    const line = edit(
      FIRST,
      '  items:',
      '  changes:\n    - { at: 2027-01-02T19:00:00Z, text: { es: a, en: b }, items: [s1-1] }\n  items:',
    );
    expect(warnings('2027-01-01T00:00:00Z')).toMatchObject([
      { line: line + 1, field: 'session.changes[0].at', wrong: expect.stringMatching(/still to come/) as unknown },
    ]);
    expect(warnings('2027-01-03T00:00:00Z')).toEqual([]);
  });

  it('where a change of the course names an item of a session', () => {
    edit(
      COURSE,
      '  cites:',
      '  changes:\n    - { at: 2026-11-24T19:00:00Z, text: { es: a, en: b }, items: [s1-1] }\n  cites:',
    );
    expect(problem()).toMatchObject({ field: 'course.changes[0].items[0]', wrong: 'there is no item "s1-1"' });
  });

  it('where items are out of order', () => {
    const line = edit(FIRST, 'start: 09:50', 'start: 09:00');
    expect(problem()).toMatchObject({
      line,
      field: 'session.items[2].start',
      wrong: expect.stringMatching(/comes before the item above/) as unknown,
    });
  });

  it('where an item crosses midnight', () => {
    edit(FIRST, 'end: 11:00', 'end: 00:30');
    expect(problem().wrong).toMatch(/ends at 00:30, not after its start at 10:55/);
  });

  it('where a day is outside the edition', () => {
    edit(`${EDITION}/edition.yaml`, 'end: 2021-08-20', 'end: 2021-08-19');
    const found = problems();
    expect(found.map(({ file }) => file)).toEqual([
      `content/${EDITION}/agenda/2021-08-16.yaml`,
      `content/${EDITION}/agenda/2021-08-20.yaml`,
    ]);
    expect(found[1]).toMatchObject({
      line: 1,
      field: 'date',
      wrong: '2021-08-20 is outside the edition (2021-08-16 to 2021-08-19)',
    });
  });

  it('where the edition ends before it starts', () => {
    edit(`${EDITION}/edition.yaml`, 'start: 2021-08-16, end: 2021-08-20', 'start: 2021-08-20, end: 2021-08-16');
    expect(problems().map(({ field }) => field)).toContain('dates.end');
  });

  it('where the edition is not in its year', () => {
    edit(`${EDITION}/edition.yaml`, 'start: 2021-08-16', 'start: 2020-08-16');
    expect(problem()).toMatchObject({
      field: 'dates.start',
      wrong: expect.stringMatching(/not in the year/) as unknown,
    });
  });

  it('where its clocks skip the hour', () => {
    edit(`${EDITION}/edition.yaml`, 'start: 2021-08-16, end: 2021-08-20', 'start: 2021-04-04, end: 2021-08-20');
    renameSync(pathOf(FIRST), pathOf(`${EDITION}/agenda/2021-04-04.yaml`));
    edit(`${EDITION}/agenda/2021-04-04.yaml`, 'date: 2021-08-18', 'date: 2021-04-04');
    const line = edit(`${EDITION}/agenda/2021-04-04.yaml`, 'start: 09:00', 'start: 02:30');
    expect(problem()).toMatchObject({
      line,
      field: 'session.items[0].start',
      wrong: expect.stringMatching(/02:30 does not exist on 2021-04-04/) as unknown,
    });
  });

  it('where its clocks show the hour twice', () => {
    edit(`${EDITION}/edition.yaml`, 'start: 2021-08-16, end: 2021-08-20', 'start: 2021-08-16, end: 2021-10-31');
    renameSync(pathOf(FIRST), pathOf(`${EDITION}/agenda/2021-10-31.yaml`));
    edit(`${EDITION}/agenda/2021-10-31.yaml`, 'date: 2021-08-18', 'date: 2021-10-31');
    edit(`${EDITION}/agenda/2021-10-31.yaml`, 'start: 09:00', 'start: 01:30');
    expect(problem().wrong).toMatch(/01:30 happens twice on 2021-10-31/);
  });

  it('where a file is not named after its date', () => {
    renameSync(pathOf(FIRST), pathOf(`${EDITION}/agenda/2021-08-17.yaml`));
    expect(problem()).toMatchObject({
      field: 'date',
      fix: expect.stringMatching(/^name it 2021-08-18\.yaml, or/) as unknown,
    });
  });

  it('where two sessions have one number', () => {
    edit(SECOND, 'number: 2', 'number: 1');
    expect(problems().map(({ file, field }) => `${file} ${field}`)).toContain(`content/${SECOND} session.number`);
  });

  it('where the id of an item is not of its session', () => {
    const line = edit(FIRST, 'id: s1-3', 'id: s2-3');
    expect(problem()).toMatchObject({
      line,
      field: 'session.items[2].id',
      fix: expect.stringMatching(/^write s1- and a number/) as unknown,
    });
  });

  it('where a day has neither course nor session', () => {
    writeFileSync(pathOf(FIRST), 'date: 2021-08-18\n');
    expect(problems()[0]?.wrong).toMatch(/neither or both/);
  });
});

describe('what points at nothing is refused', () => {
  it.each([
    ['a person', FIRST, '- person: fabio-jimenez', '- person: nobody', 'session.items[3].facilitators[0].person'],
    [
      'a speaker',
      FIRST,
      '- person: michelle-klein-solomon',
      '- person: nobody',
      'session.items[0].contributors[0].person',
    ],
    [
      'a body',
      FIRST,
      'places: [{ country: GT }',
      'organizations: [nothing]  # places: [{ country: GT }',
      'session.items[1].organizations[0]',
    ],
    [
      'the body that calls for the course',
      COURSE,
      'caller: rcm-executive-secretariat',
      'caller: nothing',
      'course.caller',
    ],
    ['a subject of the course', COURSE, 'subjects: [migration-trends]', 'subjects: [nothing]', 'course.subjects[0]'],
    ['a supporter', `${EDITION}/edition.yaml`, 'supporters: [iom]', 'supporters: [nothing]', 'supporters[0]'],
    ['the session that a fact tells of', `${EDITION}/edition.yaml`, 'session: 1', 'session: 9', 'outcomes[3].session'],
    [
      'the section that says a fact',
      'editions/2020/edition.yaml',
      'section: first-programme',
      'section: nothing',
      'outcomes[0].source.section',
    ],
    ['the body of a person', 'people/rudi-maxwald.yaml', 'organization: iom', 'organization: nothing', 'organization'],
    ['the body above a body', 'organizations/upmrip.yaml', 'partOf: segob', 'partOf: nothing', 'partOf'],
    ['the host', 'site.yaml', 'host: ppt-mexico-2021', 'host: nothing', 'host'],
    [
      'an organizer',
      `${EDITION}/edition.yaml`,
      'organizers: [working',
      'organizers: [nothing, working',
      'organizers[0]',
    ],
    ['the session of an objective', `${EDITION}/objectives.yaml`, 'session: 3', 'session: 9', 'specific[3].session'],
    ['a subject', FIRST, 'subjects: [local-needs]', 'subjects: [nothing]', 'session.items[1].subjects[0]'],
    [
      'a reference of an item',
      FIRST,
      'cites: [subgroup-challenges]',
      'cites: [subgroup-challenges, ghost]',
      'session.items[3].cites[1]',
    ],
    [
      'a reference cited again',
      `${EDITION}/references.yaml`,
      'idem: global-compact',
      'idem: ghost',
      'references[5].idem',
    ],
  ])('%s', (_, file, from, to, field) => {
    const line = edit(file, from, to);
    expect(problem()).toMatchObject({
      file: `content/${file}`,
      line,
      field,
      wrong: expect.stringMatching(/there is no/) as unknown,
    });
  });

  it('a reference that the prose cites', () => {
    const line = edit(NOTE, '<Cite id="undesa-2020-highlights" />', '<Cite id="ghost" />');
    edit(NOTE.replace('/es/', '/en/'), '<Cite id="undesa-2020-highlights" />', '<Cite id="ghost" />');
    const found = problems();
    expect(found).toContainEqual(
      expect.objectContaining({ file: `content/${NOTE}`, line, field: 'Cite', wrong: 'there is no reference "ghost"' }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ field: 'references[0].id', wrong: 'nothing cites "undesa-2020-highlights"' }),
    );
  });

  it('a reference cited twice', () => {
    edit(FIRST, 'cites: [subgroup-challenges]', 'cites: [subgroup-challenges, trends-course]');
    expect(problems()[0]?.wrong).toMatch(/cited a second time/);
  });
});

describe('the subjects', () => {
  it('stand once in the vocabulary', () => {
    const line = edit('subjects.yaml', 'id: local-needs', 'id: local-governance');
    expect(problems()).toContainEqual(
      expect.objectContaining({
        file: 'content/subjects.yaml',
        line,
        field: 'subjects[2].id',
        wrong: 'the subject "local-governance" appears twice',
      }),
    );
  });

  it('have a slug of their own in each language', () => {
    const line = edit('subjects.yaml', 'es: necesidades-locales', 'es: gobernanza-local');
    expect(problem()).toMatchObject({
      file: 'content/subjects.yaml',
      line,
      field: 'subjects[2].slug.es',
      wrong: 'another subject has the slug "gobernanza-local"',
    });
  });

  it('have slugs that can stand in an address', () => {
    const line = edit('subjects.yaml', 'es: necesidades-locales', 'es: Necesidades locales');
    expect(problem()).toMatchObject({ file: 'content/subjects.yaml', line, field: 'subjects[2].slug.es' });
  });

  it('have a name and a description in both languages', () => {
    edit('subjects.yaml', ', en: Local priorities and needs', '');
    expect(problem()).toMatchObject({
      file: 'content/subjects.yaml',
      field: 'subjects[2].name.en',
      wrong: 'the English text is missing',
    });
  });

  it('may be missing where no item names one', () => {
    for (const day of [COURSE, FIRST, SECOND, FIRST.replace('18.yaml', '20.yaml')]) {
      const path = pathOf(day);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^ *subjects: .*\n/gm, ''));
    }
    rmSync(pathOf('subjects.yaml'));
    expect(problems()).toEqual([]);
  });
});

describe('a name that the further pages of a list have is refused', () => {
  it('to a subject', () => {
    const line = edit('subjects.yaml', 'en: local-needs', 'en: page-2');
    expect(problem()).toMatchObject({
      file: 'content/subjects.yaml',
      line,
      field: 'subjects[2].slug.en',
      wrong: '"page-2" is what the site calls the further pages of a list',
    });
  });

  it.each(['people', 'organizations'])('to a file of %s', (folder) => {
    writeFileSync(
      pathOf(`${folder}/pagina-12.yaml`),
      folder === 'people' ? 'name: Ana\norganization: iom\n' : 'name: { es: a, en: b }\n',
    );
    expect(problem()).toMatchObject({ file: `content/${folder}/pagina-12.yaml`, line: 1, fix: 'choose another id' });
  });
});

describe('what is told of how an edition went is refused', () => {
  const edition = `${EDITION}/edition.yaml`;

  it('without a source', () => {
    const line = edit(edition, '    source: *news\n', '');
    expect(problem()).toMatchObject({
      file: `content/${edition}`,
      line: line - 4,
      field: 'outcomes[5].source',
      wrong: 'is missing',
    });
  });

  it.each([
    [
      'from a page whose day of reading is not told',
      '      read: 2026-11-25\n  - text',
      '  - text',
      'outcomes[0].source.read',
      /is missing/,
    ],
    [
      'from a page that is not encrypted',
      'url: https://programamesocaribe',
      'url: http://programamesocaribe',
      'outcomes[0].source.url',
      /is not an https address/,
    ],
    [
      'from a page in a language that is none',
      'language: es\n      read',
      'language: español\n      read',
      'outcomes[0].source.language',
      /"español" is not a language/,
    ],
    [
      'from a page read before it was written',
      'date: 2021-08-20\n      read: 2026-11-25',
      'date: 2021-08-20\n      read: 2021-08-19',
      'outcomes[4].source.read',
      /before it was published on 2021-08-20/,
    ],
    [
      'with a body that is told of twice',
      'supporters: [iom]',
      'supporters: [iom, iom]',
      'supporters[1]',
      /"iom" appears twice in this list/,
    ],
    [
      'with a body that both carries it out and supports it',
      'supporters: [iom]',
      'supporters: [working-group-irregular-mass-migration]',
      'supporters[0]',
      /is already among/,
    ],
    ['with a month that does not exist', 'month: 2021-08', 'month: 2021-13', 'documents[0].month', /is not a month/],
  ])('%s', (_, from, to, field, wrong) => {
    edit(edition, from, to);
    const found = problems().find((one) => one.field === field);
    expect(found).toMatchObject({ file: `content/${edition}`, wrong: expect.stringMatching(wrong) as unknown });
    expect(found?.line).toBeGreaterThan(1);
    expect(found?.fix).toMatch(/\S/);
  });
});

describe('a reference is refused', () => {
  const references = `${EDITION}/references.yaml`;

  it.each([
    [
      'with a symbol that is none',
      'symbol: A/RES/73/195',
      'symbol: Resolución 73',
      'references[4].symbol',
      /is not the symbol/,
    ],
    [
      'with a symbol that lacks its number',
      'symbol: A/RES/73/195',
      'symbol: A/RES',
      'references[4].symbol',
      /is not the symbol/,
    ],
    [
      'with a link whose language is not told',
      '    language: en\n',
      '',
      'references[0].language',
      /goes together with url/,
    ],
    [
      'with a language of no link',
      'author: { es: Gobierno de México',
      'language: es\n    author: { es: Gobierno de México',
      'references[10].language',
      /goes together with url/,
    ],
    [
      'with a language that is none',
      'language: en',
      'language: English',
      'references[0].language',
      /is not a language/,
    ],
    [
      'with a title in one language, and not saying in which',
      'title: { text: International Migration 2020 Highlights, lang: en }',
      'title: { es: Aspectos destacados }',
      'references[0].title.en',
      /is missing/,
    ],
  ])('%s', (_, from, to, field, wrong) => {
    const line = edit(references, from, to);
    const found = problem();
    expect(found).toMatchObject({
      file: `content/${references}`,
      field,
      wrong: expect.stringMatching(wrong) as unknown,
    });
    expect(Math.abs(found.line - line)).toBeLessThan(7);
    expect(found.fix).not.toBe('');
  });
});

describe('a place is refused', () => {
  it('whose town is named in one language', () => {
    const file = FIRST.replace('18.yaml', '20.yaml');
    const line = edit(file, 'locality: { es: San Marcos, en: San Marcos }', 'locality: { es: San Marcos }');
    expect(problem()).toMatchObject({
      file: `content/${file}`,
      line,
      field: 'session.items[0].parts[1].places[0].locality.en',
      wrong: 'the English text is missing',
    });
  });
});

describe('both languages or neither', () => {
  it('a section that exists in one language only is refused', () => {
    rmSync(pathOf(NOTE));
    expect(problems()).toContainEqual(
      expect.objectContaining({
        file: `content/${NOTE.replace('/es/', '/en/')}`,
        wrong: `exists in one language only: there is no content/${NOTE}`,
      }),
    );
  });

  it('a section that stands elsewhere in the other language is refused', () => {
    const line = edit(NOTE, 'order: 10', 'order: 99');
    expect(problems()).toContainEqual(expect.objectContaining({ file: `content/${NOTE}`, line, field: 'order' }));
  });

  it('a section that cites something else in the other language is refused', () => {
    edit(NOTE, '<Cite id="undesa-2020-highlights" />', '');
    expect(problems()).toContainEqual(
      expect.objectContaining({
        file: `content/${NOTE}`,
        field: 'Cite',
        wrong: expect.stringMatching(/cites nothing/) as unknown,
      }),
    );
  });
});

describe('prose', () => {
  const append = (text: string) => {
    for (const file of [NOTE, NOTE.replace('/es/', '/en/')]) {
      const path = pathOf(file);
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n${text}\n`);
    }
    return readFileSync(pathOf(NOTE), 'utf8').trimEnd().split('\n').length;
  };

  it.each([
    ['a script for a link', '[x](javascript:alert(1))', /links to "javascript:alert\(1\)"/],
    ['a link that is not encrypted', '[x](http://example.org/)', /links to an address which is not an https address/],
    ['a link from the root', '[x](/es/2021/nada/)', /links to "\/es/],
    ['a script', '<script>alert(1)</script>', /the tag <script>/],
    ['a paragraph with a style', '<p style="color:red">x</p>', /the tag <p>/],
    ['a frame', '<iframe src="https://example.org/" />', /the tag <iframe>/],
    ['an unknown component', '<Video id="x" />', /the tag <Video>/],
    ['a heading', '# Título', /a heading inside/],
    ['an image', '![x](https://example.org/x.png)', /an image/],
    ['code', '{process.exit(1)}', /a curly brace/],
    ['an import', 'import fs from "node:fs"', /an import or export/],
    ['a tag left open', '<Cite id="x"', /is not MDX/],
    ['a lone brace', 'uno { dos', /is not MDX/],
    ['a citation of an expression', '<Cite id={"x"} />', /that it cannot use/],
    ['a citation of nothing', '<Cite />', /lacks id/],
    ['an attribute that runs', '<PageLink page="agenda" onclick="x">a</PageLink>', /onclick that it cannot use/],
  ])('with %s is refused where it stands', (_, text, wrong) => {
    const line = append(text);
    const found = problems().find(({ file }) => file === `content/${NOTE}`);
    expect(found).toMatchObject({ line, field: 'text', wrong: expect.stringMatching(wrong) as unknown });
    expect(found?.fix).toMatch(/\S/);
  });

  it.each([
    ['a page', '<PageLink page="nope">a</PageLink>', 'there is no page "nope"'],
    ['a session', '<PageLink page="session" session="9">a</PageLink>', 'there is no session "9" to link to'],
    ['no session', '<PageLink page="session">a</PageLink>', 'there is no session "" to link to'],
    [
      'a place',
      '<PageLink page="methodology" anchor="nada">a</PageLink>',
      'the page "methodology" has no place called "nada"',
    ],
  ])('that leads to %s that does not exist is refused', (_, text, wrong) => {
    const line = append(text);
    expect(problems()).toContainEqual(
      expect.objectContaining({ file: `content/${NOTE}`, line, field: 'PageLink', wrong }),
    );
  });

  it('with paragraphs, lists, emphasis and links is accepted', () => {
    append(
      'Uno *dos* **tres**.\n\n- a\n- [b](https://example.org/)\n\n<PageLink page="session" session="2" anchor="s2-1">c</PageLink>',
    );
    expect(problems()).toEqual([]);
  });
});

describe('places on a page', () => {
  it('that a step of the route leads to must exist', () => {
    const line = edit(`${EDITION}/participants.yaml`, 'anchor: nomination', 'anchor: nominacion');
    expect(problem()).toMatchObject({
      line,
      field: 'route[0].target.anchor',
      wrong: 'the page "participants" has no place called "nominacion"',
    });
  });

  it('have names of their own', () => {
    edit(`${EDITION}/participants.yaml`, 'id: step-nomination', 'id: nomination');
    expect(problem().wrong).toBe('the page "participants" already has a place called "nomination"');
  });

  it('cannot share a name between a person and a body', () => {
    writeFileSync(pathOf('people/iom.yaml'), 'name: Somebody\norganization: iom\n');
    expect(problem().wrong).toBe('the page "people" already has a place called "iom"');
  });
});

describe('the files themselves', () => {
  it('an empty file says that it is empty', () => {
    writeFileSync(pathOf(FIRST), '');
    expect(problems()[0]).toMatchObject({ file: `content/${FIRST}`, line: 1, wrong: 'is empty' });
  });

  it('a text without a head says so', () => {
    writeFileSync(pathOf(NOTE), 'Hola.\n');
    expect(problems()).toContainEqual(expect.objectContaining({ file: `content/${NOTE}`, wrong: 'has no head' }));
  });

  it('a file saved by an editor that marks its order of bytes is read', () => {
    for (const file of [FIRST, NOTE]) {
      const path = pathOf(file);
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    expect(problems()).toEqual([]);
  });

  it('a file that is not UTF-8 is refused at its letter', () => {
    writeFileSync(
      pathOf('people/fabio-jimenez.yaml'),
      Buffer.from('name: Fabio Jim\xe9nez\norganization: iom\n', 'latin1'),
    );
    expect(problem()).toMatchObject({
      file: 'content/people/fabio-jimenez.yaml',
      line: 1,
      wrong: expect.stringMatching(/not UTF-8/) as unknown,
    });
  });

  it('a field written twice is told as that', () => {
    const line = edit(FIRST, 'kind: welcome', 'kind: welcome\n      kind: panel');
    expect(problem()).toMatchObject({ line: line + 1, wrong: 'writes a field twice' });
  });

  it('a name that leads nowhere is told with its line', () => {
    const line = edit(`${EDITION}/edition.yaml`, 'source: *report', 'source: *reprot');
    expect(problem()).toMatchObject({
      file: `content/${EDITION}/edition.yaml`,
      line,
      wrong: expect.stringMatching(/cannot be followed/) as unknown,
    });
  });

  it('a section in the place of another is refused', () => {
    edit(NOTE, 'order: 10', 'order: 11');
    edit(NOTE.replace('/es/', '/en/'), 'order: 10', 'order: 11');
    expect(problems().map(({ wrong }) => wrong)).toContain('another section of the page has the order 11');
  });

  it('changes out of order, or of items that do not exist, are refused', () => {
    edit(
      FIRST,
      '  items:',
      `  changes:
    - { at: 2026-11-25T18:00:00Z, text: { es: a, en: b }, items: [s1-1] }
    - { at: 2026-11-24T18:00:00Z, text: { es: a, en: b }, items: [s1-9] }
  items:`,
    );
    expect(
      problems()
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['session.changes[1].at', 'session.changes[1].items[0]']);
  });

  it('a file that no part of the site reads is refused', () => {
    writeFileSync(pathOf(`${EDITION}/agenda/2021-08-21.yml`), 'date: 2021-08-21\n');
    expect(problem()).toMatchObject({
      file: `content/${EDITION}/agenda/2021-08-21.yml`,
      wrong: expect.stringMatching(/the site reads no file/) as unknown,
    });
  });

  it('an edition needs its own file', () => {
    rmSync(pathOf(`${EDITION}/edition.yaml`));
    expect(problems()).toContainEqual(
      expect.objectContaining({ file: `content/${EDITION}/edition.yaml`, wrong: 'is missing' }),
    );
  });

  it('profiles that do not add up are refused', () => {
    const line = edit(`${EDITION}/participants.yaml`, 'perCountry: 6', 'perCountry: 7');
    expect(problem()).toMatchObject({ line, field: 'perCountry', wrong: 'the profiles add up to 6, not to 7' });
  });

  it('every problem is told at once, in the order of files and lines', () => {
    edit(SECOND, 'start: 09:30', 'start: "9:30"');
    edit(FIRST, 'end: 11:00', 'end: "11"');
    edit(FIRST, 'start: 09:15', 'start: "9"');
    expect(problems().map(({ file, field }) => `${file} ${field}`)).toEqual([
      `content/${FIRST} session.items[1].start`,
      `content/${FIRST} session.items[6].end`,
      `content/${SECOND} session.items[1].start`,
    ]);
  });

  it('the message carries no stack trace', () => {
    edit(FIRST, 'start: 09:15', 'start: "9"');
    expect(() => readCopy()).toThrow(
      expect.objectContaining({ stack: expect.not.stringMatching(/\n\s+at /) as unknown }),
    );
  });
});
