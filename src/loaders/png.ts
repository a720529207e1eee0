import { crc32 } from 'node:zlib';
import type { ImageFault } from '../rules/public-file.ts';

/** What a PNG ends with: its last chunk, which is empty (PNG, 11.2.5). */
const END = Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1');

/** Why the bytes of a PNG cannot be shown; undefined where its head and its end are whole (PNG, 5.3 and 11.2.2). */
export function pngFault(bytes: Buffer): ImageFault | undefined {
  const isWhole =
    bytes.length > 33 + END.length &&
    crc32(bytes.subarray(12, 29)) === bytes.readUInt32BE(29) &&
    bytes.readUInt32BE(16) > 0 &&
    bytes.readUInt32BE(20) > 0 &&
    bytes.subarray(-END.length).equals(END);
  if (isWhole) return undefined;
  return {
    wrong: { es: 'está dañado', en: 'is damaged' },
    fix: { es: 'vuelve a guardarlo o a copiarlo', en: 'save or copy it again' },
  };
}
