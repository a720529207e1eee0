import { SaxesParser } from 'saxes';

/** An element as read: attributes by `@name`, text by `#text`, and every child in a list, even an only one. */
export type Read = Readonly<Record<string, unknown>>;

/** An element that is being read. */
type Open = Record<string, string | Open[]>;

/**
 * Reads an XML 1.0 document with a parser that did not write it and forgives nothing: a reference to an entity that is not
 * defined, a character that no document may hold, a tag left open.
 * @throws Error where it is not well formed
 */
export function readXml(text: string): Read {
  const parser = new SaxesParser();
  const document: Open = {};
  const open: Open[] = [document];
  const last = () => open.at(-1) ?? document;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@${key}`, value]));
    const parent = last();
    const siblings = parent[name];
    if (Array.isArray(siblings)) siblings.push(element);
    else parent[name] = [element];
    open.push(element);
  });
  const addText = (words: string) => {
    const element = last();
    const before = element['#text'];
    element['#text'] = (typeof before === 'string' ? before : '') + words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    const words = element?.['#text'];
    // The white space by which a document is laid out is no text of it.
    if (element && typeof words === 'string' && words.trim() === '') delete element['#text'];
  });
  parser.write(text).close();
  return document;
}

/** The children of an element that have a name. */
export function children(element: Read | undefined, name: string): readonly Read[] {
  return (element?.[name] ?? []) as readonly Read[];
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
