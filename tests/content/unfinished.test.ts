import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakContent, edit, pathOf, warnings as warningsAt } from './broken.ts';

const OBJECTIVES = 'editions/2021/objectives.yaml';
const NOTE = 'editions/2021/note/en/introduction.mdx';

breakContent();

const warnings = () =>
  warningsAt('2030-01-01T00:00:00Z').map(({ file, line, field, wrong }) => ({ file, line, field, wrong }));

describe('what seems left for later is told, and published all the same', () => {
  it('is nothing in the content as it is', () => {
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['TODO: traducir esto', 'TODO'],
    ['To strengthen (TODO) capacities', 'TODO'],
    ['TODO:', 'TODO'],
    ['To strengthen. TRADUCIR', 'TRADUCIR'],
    ['FIXME what is this', 'FIXME'],
    ['TODO: ALL IN CAPITALS', 'TODO'],
  ])('as the word in %j', (text, word) => {
    // A text that is the word alone is refused; the others are not.
    const line = edit(OBJECTIVES, 'en: To strengthen', `en: ${JSON.stringify(`Uno dos. ${text}`)} # To strengthen`);
    expect(warnings()).toEqual([
      {
        file: `content/${OBJECTIVES}`,
        line,
        field: 'general.en',
        wrong: `has the word ${word}, as if something were missing`,
      },
    ]);
  });

  it.each([
    'Todo el mundo, a todos',
    'TODO EL MUNDO',
    'Artículo XXX del método',
    'Los TODOS y el MÉTODO',
    'Traducir es un todo',
    'autoTODO y TODO1',
  ])('but not as %j', (text) => {
    edit(OBJECTIVES, 'en: To strengthen', `en: ${JSON.stringify(text)} # To strengthen`);
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['Del XX de XX de 2021', 'has a gap, as if something were missing'],
    ['Escudo de …', 'has a gap, as if something were missing'],
    ['“Cierre de sesión”', 'is all within typographic quotation marks, which are published with the text'],
  ])('as in %j', (text, wrong) => {
    const line = edit(OBJECTIVES, 'en: To strengthen', `en: ${JSON.stringify(text)} # To strengthen`);
    expect(warnings()).toEqual([{ file: `content/${OBJECTIVES}`, line, field: 'general.en', wrong }]);
  });

  it.each(['Los siglos XX y XXI', 'Siglo XX', 'Y así…', '“Uno” y “dos”', 'El «Pacto»'])('but not as in %j', (text) => {
    edit(OBJECTIVES, 'en: To strengthen', `en: ${JSON.stringify(text)} # To strengthen`);
    expect(warnings()).toEqual([]);
  });

  it('in the prose too, at its line', () => {
    const text = readFileSync(pathOf(NOTE), 'utf8');
    writeFileSync(pathOf(NOTE), `${text}\nUno. TRADUCIR: dos.\n`);
    const line = text.split('\n').length + 1;
    expect(warnings()).toEqual([expect.objectContaining({ file: `content/${NOTE}`, line, field: 'text' })]);
  });
});

describe('a text that is the same in both languages is told', () => {
  it('where it is a sentence', () => {
    const [, spanish = ''] = /^ {2}es: (.*)$/m.exec(readFileSync(pathOf(OBJECTIVES), 'utf8')) ?? [];
    const line = edit(OBJECTIVES, 'en: To strengthen', `en: ${JSON.stringify(spanish)} # To strengthen`);
    expect(warnings()).toEqual([
      {
        file: `content/${OBJECTIVES}`,
        line,
        field: 'general.en',
        wrong: 'is the same in Spanish and in English',
      },
    ]);
  });

  it('where it is a paragraph of the prose', () => {
    const spanish = readFileSync(pathOf(NOTE.replace('/en/', '/es/')), 'utf8')
      .split('\n')
      .find((line) => line.startsWith('La '));
    const text = readFileSync(pathOf(NOTE), 'utf8');
    writeFileSync(pathOf(NOTE), text.replace(/^International migration.*$/m, spanish ?? ''));
    expect(warnings()).toEqual([
      { file: `content/${NOTE}`, line: 8, field: 'text', wrong: 'is the same in Spanish and in English' },
    ]);
  });

  it('but not where it is a name, or a few words', () => {
    edit(
      'editions/2021/edition.yaml',
      'shortTitle:\n  es: Edición 2021\n  en: 2021 edition',
      'shortTitle:\n  es: Edición 2021\n  en: Edición 2021',
    );
    edit('organizations/rncom.yaml', 'en:', 'en: "Red de las cuatro ciudades" # ');
    edit('organizations/rncom.yaml', 'es:', 'es: "Red de las cuatro ciudades" # ');
    expect(warnings()).toEqual([]);
  });
});
