import { createHash } from 'node:crypto';

/** The dates that a PDF names in its information (ISO 32000-1, 14.3.3), as the browser writes them. */
const DATED = /(?<=\/(?:CreationDate|ModDate) \()D:\d{14}\+00'00'(?=\))/g;

/** The end of the trailer of a PDF (ISO 32000-1, 7.5.5): what stands there moves nothing that has a number in the file. */
const TRAILER_END = />>\s*startxref\s+\d+\s+%%EOF\s*$/;

/**
 * A PDF that the same pages give at any time: dated as the content is, and with an identifier (ISO 32000-1, 14.4) made of
 * what it holds.
 * @param date the day of the content, `YYYY-MM-DD`
 * @throws TypeError where it is no PDF with dates and a trailer, as browsers write it
 */
export function settled(pdf: Buffer, date: string): Buffer {
  // One sign is one byte, so that whatever is no text stays as it is.
  const text = pdf.toString('latin1');
  // At noon, it is the same day almost everywhere.
  const dated = text.replace(DATED, `D:${date.replaceAll('-', '')}120000+00'00'`);
  if (text.match(DATED)?.length !== 2 || !TRAILER_END.test(dated)) throw new TypeError('A PDF of an unknown form');
  const id = createHash('sha256').update(dated, 'latin1').digest('hex').slice(0, 32);
  return Buffer.from(
    dated.replace(TRAILER_END, (end) => `\n/ID [<${id}> <${id}>]${end}`),
    'latin1',
  );
}
