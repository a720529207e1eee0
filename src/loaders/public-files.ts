import { closeSync, globSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isStrayPath } from '../domain/stray-file.ts';
import type { ImageFault, ImageFormat, PublicFile, PublicFiles } from '../rules/public-file.ts';
import { pngFault } from './png.ts';
import { svgFault } from './svg.ts';

/** How the files of images begin. */
const STARTS: readonly (readonly [ImageFormat, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n.{4}IHDR/s],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['svg', /^(?:\xef\xbb\xbf)?\s*</],
];

/** What content can name of the files that are published as they are; a folder that is not there holds none. */
export function publicFiles(folder: string): PublicFiles {
  const inside = (below: string, ...names: readonly string[]) =>
    new Map(
      globSync(['*', ...names], { cwd: join(folder, below) })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => !isStrayPath(file))
        .map((file) => [file, publicFile(join(folder, below, file))]),
    );
  return { documents: inside('documents'), people: inside('people'), top: inside('', '.well-known/security.txt') };
}

/** A file as it stands there; links are refused before (`tree.ts`). */
function publicFile(path: string): PublicFile {
  const found = lstatSync(path);
  const isFile = found.isFile();
  const start = isFile ? startOf(path) : '';
  const [format] = STARTS.find(([, pattern]) => pattern.test(start ?? '')) ?? [];
  return { isFile, bytes: found.size, isReadable: start !== undefined, format, fault: faultOf(path, format) };
}

/** Why an image that is published as it is, or whose size is asked, cannot be. */
function faultOf(path: string, format: ImageFormat | undefined): ImageFault | undefined {
  if (format === 'png') return pngFault(readFileSync(path));
  return format === 'svg' && path.endsWith('.svg') ? svgFault(readFileSync(path, 'utf8')) : undefined;
}

/** The first bytes of a file, a letter each; nothing where it may not be read. */
function startOf(path: string): string | undefined {
  try {
    const start = Buffer.alloc(16);
    const file = openSync(path, 'r');
    try {
      return start.toString('latin1', 0, readSync(file, start));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
