import { closeSync, globSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicFile, PublicFiles } from '../rules/document.ts';

/** The folders of the public files that content names. */
export const NAMED_FOLDERS = ['documents', 'people'] as const satisfies readonly (keyof PublicFiles)[];

/** How the files of a JPEG, a PNG and a WebP begin. */
const IMAGES = [/^\xff\xd8\xff/, /^\x89PNG/, /^RIFF[^]{4}WEBP/];

/** What content can name of the files that are published as they are; a folder that is not there holds none. */
export function publicFiles(folder: string): PublicFiles {
  const inside = (name: keyof PublicFiles) =>
    new Map(globSync('*', { cwd: join(folder, name) }).map((file) => [file, publicFile(join(folder, name, file))]));
  return { documents: inside('documents'), people: inside('people') };
}

/** A file as it stands there; links are refused before (`tree.ts`). */
function publicFile(path: string): PublicFile {
  const found = lstatSync(path);
  const isFile = found.isFile();
  const start = isFile ? startOf(path) : '';
  const isImage = IMAGES.some((image) => image.test(start ?? ''));
  return { isFile, bytes: found.size, isReadable: start !== undefined, isImage };
}

/** The first bytes of a file, a letter each; nothing where it may not be read. */
function startOf(path: string): string | undefined {
  try {
    const start = Buffer.alloc(12);
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
