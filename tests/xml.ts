import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';

/** An element as read: attributes by `@name`, text by `#text` or alone, and every child in a list, even an only one. */
export type Read = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** Reads an XML document with a parser that did not write it; throws where it is not well formed. */
export function readXml(text: string): Read {
  SyntaxValidator.validate(text, { invalidCharSequence: { tagValue: true, attrLt: true } });
  // XML 1.0, section 2.2: what no document may hold.
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text);
  if (forbidden) throw new Error(`a character that XML cannot hold at ${String(forbidden.index)}`);
  return parser.parse(text) as Read;
}

/** The children of an element that have a name. */
export function children(element: Read | undefined, name: string): readonly Read[] {
  return ((element?.[name] ?? []) as readonly unknown[]).map((child) =>
    typeof child === 'object' && child !== null ? (child as Read) : { '#text': child },
  );
}

/** The first child of a name. */
export function child(element: Read | undefined, name: string): Read | undefined {
  return children(element, name)[0];
}

/** The text of the first child of a name; undefined where there is none. */
export function textOf(element: Read | undefined, name: string): string | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  const text = found['#text'];
  return typeof text === 'string' ? text : '';
}
