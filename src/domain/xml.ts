import Builder from 'fast-xml-builder';

/** An element by its children: `@name` is an attribute, `#` its text, a list repeats its name; undefined is left out. */
export interface XmlElement {
  readonly [name: string]: string | XmlElement | readonly (string | XmlElement)[] | undefined;
}

const builder = new Builder({
  attributeNamePrefix: '@',
  textNodeName: '#',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  format: true,
});

/**
 * A whole XML 1.0 document in UTF-8. Every text is escaped, each `&` of it once and whatever follows, and characters that
 * XML cannot hold, such as controls, are left out, so that no text of the content can break it.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(root)}`;
}

/** One element as it stands in a document, with no declaration before it. */
export function xmlElement(root: XmlElement): string {
  return builder.build(legal(root));
}

/** What no document may hold (XML 1.0, section 2.2). */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The same without what no document may hold, and without what is undefined. */
function legal(value: XmlElement): XmlElement {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, legalPart(inner)]])),
  );
}

function legalPart(part: string | XmlElement | readonly (string | XmlElement)[]): typeof part {
  if (typeof part === 'string') return part.replaceAll(ILLEGAL, '');
  return isList(part)
    ? part.map((one) => (typeof one === 'string' ? one.replaceAll(ILLEGAL, '') : legal(one)))
    : legal(part);
}

function isList(part: XmlElement | readonly (string | XmlElement)[]): part is readonly (string | XmlElement)[] {
  return Array.isArray(part);
}
