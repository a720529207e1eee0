import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { addIn, moveIn, removeIn, setIn, valueOf } from '../../src/commands/edit/yaml-edit.ts';

/** The same values as different editors write them. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'as the content has it': `# Above.
title: { es: Hola, en: "Hello" } # beside
items:
  - id: a
    start: 09:00
    # Of the hours.
    text:
      es: Uno
      en: One
  # Of b.
  - id: b
    start: 10:00
    text: { es: Dos, en: Two }
  - id: c
    start: 11:00
    text: { es: Tres, en: Three }
list: [x, y]
none:
`,
  'indented by four, with lists as far in as their key': `title:
    es:   Hola
    en:   'Hello'

items:
-   id: a
    start: 09:00
    text:
        es: >
            Uno
        en: One   # beside

-   id: b
    start: 10:00
    text: {es: Dos, en: Two}
-   id: c
    start: 11:00
    text:
        es: Tres
        en: |-
            Three
list:
-   x
-   "y"
none: ~
`,
  'in flow, with names': `title: &t {es: Hola, en: Hello}
items: [ { id: a, start: 09:00, text: { es: Uno, en: One } }, { id: b, start: 10:00, text: { es: Dos, en: Two } },
  { id: c, start: 11:00, text: { es: Tres, en: Three } } ]
list: [ x, y ]
none: null`,
};

const ALL = Object.entries(LAYOUTS).flatMap(([name, yaml]) => [
  [name, yaml] as const,
  [`${name}, on Windows`, `\uFEFF${yaml.replaceAll('\n', '\r\n')}`] as const,
]);

/** What the library makes of the values, to hold against what the text says. */
function expected(yaml: string, change: (document: ReturnType<typeof parseDocument>) => void): unknown {
  const document = parseDocument(yaml);
  change(document);
  return document.toJS();
}

/** The lines that differ. */
function changedLines(before: string, after: string): readonly string[] {
  return diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value }) => value.split(/\r?\n/).filter((line) => line !== ''));
}

const VALUES: readonly unknown[] = [
  'plain',
  'Mesa #2: clausura',
  '- & * ! | > % @ `',
  '"quoted" and \'quoted\'',
  'true',
  '2021',
  '09:00',
  'a\nb',
  ' ends ',
  'con «comillas», {llaves} y [corchetes]',
  7,
  { es: 'Sí', en: 'Yes' },
  [{ id: 'a', text: { es: 'Sí, #1', en: 'Yes' } }],
  ['es', 'en'],
];

describe.each(ALL)('in a file written %s', (_, yaml) => {
  it.each(VALUES)('a value becomes %j, and no other line changes', (value) => {
    for (const path of [
      ['title', 'en'],
      ['items', 1, 'text', 'es'],
      ['none'],
      ['items', 2, 'new'],
      ['far', 'away'],
      ['list', 1],
    ]) {
      const after = setIn(yaml, path, value);
      expect(valueOf(after)).toEqual(
        expected(yaml, (document) => {
          document.setIn(path, document.createNode(value));
        }),
      );
      const isShort = typeof value !== 'object' || value === null;
      if (isShort && path[0] !== 'far') expect(changedLines(yaml, after).length).toBeLessThanOrEqual(2);
      if (yaml.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
    }
  });

  it('an item is added at the end of a list, within it, and to one that is not there', () => {
    const item = { id: 'd', start: '12:00', text: { es: 'Cuatro', en: 'Four' } };
    expect((valueOf(addIn(yaml, ['items'], item)) as { items: unknown[] }).items.at(-1)).toEqual(item);
    expect((valueOf(addIn(yaml, ['items'], item, 1)) as { items: unknown[] }).items[1]).toEqual(item);
    expect((valueOf(addIn(yaml, ['list'], 'z')) as { list: unknown[] }).list).toEqual(['x', 'y', 'z']);
    for (const path of ['none', 'other']) {
      expect(valueOf(addIn(yaml, [path], item))).toEqual({ ...(valueOf(yaml) as object), [path]: [item] });
    }
  });

  it('a field and an item are removed', () => {
    for (const path of [
      ['title', 'es'],
      ['title'],
      ['items', 0],
      ['items', 2],
      ['items', 0, 'id'],
      ['items', 1, 'start'],
      ['list', 1],
      ['none'],
    ]) {
      expect(valueOf(removeIn(yaml, path))).toEqual(
        expected(yaml, (document) => {
          document.deleteIn(path);
        }),
      );
    }
    expect(() => removeIn(yaml, ['nothing'])).toThrow(RangeError);
  });

  it('a list that would be left empty goes whole', () => {
    const after = removeIn(removeIn(yaml, ['list', 0]), ['list', 0]);
    expect(Object.keys(valueOf(after) as object)).toEqual(['title', 'items', 'none']);
  });
});

describe('an item moves', () => {
  const [yaml = ''] = Object.values(LAYOUTS);
  const idsOf = (text: string) => (valueOf(text) as { items: { id: string }[] }).items.map(({ id }) => id).join('');

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [1, 1, 'abc'],
  ])('from %i to %i, with the comment above it', (from, to, ids) => {
    const after = moveIn(yaml, ['items'], from, to);
    expect(idsOf(after)).toBe(ids);
    expect(after).toContain('  # Of b.\n  - id: b\n');
    expect(after.split('\n').toSorted()).toEqual(yaml.split('\n').toSorted());
  });

  it('but not in a list on one line', () => {
    expect(() => moveIn(yaml, ['list'], 0, 1)).toThrow(/entre corchetes|between brackets/);
  });
});
