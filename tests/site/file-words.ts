import { gunzipSync } from 'node:zlib';
import { addressIn } from '../../src/rules/restricted.ts';

/** The words of a file, out of what compresses it (the search keeps its files so, under names of its own). */
export function wordsIn(bytes: Buffer): string {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? wordsIn(gunzipSync(bytes)) : bytes.toString('utf8');
}

/** Whether the words of a file name one of some addresses, escaped for JSON or HTML or in the folded lines of a calendar. */
export function tells(words: string, addresses: readonly { readonly bare: string }[]): boolean {
  const letter = (_: string, json?: string, hex?: string, decimal?: string) =>
    String.fromCharCode(decimal === undefined ? parseInt(json ?? hex ?? '', 16) : Number(decimal));
  const plain = words.replace(/\\u([\da-f]{4})|&#x([\da-f]{1,4});|&#(\d{1,5});/gi, letter);
  return [plain, plain.replace(/\r?\n[ \t]/g, '')].some((text) => addressIn(text, addresses) !== undefined);
}
