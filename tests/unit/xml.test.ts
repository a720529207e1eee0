import { describe, expect, it } from 'vitest';
import { xmlDocument } from '../../src/formats/xml.ts';
import { randomFrom } from '../bench/random.ts';
import { child, children, readXml, textOf } from '../xml.ts';

/** Texts that a writer of XML which guesses what was meant would break, or turn into others. */
const TEXTS = [
  'Q&A; closing',
  '&nbsp;',
  'R&amp;D',
  'a & b && c &',
  '&#65; &#x41; &lt; &quot;',
  '<b>bold</b> ]]> <!-- --> <?x?>',
  '"quoted" and \'quoted\'',
  'á ñ 漢字 🏛️',
];

/** What such texts are made of: markup, references, their parts, white space, and what follows an `&` by chance. */
const PARTS = [
  ...['&', '&amp;', '&nbsp;', '&#38;', '&#x26;', '&lt', 'amp;', ';', '#', 'x26'],
  ...['<', '>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml', '?>', '</root>', '"', "'", '%', '$&'],
  ...[' ', '\t', '\n', '\r', '\r\n', '\u00a0', '\u0085', '\u2028', '\ufeff'],
  ...['a', 'Q', 'ñ', 'é', '漢', '🏛️', '\u{10FFFF}', '0', '1e3', '__proto__', '@name'],
];

const random = randomFrom(10);

/** A few hundred of them, the same on every machine. */
const MADE = Array.from({ length: 400 }, () =>
  Array.from({ length: random.between(1, 12) }, () => random.one(PARTS)).join(''),
);

const documentOf = (text: string) =>
  child(readXml(xmlDocument({ root: { '@name': text, part: [text, { '@name': text, '#': text }] } })), 'root');

describe('a text in XML', () => {
  it.each(TEXTS)('is read as it was written: %s', (text) => {
    const root = documentOf(text);
    expect([root?.['@name'], children(root, 'part')]).toEqual([
      text,
      [{ '#text': text }, { '@name': text, '#text': text }],
    ]);
  });

  it('is read as it was written, in elements and attributes, whatever it is made of', () => {
    expect(new Set(MADE).size).toBeGreaterThan(350);
    const changed = MADE.filter((text) => {
      const root = documentOf(text);
      const [plain, named] = children(root, 'part');
      // The reader takes a text of white space alone for the lay-out of a document.
      const read = text.trim() === '' ? undefined : text;
      return (
        root?.['@name'] !== text || named?.['@name'] !== text || plain?.['#text'] !== read || named['#text'] !== read
      );
    });
    expect(changed).toEqual([]);
  });

  it('loses what XML cannot hold, and nothing else', () => {
    const root = child(readXml(xmlDocument({ root: { part: 'a\u0000b\u0007c\uD800d\uFFFEe' } })), 'root');
    expect(textOf(root, 'part')).toBe('abcde');
  });
});

describe('the reader of these tests', () => {
  it.each(['<a>&nbsp;</a>', '<a>Q&A;</a>', '<a b="&x;"/>', '<a><b></a>', '<a>\u0007</a>', '<a/><b/>'])(
    'forgives nothing: %s',
    (text) => {
      expect(() => readXml(text)).toThrow();
    },
  );
});
