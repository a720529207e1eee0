import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { httpsUrl, youtubeUrl } from '../../src/schemas/addresses.ts';
import { bilingual, slug, text } from '../../src/schemas/fields.ts';
import { date } from '../../src/schemas/times.ts';
import { readFile, toldOf } from './reading.ts';

/** A file with a field of each kind. */
const schema = z.strictObject({
  title: bilingual.optional(),
  name: text.optional(),
  names: z.array(text).optional(),
  state: z.enum(['pending', 'published']).optional(),
  day: date.optional(),
  id: slug.optional(),
  count: z.number().optional(),
  url: httpsUrl.optional(),
  video: youtubeUrl.optional(),
  lists: z.array(z.unknown()).optional(),
  either: z.union([z.strictObject({ person: slug }), z.strictObject({ note: bilingual })]).optional(),
});

const told = (yaml: string) =>
  toldOf('file.yaml', yaml, schema).map(({ line, field, wrong, fix }) => ({ line, field, wrong, fix }));

const data = (yaml: string): unknown => {
  const reading = readFile('file.yaml', yaml, schema);
  return 'source' in reading ? reading.source.data : reading.findings;
};

describe('a text that YAML would cut at a # is refused', () => {
  it.each([
    ['after a word', 'name: Mesa #2 de clausura', 'name'],
    ['after several words', 'name: Mesa de trabajo # 2', 'name'],
    ['after many spaces', 'name: Mesa    # una nota', 'name'],
    ['with nothing behind it', 'name: Mesa #', 'name'],
    ['in one language', 'title:\n  es: Mesa\n  en: Table #2', 'title.en'],
    ['in a list', 'names:\n  - Mesa #1\n  - Mesa', 'names[0]'],
    ['between brackets', 'names: [Mesa #1\n  , Panel]', 'names[0]'],
    ['after a comma between brackets', 'names: [Mesa, #1\n  Panel]', 'names[0]'],
    ['on a further line', 'name: Mesa\n  de #2 clausura', 'name'],
    ['at its beginning', 'name: #2 Mesa', 'name'],
    ['at the beginning of an entry', 'names:\n  - Mesa\n  - #2 Mesa', 'names[1]'],
    ['in a field of several shapes', 'either:\n  note:\n    es: Mesa #2\n    en: Table', 'either.note.es'],
    ['at its beginning, over several lines', 'title:\n  es: #2 mesa\n    otra\n  en: Table', 'title.es'],
    ['at the beginning of an entry of several lines', 'names:\n  - #2 mesa\n    otra', 'names[0]'],
    ['at its beginning between braces', 'title: { es: #2 mesa\n  otra, en: Table }', 'title.es'],
    ['on a line of its own within it', 'title:\n  es: Mesa larga\n    #2 sigue\n  en: Table', 'title.es'],
    ['on such a line after an empty one', 'title:\n  es: Mesa larga\n\n    # 2 sigue\n  en: Table', 'title.es'],
    ['on such a line of an entry', 'names:\n  - Mesa larga\n    # 2 sigue\n  - Panel', 'names[0]'],
    ['on such a line between braces', 'title: { es: Mesa larga\n  #2 sigue\n  , en: Table }', 'title.es'],
    ['on such a line between brackets', 'names: [Panel, Mesa larga\n  #2 sigue\n  ]', 'names[1]'],
    ['in the middle of its lines', 'title:\n  es: Mesa\n    larga # c\n    sigue\n  en: Table', '(file)'],
    ['on a line in the middle of them', 'title:\n  es: Mesa larga\n    #2 aquí\n    sigue\n  en: Table', '(file)'],
    ['with lines that Windows ends', 'name: Mesa #2\r\nstate: pending\r\n', 'name'],
  ])('%s', (_, yaml, field) => {
    const all = told(yaml);
    expect(all).toContainEqual({
      line: yaml.slice(0, yaml.indexOf('#')).split('\n').length,
      field,
      wrong: 'loses what follows #, which YAML takes for a comment and which is not published',
      fix: 'put the text in quotation marks, or the comment on a line of its own, before the field',
    });
    expect(all).toHaveLength(1);
  });

  it.each([
    ['braces', 'title: { es: Mesa #2, en: Table }'],
    ['brackets', 'names: [Mesa #2, Panel]'],
    ['braces on lines of their own', 'title: {\n  es: Mesa #2,\n  en: Table }\nname: a'],
  ])('where it takes the end of %s with it', (_, yaml) => {
    expect(told(yaml)[0]).toMatchObject({ fix: expect.stringMatching(/quotation marks/) as unknown });
  });
});

describe('a comment is read as one', () => {
  it.each([
    ['on a line of its own', '# una nota\nname: Mesa\n# otra\n', { name: 'Mesa' }],
    ['in line with a field', 'title:\n  es: Mesa\n  # otra\n  en: Table', { title: { es: 'Mesa', en: 'Table' } }],
    ['in line with an entry', 'names:\n  - Mesa\n  # otra\n  - Panel', { names: ['Mesa', 'Panel'] }],
    [
      'in line with a field of an entry',
      'lists:\n  - a: Mesa\n    # otra\n    b: x',
      { lists: [{ a: 'Mesa', b: 'x' }] },
    ],
    [
      'after an entry between brackets',
      'names: [\n  # una\n  Mesa,\n  # otra\n  Panel,\n]',
      { names: ['Mesa', 'Panel'] },
    ],
    ['above a text in quotation marks', 'name: # una nota\n  "Mesa"', { name: 'Mesa' }],
    ['deep below an identifier', 'id: mesa\n    # una nota', { id: 'mesa' }],
    ['after a word of a fixed list', 'state: pending # una nota', { state: 'pending' }],
    ['after a date', 'day: 2021-08-18 # una nota', { day: '2021-08-18' }],
    ['after an identifier', 'id: mesa # una nota', { id: 'mesa' }],
    ['after a number', 'count: 3 # una nota', { count: 3 }],
    [
      'after the address of a video',
      'video: https://youtu.be/abcdefghijk # una nota',
      { video: 'https://youtu.be/abcdefghijk' },
    ],
    ['after a text in quotation marks', 'name: "Mesa #2" # una nota', { name: 'Mesa #2' }],
    ['after a list', 'names: [Mesa, Panel] # una nota', { names: ['Mesa', 'Panel'] }],
    ['after the name of a field', 'title: # una nota\n  es: Mesa\n  en: Table', { title: { es: 'Mesa', en: 'Table' } }],
    ['after the head of a block', 'name: |- # una nota\n  Mesa #2', { name: 'Mesa #2' }],
    ['within a word not at all', 'name: Mesa#2', { name: 'Mesa#2' }],
  ])('%s', (_, yaml, expected) => {
    expect(data(yaml)).toEqual(expected);
  });
});

describe('a text that begins with a sign of YAML is refused', () => {
  it.each([
    ['a name that nothing uses', 'name: &ancla x', /&ancla, which YAML takes for the name of a value/],
    ['one on an entry', 'names: [&a x, y]', /&a, which YAML takes/],
    ['one that is used before it stands', 'names: [&a x, *a, &a y]', /&a, which YAML takes/],
    ['a tag', 'name: !foo x', /!foo, which YAML takes for a tag/],
    ['a tag of YAML', 'name: !!str 2021', /!!str, which YAML takes for a tag/],
    ['an exclamation mark', 'name: !Bienvenidas todas', /!Bienvenidas, which YAML takes for a tag/],
    ['one alone', 'name: ! x', /has !, which YAML takes for a tag/],
  ])('%s', (_, yaml, wrong) => {
    expect(told(yaml)).toEqual([
      expect.objectContaining({
        line: 1,
        wrong: expect.stringMatching(wrong) as unknown,
        fix: 'put the text in quotation marks',
      }),
    ]);
  });

  it.each([
    ['a name that is used', 'names: [&a x, *a]', { names: ['x', 'x'] }],
    [
      'a group of fields that is named and not used',
      'title: &t\n  es: Mesa\n  en: Table',
      { title: { es: 'Mesa', en: 'Table' } },
    ],
    ['a sign in quotation marks', 'name: "&ancla x"', { name: '&ancla x' }],
  ])('but not %s', (_, yaml, expected) => {
    expect(data(yaml)).toEqual(expected);
  });
});

describe('what a file holds beside its data is refused', () => {
  it.each([
    ['a second document', 'name: a\n---\nname: b', 2, /has a line ---, after which nothing is read/],
    ['an end', 'name: a\n...\n', 2, /has a line \.\.\., after which nothing is read/],
    ['a second beginning', '---\nname: a\n---\n', 3, /has a line ---/],
    ['a directive', '%YAML 1.1\n---\nname: a', 1, /an instruction for YAML: %YAML 1\.1/],
    ['a merge key', 'title: &t\n  es: a\n  en: b\neither: { note: { <<: *t } }', 4, /<< does not copy/],
    ['an alias within itself', 'lists: &a [*a]', 1, /\*a repeats the value that it stands in, without end/],
    ['one deeper within itself', 'lists: &a [[{ b: [*a] }]]', 1, /without end/],
    ['a list in place of a name', '? [name]\n: a', 1, /in place of the name of a field/],
    ['a group in place of a name', 'title: { { es: Mesa #2\n } : a }', 1, /in place of the name of a field/],
    ['a template', 'title: {{ es }}', 1, /in place of the name of a field/],
    ['an alias in place of a name', 'names: [&a name]\n*a : b', 2, /in place of the name of a field/],
    ['a name that leads nowhere', 'names: [*a]', 1, /cannot be followed/],
  ])('%s', (_, yaml, line, wrong) => {
    expect(told(yaml)[0]).toMatchObject({ line, wrong: expect.stringMatching(wrong) as unknown });
  });

  it('aliases that grow without bound, at once', () => {
    const lines = ['lists:', '  - &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `  - &a${String(i)} [${Array(10)
          .fill(`*a${String(i - 1)}`)
          .join(', ')}]`,
      );
    expect(told(lines.join('\n'))).toEqual([
      expect.objectContaining({ wrong: 'repeats values within repeated values, until they are too many' }),
    ]);
  });

  it('but one beginning is read, and as many uses of a value as there are', () => {
    expect(data(`---\nlists: [&a x${', *a'.repeat(500)}]`)).toEqual({ lists: Array(501).fill('x') });
  });
});

describe('a field that has become a part of a text is refused', () => {
  it.each([
    ['without a space after its colon', 'title:\n  es: Mesa\n    en:Table', 3, '"en:" has become a part of a text'],
    ['in place of a group of fields', 'title:\n  es:Mesa\n  en:Table', 2, '"es:" has become a part of a text'],
    [
      'in quotation marks that end too late',
      'title:\n  es: "Mesa\n    en: Table"',
      3,
      '"en:" has become a part of a text',
    ],
    ['as an entry of a list', 'names: Mesa\n  - Panel', 2, 'the hyphen of a list has become a part of a text'],
    [
      'after a comma between braces',
      'title: { es: Mesa, panel, en: Table }',
      1,
      'is a field without a value: within braces, a comma ends the text',
    ],
  ])('%s', (_, yaml, line, wrong) => {
    expect(told(yaml)).toContainEqual(expect.objectContaining({ line, wrong }));
  });

  it.each([
    ['a text over several lines', 'name: Mesa\n  de trabajo\n  y panel', { name: 'Mesa de trabajo y panel' }],
    ['a text with a colon', 'name: "Mesa: trabajo"', { name: 'Mesa: trabajo' }],
    ['an address on a line of its own', 'name: Véase\n  https://example.org/', { name: 'Véase https://example.org/' }],
    [
      'a block that holds what looks like a field',
      'name: |-\n  name: Mesa\n  - Panel',
      { name: 'name: Mesa\n- Panel' },
    ],
    ['a folded one', 'name: >-\n  Mesa\n  en: Table', { name: 'Mesa en: Table' }],
  ])('but not %s', (_, yaml, expected) => {
    expect(data(yaml)).toEqual(expected);
  });
});

describe('a number is finite, and written as it is read', () => {
  it.each([
    ['.inf', /\.inf is not a finite number/],
    ['-.INF', /-\.INF is not a finite number/],
    ['.nan', /\.nan is not a finite number/],
    ['1e400', /1e400 is not a finite number/],
    ['010', /010 is read as 10/],
    ['0o17', /0o17 is read as 15/],
    ['0x1F', /0x1F is read as 31/],
    ['1e3', /1e3 is read as 1000/],
    ['+5', /\+5 is read as 5/],
    ['.5', /\.5 is read as 0\.5/],
    ['5.', /5\. is read as 5/],
    ['-0', /-0 is read as 0/],
    ['99999999999999999999', /more digits than are kept/],
    ['1_000', /"1_000" is not a number/],
    ['1,000', /"1,000" is not a number/],
    ['12:30:00', /"12:30:00" is not a number/],
    ['"5"', /"5" is not a number/],
  ])('%s is refused', (written, wrong) => {
    expect(told(`count: ${written}`)).toEqual([
      expect.objectContaining({ line: 1, field: 'count', wrong: expect.stringMatching(wrong) as unknown }),
    ]);
  });

  it.each([
    ['0', 0],
    ['-3', -3],
    ['3.60', 3.6],
    ['281000000', 281_000_000],
  ])('%s is read', (written, value) => {
    expect(data(`count: ${written}`)).toEqual({ count: value });
  });
});

describe('broken YAML is told where the mistake is', () => {
  it.each([
    [
      'a quotation mark',
      "name: a\ntitle:\n  es: 'Ciudad\n  en: b\nstate: c\n",
      3,
      /a quotation mark, a bracket or a brace/,
    ],
    ['a bracket', 'names: [x\nname: y\n', 1, /a quotation mark, a bracket or a brace/],
    ['a brace', 'title: {es: x\nname: y\n', 1, /a quotation mark, a bracket or a brace/],
    ['spaces too many', 'title:\n  es: Mesa\n   en: Table\n', 3, /the indentation is not that of its level/],
    ['two colons', 'name: Mesa: uno\n', 1, /a colon twice/],
  ])('%s', (_, yaml, line, wrong) => {
    expect(told(yaml)).toEqual([expect.objectContaining({ line, wrong: expect.stringMatching(wrong) as unknown })]);
  });

  it('and a space of Word in its indentation by its name', () => {
    expect(told('title:\n  es: Mesa\n \u00A0 en: Table\n')[0]).toMatchObject({
      line: 3,
      fix: expect.stringMatching(/one of them is special/) as unknown,
    });
  });
});
