import { create } from 'xmlbuilder2';

/** An element by its children: `@name` is an attribute, `#` its text, a list repeats its name; undefined is left out. */
export interface XmlElement {
  readonly [name: string]: string | XmlElement | readonly (string | XmlElement)[] | undefined;
}

/**
 * A whole XML 1.0 document in UTF-8. Texts are escaped, and characters that XML cannot hold, such as controls, are left
 * out, so that no text of the content can break it.
 */
export function xmlDocument(root: XmlElement): string {
  return `${build(root).end({ prettyPrint: true })}\n`;
}

/** One element as it stands in a document, with no declaration before it. */
export function xmlElement(root: XmlElement): string {
  return build(root).end({ prettyPrint: true, headless: true });
}

function build(root: XmlElement) {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }, root);
}
