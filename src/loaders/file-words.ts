import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** More than any document that is read here holds once it is unpacked; a file made to fill a machine holds more. */
const MOST = 100_000_000;

/** What of a file that is no text can be read: letters in a row, as what describes an image has them (XMP). */
const LETTERS = /[\x20-\x7e\s]{6,}/g;

/** Texts in a PDF, as letters or as their numbers (ISO 32000-1, 7.3.4), and what ends the showing of one. */
const PDF_TEXT = /\(((?:\\[^]|[^\\()])*)\)|<([\da-f\s]+)>|T[jJ*]|Td/gi;

/** What of a PDF says words or addresses: neither an image nor a font. */
const PDF_SAYS = /T[jJ]\b|\/(?:URI|Type)\b/;

/**
 * The words of a file, out of what compresses it: texts in any of Unicode's forms, packed files, office documents, PDFs as far
 * as their letters are letters, and what an image says of itself.
 * @param name the name of the file, where it says how that is packed
 * @throws for a packed file that cannot be unpacked
 */
export function wordsIn(bytes: Buffer, name = ''): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return wordsIn(gunzipSync(bytes, { maxOutputLength: MOST }));
  if (name.endsWith('.br')) return wordsIn(brotliDecompressSync(bytes, { maxOutputLength: MOST }));
  const start = bytes.toString('latin1', 0, 1024);
  if (start.startsWith('PK\x03\x04')) return zipWords(bytes);
  if (start.includes('%PDF-')) return pdfWords(bytes);
  if (start.startsWith('\xff\xfe')) return bytes.toString('utf16le');
  if (start.startsWith('\xfe\xff'))
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  if (start.includes('\0')) return (bytes.toString('latin1').match(LETTERS) ?? []).join('\n');
  return bytes.toString('utf8');
}

/** What was packed from a place of a file on, as far as that can be unpacked; nothing where nothing was. */
function unpacked(unpack: typeof inflateSync, bytes: Buffer, from: number): Buffer {
  try {
    return unpack(bytes.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Where some letters stand in a file. */
function placesOf(bytes: Buffer, letters: string): readonly number[] {
  const places = [];
  for (let at = bytes.indexOf(letters); at >= 0; at = bytes.indexOf(letters, at + letters.length)) places.push(at);
  return places;
}

/** The words of the files in an archive, which an office document is (PKWARE APPNOTE, 4.3.7). */
function zipWords(bytes: Buffer): string {
  return placesOf(bytes, 'PK\x03\x04')
    .filter((at) => at + 30 <= bytes.length)
    .map((at) => {
      const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      return bytes.readUInt16LE(at + 8) === 8
        ? wordsIn(unpacked(inflateRawSync, bytes, from))
        : bytes.toString('utf8', from, from + bytes.readUInt32LE(at + 18));
    })
    .join('\n');
}

function pdfWords(bytes: Buffer): string {
  const streams = placesOf(bytes, 'stream').flatMap((at) => {
    if (bytes.toString('latin1', at - 3, at) === 'end') return [];
    if (/\/(?:Image|Length1)\b[^]*$/.test(lastDictionary(bytes, at))) return [];
    const from = at + 'stream'.length + (bytes[at + 'stream'.length] === 0x0d ? 2 : 1);
    return unpacked(inflateSync, bytes, from).toString('latin1');
  });
  return [bytes.toString('latin1'), ...streams]
    .filter((part) => PDF_SAYS.test(part))
    .map(shownIn)
    .join('\n');
}

/** What is said of a stream before it begins (ISO 32000-1, 7.3.8). */
const lastDictionary = (bytes: Buffer, before: number) =>
  bytes.toString('latin1', Math.max(0, before - 400), before).replace(/^[^]*\bobj\b/, '');

/** A part of a PDF, and what it shows: what is shown at once in one line, and all of it, where each letter is shown alone. */
function shownIn(part: string): string {
  const texts = [...part.matchAll(PDF_TEXT)].map(([, letters, numbers]) => {
    const text = numbers === undefined ? letters : Buffer.from(numbers.replace(/\s/g, ''), 'hex').toString('latin1');
    return text
      ?.replace(/^\xfe\xff/, '')
      .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8) & 0xff));
  });
  return [part, texts.map((text) => text ?? '\n').join(''), texts.join('')].join('\n');
}
