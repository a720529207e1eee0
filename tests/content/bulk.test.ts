import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from './reading.ts';
import { SCHEMAS } from '../../src/rules/content.ts';
import { breakContent, pathOf, problems, write } from './broken.ts';

const EDITION = 'editions/2021/edition.yaml';
const NOTE = 'editions/2021/note/es/purpose.mdx';
const TRANSCRIPT = 'editions/2021/recordings/session-1.es.vtt';

const MANY = 20_000;

breakContent();

const lines = (line: (index: number) => string, many = MANY) =>
  Array.from({ length: many }, (_, index) => line(index)).join('\n');

const appended = (file: string, text: string) => {
  write(file, `${readFileSync(pathOf(file), 'utf8')}\n${text}\n`);
};

const told = (file: string) => problems().filter((one) => one.file === `content/${file}`);

describe('a file with far more in it than is ever written is told at once, as one thing', () => {
  it.each([
    ['fields', EDITION, lines((index) => `k${String(index)}: x`)],
    ['uses of a value', EDITION, `a: &a x\nb:\n${lines(() => '  - *a')}`],
    ['groups that use a value', EDITION, `a: &a x\nb:\n${lines(() => '  - source: *a', 8000)}`],
    ['tags', EDITION, `b:\n${lines((index) => `  - !a${String(index)} b`, 9000)}`],
    ['names of values', EDITION, `b:\n${lines((index) => `  - &a${String(index)} b`, 9000)}`],
    ['entries', EDITION, `b:\n${lines(() => '  - b')}`],
    ['empty entries', EDITION, `b:\n${lines(() => '  -')}`],
    ['entries between brackets', EDITION, `b: [${'a, '.repeat(MANY)}]`],
    ['letters', EDITION, `b: ${'x'.repeat(10_000_000)}`],
    ['letters without an end', EDITION, `b: "${'x'.repeat(200_000)}\n${'[ '.repeat(9000)}`],
    ['emphasis', NOTE, 'a**b '.repeat(MANY)],
    ['runs of backticks', NOTE, lines((index) => `${'`'.repeat(index + 1)}a`, 700)],
    ['paragraphs', NOTE, 'a\n\n'.repeat(50_000)],
    ['entities', NOTE, '&amp; '.repeat(MANY)],
    ['brackets of links', NOTE, '[]('.repeat(MANY)],
    ['transcribed letters', TRANSCRIPT, `WEBVTT\n\n${'x'.repeat(10_000_000)}`],
    ['tags in a cue', TRANSCRIPT, `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v a>b\n'.repeat(MANY)}`],
  ])('%s', (_, file, text) => {
    if (file === TRANSCRIPT) write(file, text);
    else appended(file, text);
    expect(told(file)).toHaveLength(1);
  });

  it.each([
    ['fields', EDITION, lines((index) => `k${String(index)}: x`, 2400)],
    ['tags', EDITION, `b:\n${lines((index) => `  - !a${String(index)} b`, 2500)}`],
    ['texts that a # cuts', EDITION, `b:\n${lines(() => '  - { es: a #b\n  , en: c }', 700)}`],
    ['emphasis', NOTE, 'a**b '.repeat(1400)],
    ['paragraphs', NOTE, 'a\n\n'.repeat(2000)],
  ])('and just below that it takes no longer: %s', (_, file, text) => {
    appended(file, text);
    told(file);
  });

  it('no more than fifty problems of a file are told, and how many more there are', () => {
    appended(
      EDITION,
      lines((index) => `k${String(index)}: !tag x`, 120),
    );
    const found = told(EDITION);
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toMatchObject({ field: '(file)', wrong: 'has 70 more problems, from this line on' });
  });
});

it('many times what the largest file has is read', () => {
  const terms = lines(
    (index) => `  - id: term-${String(index)}\n    acronym: { es: A${String(index)}, en: B${String(index)} }`,
    500,
  );
  const reading = readFile('glossary.yaml', `terms:\n${terms}\nwords: []\n`, SCHEMAS.glossary);
  const found = 'findings' in reading ? reading.findings : [];
  expect(found.filter(({ wrong }) => wrong.en.startsWith('has more than'))).toEqual([]);
});
