import { describe, expect, it } from 'vitest';
import { xmlDocument } from '../../src/domain/xml.ts';
import { child, readXml, textOf } from '../xml.ts';

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

/** Every pair of them, so that each stands before and after each other. */
const PAIRS = TEXTS.flatMap((one) => TEXTS.map((other) => `${one} ${other}`));

describe('a text in XML', () => {
  it.each([...TEXTS, ...PAIRS])('is read as it was written: %s', (text) => {
    const document = readXml(xmlDocument({ root: { '@name': text, part: [text, { '#': text }] } }));
    const root = child(document, 'root');
    expect([root?.['@name'], textOf(root, 'part')]).toEqual([text, text]);
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
