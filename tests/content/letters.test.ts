import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/rules/content.ts';
import { breakContent, edit, problem, problems } from './broken.ts';
import { toldOf } from './reading.ts';

/** Every kind of letter that nobody sees, and what it is called. */
const UNSEEN: readonly [letter: string, es: string, en: string][] = [
  ['\0', 'un carácter de control (U+0000)', 'a control character (U+0000)'],
  ['\u0007', 'un carácter de control (U+0007)', 'a control character (U+0007)'],
  ['\u001B', 'un carácter de control (U+001B)', 'a control character (U+001B)'],
  ['\u007F', 'un carácter de control (U+007F)', 'a control character (U+007F)'],
  ['\u0085', 'un carácter de control (U+0085)', 'a control character (U+0085)'],
  ['\u00AD', 'un guion discrecional (U+00AD)', 'a soft hyphen (U+00AD)'],
  ['\u034F', 'un carácter de formato invisible (U+034F)', 'an invisible formatting character (U+034F)'],
  ['\u180E', 'un carácter de formato invisible (U+180E)', 'an invisible formatting character (U+180E)'],
  ['\u200B', 'un espacio de ancho cero (U+200B)', 'a zero-width space (U+200B)'],
  ['\u200C', 'un separador de ancho cero (U+200C)', 'a zero-width non-joiner (U+200C)'],
  ['\u200D', 'una unión de ancho cero (U+200D)', 'a zero-width joiner (U+200D)'],
  ['\u200E', 'una marca de dirección del texto (U+200E)', 'a mark of the direction of text (U+200E)'],
  ['\u061C', 'una marca de dirección del texto (U+061C)', 'a mark of the direction of text (U+061C)'],
  ...['\u202A', '\u202E', '\u2066', '\u2069'].map((letter): [string, string, string] => {
    const point = `U+${letter.charCodeAt(0).toString(16).toUpperCase()}`;
    return [
      letter,
      `un control que cambia el orden de las letras vecinas (${point})`,
      `a control that changes the order of the letters around it (${point})`,
    ];
  }),
  ['\u2028', 'un separador de líneas (U+2028)', 'a line separator (U+2028)'],
  ['\u2029', 'un separador de párrafos (U+2029)', 'a paragraph separator (U+2029)'],
  ['\u2060', 'una unión de palabras (U+2060)', 'a word joiner (U+2060)'],
  ['\u2063', 'un carácter de formato invisible (U+2063)', 'an invisible formatting character (U+2063)'],
  ['\uFEFF', 'una marca de orden de bytes (U+FEFF)', 'a byte order mark (U+FEFF)'],
  ['\u3164', 'un relleno invisible (U+3164)', 'an invisible filler (U+3164)'],
  ['\u2800', 'un relleno invisible (U+2800)', 'an invisible filler (U+2800)'],
  ['\uFE01', 'un selector de variante (U+FE01)', 'a variation selector (U+FE01)'],
  ['\u{E0101}', 'un selector de variante (U+E0101)', 'a variation selector (U+E0101)'],
  ['\u{E0041}', 'una etiqueta invisible (U+E0041)', 'an invisible tag (U+E0041)'],
  ['\uE000', 'un carácter de uso privado (U+E000)', 'a private-use character (U+E000)'],
  ['\u{10FFFD}', 'un carácter de uso privado (U+10FFFD)', 'a private-use character (U+10FFFD)'],
  ['\uFFFC', 'el hueco de un objeto que no se copió (U+FFFC)', 'the gap of an object that was not copied (U+FFFC)'],
  ['\uFFFE', 'un código que no es ningún carácter (U+FFFE)', 'a number that is no letter (U+FFFE)'],
  ['\uFDD0', 'un código que no es ningún carácter (U+FDD0)', 'a number that is no letter (U+FDD0)'],
  ['\u{1FFFF}', 'un código que no es ningún carácter (U+1FFFF)', 'a number that is no letter (U+1FFFF)'],
];

const note = (body: string) => `---\ntitle: Uno\npage: concept-note\norder: 1\nlevel: 2\n---\n\n${body}\n`;
const person = (name: string) => `# Una persona\nname: ${name}\norganization: iom\n`;
const captions = (words: string) => `WEBVTT\n\n00:01.000 --> 00:04.000\n${words}\n`;

describe('a letter that nobody sees is refused, by its name in both languages', () => {
  const files: readonly [string, string, number, (letter: string) => string, keyof typeof SCHEMAS][] = [
    ['a value', 'person.yaml', 2, (letter) => person(`Fa${letter}bio`), 'people'],
    ['the name of a field', 'person.yaml', 4, (letter) => `${person('Fabio')}ro${letter}le: a\n`, 'people'],
    ['a comment', 'person.yaml', 4, (letter) => `${person('Fabio')}# no${letter}ta\n`, 'people'],
    ['the head of a text', 'note.mdx', 2, (letter) => note('Dos').replace('Uno', `U${letter}no`), 'note'],
    ['a text', 'note.mdx', 9, (letter) => note(`Uno\ndo${letter}s`), 'note'],
    ['a transcript', 'cues.vtt', 4, (letter) => captions(`Bue${letter}nas`), 'transcripts'],
  ];

  describe.each(files)('in %s', (_, name, line, textWith, kind) => {
    it.each(UNSEEN)('%j', (letter, es, en) => {
      expect(toldOf(name, textWith(letter), SCHEMAS[kind])).toContainEqual(
        expect.objectContaining({
          line,
          wrong: `has ${en}, which nobody sees`,
          es: `tiene ${es}, que nadie ve`,
          fix: expect.stringMatching(/^delete it/) as unknown,
        }),
      );
    });
  });

  it.each([
    ['"Fa\\u200Bbio"', /zero-width space/],
    ['"Fa\\0bio"', /control character \(U\+0000\)/],
    ['"Fa\\ebio"', /control character \(U\+001B\)/],
    ['"Fa\\Lbio"', /line separator/],
    ['"Fa\\uD83Dbio"', /half of a letter \(U\+D83D\)/],
    ['"Fa\\uDE00bio"', /half of a letter \(U\+DE00\)/],
    ['"Fa\\uFFFEbio"', /no letter \(U\+FFFE\)/],
    ['"\\_Fabio"', /begins or ends with a no-break space \(U\+00A0\)/],
  ])('escaped in YAML as %s', (name, wrong) => {
    expect(toldOf('person.yaml', person(name), SCHEMAS.people)).toContainEqual(
      expect.objectContaining({ line: 2, field: 'name', wrong: expect.stringMatching(wrong) as unknown }),
    );
  });

  it.each([
    ['Fa&#x200B;bio', /zero-width space/],
    ['Fa&shy;bio', /soft hyphen/],
    ['Fa&#xE000;bio', /private-use/],
    ['[Fabio](https://example.org/ "a&zwj;b")', /zero-width joiner/],
    ['a<Cite id="x&#8203;" />', /zero-width space/],
    ['&nbsp;Fabio', /begins or ends with a no-break space/],
  ])('escaped in a text as %s', (words, wrong) => {
    expect(toldOf('note.mdx', note(words), SCHEMAS.note)).toContainEqual(
      expect.objectContaining({ line: 8, wrong: expect.stringMatching(wrong) as unknown }),
    );
  });

  it('once for each, where it first stands', () => {
    const all = toldOf('note.mdx', note('a\u200Bb\n\nc\u200Bd\u00ADe'), SCHEMAS.note);
    expect(all.map(({ line, wrong }) => [line, wrong.split(',')[0]])).toEqual([
      [8, 'has a zero-width space (U+200B)'],
      [10, 'has a soft hyphen (U+00AD)'],
    ]);
  });

  it('and a carriage return by itself', () => {
    expect(toldOf('person.yaml', 'name: Fabio\rorganization: iom\n', SCHEMAS.people)).toEqual([
      expect.objectContaining({
        line: 1,
        wrong: 'has a lone carriage return (U+000D), which nobody sees',
        fix: expect.stringContaining('(CRLF or LF)') as unknown,
      }),
    ]);
  });
});

describe('a special space is refused where it stands in for a common one', () => {
  it.each([
    ['before a value', person('\u00A0Fabio')],
    ['after a value', person('Fabio\u00A0')],
    ['within quotation marks', person('"Fabio\u202F"')],
    ['a wide one', person('\u3000Fabio')],
    ['between braces', 'name: Fabio\nrole: { es: a,\u00A0en: b }\norganization: iom\n'],
    ['before a field', 'name: Fabio\n\u00A0organization: iom\n'],
    ['as indentation', 'name: Fabio\nrole:\n\u00A0\u00A0es: a\n\u00A0\u00A0en: b\norganization: iom\n'],
    ['after a hyphen', 'name: Fabio\nroles:\n  - \u00A0a\norganization: iom\n'],
  ])('%s', (_, yaml) => {
    expect(toldOf('person.yaml', yaml, SCHEMAS.people)).toContainEqual(
      expect.objectContaining({
        line: yaml.slice(0, yaml.search(/[\u00A0\u202F\u3000]/)).split('\n').length,
        wrong: expect.stringMatching(/^begins or ends with a .*space \(U\+/) as unknown,
      }),
    );
  });

  it.each([
    ['before a paragraph', '\u00A0Uno', 8],
    ['after one', 'Uno\u00A0', 8],
    ['in an entry of a list', '- \u00A0Uno', 8],
    ['before a sign of a list', 'Uno\n\n\u00A0- dos', 10],
    ['before a line of a paragraph', 'Uno\n\u202Fdos', 9],
  ])('%s of a text', (_, body, line) => {
    expect(toldOf('note.mdx', note(body), SCHEMAS.note)).toContainEqual(
      expect.objectContaining({ line, wrong: expect.stringMatching(/^begins or ends with/) as unknown }),
    );
  });
});

describe('what is harmless is read', () => {
  it.each([
    ['a no-break space within a text', person('3\u00A0000\u202F€ de Fabio'), 'people'],
    [
      'a mark at the beginning, and ends of line of Windows',
      `\uFEFF${person('Fabio').replaceAll('\n', '\r\n')}`,
      'people',
    ],
    ['a tab', person('Fabio\tJiménez'), 'people'],
    ['letters of all scripts, with accents of their own', person('Nin\u0303o Ωμέγα 東京 שלום'), 'people'],
    ['a picture in colour', person('Corazón ❤\uFE0F 👩🏽'), 'people'],
    ['text with quotation marks, dashes and points', note('«Uno» — “dos” – ‘tres’… ¿cuatro?'), 'note'],
  ] as const)('%s', (_, text, kind) => {
    expect(toldOf(kind === 'note' ? 'note.mdx' : 'person.yaml', text, SCHEMAS[kind])).toEqual([]);
  });
});

describe('a text says something', () => {
  breakContent();

  it.each(['👍', '«»', '¡!', '*', '\u0301', '—', '№'])('so %j is refused', (name) => {
    const line = edit('people/fabio-jimenez.yaml', 'name: Fabio Jiménez', `name: "${name}"`);
    expect(problem()).toMatchObject({ file: 'content/people/fabio-jimenez.yaml', line, field: 'name' });
  });

  it.each([
    '…',
    '...',
    '-',
    '—',
    '???',
    'todo',
    'TODO',
    'Todo:',
    'xxx',
    'XXX',
    '[XXXX]',
    'por traducir',
    'Por traducir…',
    '(POR TRADUCIR)',
    'TBD',
    'pendiente de traducir',
    'Lorem ipsum dolor sit amet',
    'to be translated',
    'sin  traducir',
    'TO-DO',
    'TODO TODO',
    'TODO - TODO',
    'TODO 2',
    'ＴＯＤＯ',
    'T.B.D.',
    'to be defined',
    'aquí va el texto',
    'insert text here',
    'texto pendiente',
    'needs translation',
    'todo: traducir',
  ])('so %j, which stands in for a text, is refused', (text) => {
    const line = edit(
      'editions/2021/objectives.yaml',
      'en: To strengthen',
      `en: ${JSON.stringify(text)} # To strengthen`,
    );
    expect(problem()).toMatchObject({ line, field: 'general.en', wrong: 'stands in for a text that is missing' });
  });

  it.each([
    'Artículo XXX',
    'Todo el mundo',
    'Pendiente',
    'I',
    '2021',
    'TODOS',
    'Método XXXI',
    'XXX aniversario',
    'Todo texto',
    // However long it is, and however it begins.
    `${'todo '.repeat(20_000)}el mundo`,
    `Un ${'texto '.repeat(20_000)}largo`,
  ])('but not %#', (text) => {
    edit('editions/2021/objectives.yaml', 'en: To strengthen', `en: ${JSON.stringify(text)} # To strengthen`);
    expect(problems()).toEqual([]);
  });
});

describe('letters that were saved in another encoding are told', () => {
  it.each(['EdiciÃ³n', 'AÃ±o', 'Ã‰xito', 'â€œCierreâ€', '30Â°C', 'Â¿QuÃ©?'])('in %s', (text) => {
    const file = `---\ntitle: a\n---\n\n${text}\n`;
    expect(toldOf('note.mdx', file, SCHEMAS.note)).toEqual([
      expect.objectContaining({ line: 5, fix: 'write the letter again, and save the file as UTF-8' }),
    ]);
  });

  it.each(['São Paulo', 'SÃO PAULO', 'Âmbar', '30 °C', '5 €'])('but not in %s', (text) => {
    const told = toldOf('note.mdx', `---\ntitle: a\n---\n\n${text}\n`, SCHEMAS.note);
    expect(told.filter(({ wrong }) => wrong.includes('encoding'))).toEqual([]);
  });
});
