import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentWarnings } from '../../src/rules/integrity.ts';
import { breakContent, pathOf, readCopy } from './broken.ts';

const FILE = 'editions/2021/recordings/session-1.yaml';

/** A value that stands where another should: an address for few to know, as it may be pasted anywhere. */
const MARK = 'marca7001';

const RECORDING = `session: 1
youtube:
  state: published
  url: https://youtu.be/AAAAAAAAAAA
  published: 2021-08-25T15:00:00Z
  announced: 2026-12-01T15:00:00Z
  language: es
  interpretation: [en]
  duration: 1:58:04
ecampus:
  state: published
  url: https://www.ecampus.iom.int/mod/page/view.php?id=1
  published: 2021-08-25T15:00:00Z
  language: es
  duration: 1:58:04
  access: restricted
summary: { es: Qué se dijo., en: What was said. }
chapters:
  - { at: 0:00:40, item: s1-1, title: { es: El panel, en: The panel } }
  - { at: 0:12:30, item: s1-2 }
transcripts: [es]
`;

breakContent();

/** Everything that is said of a recording as it is written: what refuses it, with its traces, and what warns of it. */
function saidOf(yaml: string): string {
  writeFileSync(pathOf(FILE), yaml);
  writeFileSync(pathOf(FILE.replace('.yaml', '.es.vtt')), 'WEBVTT\n\n00:01.000 --> 00:02.000\nHola.\n');
  try {
    return JSON.stringify(contentWarnings(readCopy(), new Date('2021-01-01T00:00:00Z')));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [error.message, error.stack, JSON.stringify(error), JSON.stringify(Object.entries(error))].join('\n');
  }
}

/** The places of the values of the recording. */
const values = [...RECORDING.matchAll(/(?<=: |\[)(?:"[^"]*"|[^\s{}[\],][^{}[\],\n]*)/g)].map(({ 0: value, index }) => ({
  value,
  index,
}));

/** What may stand in place of a value, by accident. */
const FORMS: Readonly<Record<string, string>> = {
  'a word': MARK,
  'an address': `https://www.ecampus.iom.int/mod/page/view.php?id=${MARK}`,
  'an address of another host': `https://${MARK}.example/${MARK}`,
  'an address with a user': `https://${MARK}:${MARK}@www.ecampus.iom.int/x`,
  'an address with a credential': `https://www.ecampus.iom.int/x?id=2&${MARK}token=${MARK}`,
  'a list': `[${MARK}]`,
  'a group': `{ ${MARK}: ${MARK} }`,
  'an alias': `*${MARK}`,
  'a tag': `!${MARK} x`,
  'a quote that does not end': `"${MARK}`,
  'an escape that is none': String.raw`"\q${MARK}"`,
  'a text that is not quoted': `${MARK}: ${MARK}`,
  'a reserved sign': `@${MARK}`,
  'a block': `|${MARK}`,
  'a bracket that does not end': `[${MARK}`,
};

it('a recording that holds says nothing of itself', () => {
  expect(values.length).toBeGreaterThan(20);
  expect(saidOf(RECORDING)).not.toMatch(/AAAAAAAAAAA|view\.php/);
});

describe('no message says a value of a recording', () => {
  it.each(Object.entries(FORMS))('where %s stands in place of each of its values', (_, form) => {
    const said = values.map(({ value, index }) =>
      saidOf(RECORDING.slice(0, index) + form + RECORDING.slice(index + value.length)),
    );
    expect(said.filter((one) => one.includes('session-1.yaml')).length).toBeGreaterThan(values.length / 2);
    expect(said.filter((one) => one.includes(MARK) || one.includes('AAAAAAAAAAA'))).toEqual([]);
  });

  it('where an address stands in place of a field', () => {
    const said = saidOf(`${RECORDING}https://www.ecampus.iom.int/${MARK}: x\n"${MARK} ${MARK}": x\n`);
    expect(said).toContain('session-1.yaml');
    expect(said).not.toContain(MARK);
  });

  it.each([
    ['published before its session', 'published: 2021-08-25T15:00:00Z', 'published: 2021-08-01T15:17:17Z', '15:17:17'],
    [
      'announced before there is anything',
      'announced: 2026-12-01T15:00:00Z',
      'announced: 2021-12-01T15:17:17Z',
      '15:17:17',
    ],
    ['of a session that is not there', 'session: 1', 'session: 717', '717'],
    ['with a chapter of another item', 'item: s1-2', 'item: s7-17', 's7-17'],
    ['with a chapter beyond the end', 'at: 0:12:30', 'at: 7:17:17', '7:17:17'],
    ['with chapters out of order', 'at: 0:12:30', 'at: 0:00:17', '0:00:17'],
    ['with a language twice', 'interpretation: [en]', 'interpretation: [fr, fr]', '"fr"'],
    ['with a date of another year', 'es: Qué se dijo.', 'es: "Se dijo el 17 de julio de 1917."', '1917'],
  ])('%s', (_, from, to, value) => {
    const said = saidOf(RECORDING.replace(from, to));
    expect(said).toContain('session-1.yaml');
    expect(said).not.toContain(value);
  });

  it('of two files with one video', () => {
    const other = FILE.replace('session-1', 'session-2');
    const text = readFileSync(pathOf(other), 'utf8');
    writeFileSync(
      pathOf(other),
      text.replace(/youtube: .*/, RECORDING.slice(RECORDING.indexOf('youtube'), RECORDING.indexOf('ecampus'))),
    );
    expect(saidOf(RECORDING)).not.toMatch(/AAAAAAAAAAA/);
  });
});
