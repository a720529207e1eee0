/** Elements that hold a text of their own: paragraphs, entries of lists, cells, headings. */
const BLOCKS = 'p|li|dt|dd|th|td|caption|h[1-6]';

/** The tag that begins such an element; a value of an attribute may hold any sign but a quotation mark. */
const BEGINNING = new RegExp(`(<(?:${BLOCKS})(?: (?:[^">]|"[^"]*")*)?>)\\s+`, 'g');

const END = new RegExp(`\\s+(</(?:${BLOCKS})>)`, 'g');

/** A page whose texts begin and end without a space: a component leaves one before or after what is not there. */
export function withTrimmedText(html: string): string {
  return html.replace(BEGINNING, '$1').replace(END, '$1');
}
