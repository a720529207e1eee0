import { createHash } from 'node:crypto';
import { Refusal } from '../terminal/refusal.ts';

/** The dates that a PDF names in its information (ISO 32000-1, 14.3.3), as the browser writes them. */
const DATED = /(?<=\/(?:CreationDate|ModDate) \()D:\d{14}\+00'00'(?=\))/g;

/** What the browser calls the heads of tables that cells name (ISO 32000-1, 14.8.5.7): by numbers that change each time. */
const NAMED = /(?<=\(node)\d{8}(?=\))/g;

/** The tree of these names (ISO 32000-1, 7.9.6), sorted by them: one leaf, with the first and the last before it. */
const TREE = /<<\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\s\/Names \[([^\]]*)\]>>/g;

/** The end of the trailer of a PDF (ISO 32000-1, 7.5.5): what stands there moves nothing that has a number in the file. */
const TRAILER_END = />>\s*startxref\s+\d+\s+%%EOF\s*$/;

/** The text of a PDF whose heads of tables are numbered in the order in which they stand; it stays as long as it is. */
function renumbered(text: string): string {
  const heads = [...text.matchAll(/\/ID \(node(\d{8})\)/g)].map(([, number = '']) => number);
  const names = new Map(heads.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  const named = text.replace(NAMED, (number) => names.get(number) ?? number);
  return named.replace(TREE, (tree, entries: string) => {
    const sorted = (entries.match(/\(node\d{8}\) \d+ 0 R/g) ?? []).toSorted();
    const [first = '', last = first] = [sorted.at(0), sorted.at(-1)].map((entry) =>
      entry?.slice(0, '(node00000000)'.length),
    );
    const written = `<</Limits [${first} ${last}]\n/Names [${sorted.join(' ')}]>>`;
    return written.length === tree.length ? written : tree;
  });
}

/**
 * A PDF that the same pages give at any time: dated as the content is, with the numbers of its elements in order, and with
 * an identifier (ISO 32000-1, 14.4) made of what it holds.
 * @param date the day of the content, `YYYY-MM-DD`
 * @throws Refusal where it is no PDF as Chromium writes it
 */
export function settled(pdf: Buffer, date: string): Buffer {
  // One sign is one byte, so that whatever is no text stays as it is.
  const text = pdf.toString('latin1');
  if (text.match(DATED)?.length !== 2 || !TRAILER_END.test(text)) {
    throw new Refusal({
      es: 'El navegador hizo un PDF con una estructura que esta orden no reconoce: usa el Chromium que viene con los paquetes, o uno más nuevo.',
      en: 'The browser made a PDF with a structure that this command does not know: use the Chromium that comes with the packages, or a newer one.',
    });
  }
  // At noon, it is the same day almost everywhere.
  const dated = renumbered(text).replace(DATED, `D:${date.replaceAll('-', '')}120000+00'00'`);
  const id = createHash('sha256').update(dated, 'latin1').digest('hex').slice(0, 32);
  return Buffer.from(
    dated.replace(TRAILER_END, (end) => `\n/ID [<${id}> <${id}>]${end}`),
    'latin1',
  );
}
