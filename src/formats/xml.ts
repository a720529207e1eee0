/** An element by its children: `@name` is an attribute, `#` its text, a list repeats its name; undefined is left out. */
export interface XmlElement {
  readonly [name: string]: string | XmlElement | readonly (string | XmlElement)[] | undefined;
}

/**
 * A whole XML 1.0 document in UTF-8. Every text is escaped, each `&` of it once and whatever follows, and characters that
 * XML cannot hold, such as controls, are left out, so that no text of the content can break it.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(root)}`;
}

/** One element as it stands in a document, with no declaration before it. */
export function xmlElement(root: XmlElement): string {
  return childrenOf(root, '');
}

/** What no document may hold (XML 1.0, section 2.2). */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text with references in place of some letters. */
function escaped(text: string, letters: RegExp): string {
  return text
    .replaceAll(ILLEGAL, '')
    .replaceAll(letters, (letter) => REFERENCES[letter] ?? `&#${String(letter.charCodeAt(0))};`);
}

// A reader takes a carriage return for a line feed, and in an attribute both, and tabs, for spaces (sections 2.11 and 3.3.3).
const textOf = (text: string) => escaped(text, /[&<>\r]/g);
const attributeOf = (text: string) => escaped(text, /[&<>"\t\n\r]/g);

/** The child elements of an element, each on lines of its own. */
function childrenOf(element: XmlElement, indent: string): string {
  return Object.entries(element)
    .filter(([name]) => name !== '#' && !name.startsWith('@'))
    .flatMap(([name, inner]) => listOf(inner).map((one) => `${indent}${elementOf(name, one, indent)}\n`))
    .join('');
}

function elementOf(name: string, inner: string | XmlElement, indent: string): string {
  const element = typeof inner === 'string' ? { '#': inner } : inner;
  const attributes = Object.entries(element)
    .filter(([key]) => key.startsWith('@'))
    .flatMap(([key, value]) => (typeof value === 'string' ? [` ${key.slice(1)}="${attributeOf(value)}"`] : []))
    .join('');
  const text = typeof element['#'] === 'string' ? textOf(element['#']) : '';
  const children = childrenOf(element, `${indent}  `);
  const content = children === '' ? text : `${text}\n${children}${indent}`;
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function listOf(inner: XmlElement[string]): readonly (string | XmlElement)[] {
  if (inner === undefined) return [];
  return isList(inner) ? inner : [inner];
}

function isList(
  inner: string | XmlElement | readonly (string | XmlElement)[],
): inner is readonly (string | XmlElement)[] {
  return Array.isArray(inner);
}
