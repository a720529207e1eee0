import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pMap from 'p-map';
import { filesIn } from './files-in.ts';

/** What is text; what the search reads of its index is packed already, and so are pictures and documents. */
const TEXT = new Set(['.html', '.css', '.js', '.json', '.webmanifest', '.xml', '.ics', '.vtt', '.svg', '.txt']);

/** Below this, in bytes, a file and its headers go out in one packet in any case. */
const SMALLEST = 1024;

/** Where a gzip header tells the system that it was written on, and the number for an unknown one (RFC 1952, section 2.3.1). */
const SYSTEM = { at: 9, unknown: 255 };

/**
 * A text as servers send it to those who can unpack it, by the ending that a packed file gets; the same bytes for the
 * same text at any time (zlib tells no time in the header).
 */
export async function packed(text: Buffer): Promise<Readonly<Record<'.gz' | '.br', Buffer>>> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: text.length };
  const [gz, br] = await Promise.all([
    promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(text, { params }),
  ]);
  gz[SYSTEM.at] = SYSTEM.unknown;
  return { '.gz': gz, '.br': br };
}

/**
 * Puts a `.gz` and a `.br` beside each text of a finished site that is smaller for it, so that a server need not pack it at
 * every request.
 * @returns how many files it wrote
 * @throws Refusal where a symbolic link is among them; what the file system says where a file cannot be written
 */
export async function compressSite(folder: string): Promise<number> {
  const texts = filesIn(folder, 'dist').filter((file) => TEXT.has(extname(file)));
  const written = await pMap(
    texts,
    async (file) => {
      const text = await readFile(join(folder, file));
      if (text.length < SMALLEST) return 0;
      const smaller = Object.entries(await packed(text)).filter(([, bytes]) => bytes.length < text.length);
      await Promise.all(smaller.map(([ending, bytes]) => writeFile(join(folder, file + ending), bytes)));
      return smaller.length;
    },
    { concurrency: availableParallelism() },
  );
  return written.reduce((sum, files) => sum + files, 0);
}
