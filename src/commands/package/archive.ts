import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Refusal } from '../terminal/refusal.ts';
import type { Entry } from './entries.ts';

/** The list of checksums in a package, as `sha256sum -c` and `shasum -a 256 -c` read it. */
const SUMS = 'SHA256SUMS';

/** What the name of an archive ends with until it is whole. */
const PART = '.part';

/** How a file is kept: for all to read, and a script for all to run. Windows knows neither, so files are not asked. */
const MODES = { file: 0o100644, script: 0o100755 };

/** A package that was written. */
export interface Archive {
  /** Where it is. */
  readonly file: string;
  /** How large it is, in bytes. */
  readonly bytes: number;
  /** Its SHA-256 checksum, in hexadecimal. */
  readonly sha256: string;
  /** How many files are in it. */
  readonly files: number;
}

interface Read extends Entry {
  readonly sha256: string;
  readonly mode: number;
}

async function read(entry: Entry): Promise<Read> {
  const bytes = await readFile(entry.from);
  const mode = bytes.toString('latin1', 0, 2) === '#!' ? MODES.script : MODES.file;
  return { ...entry, mode, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Writes a zip archive of files and of their checksums. The same files give the same bytes: it has them in the order of their
 * paths, under one date, and its name ends with the beginning of what their checksums have as theirs.
 * @param folder where it is written; made where it is missing in the folder around it
 * @param name how its name begins
 * @param date the date of every file in it, `YYYY-MM-DD`
 * @throws Refusal where something else than a folder stands there; what the file system says where a file cannot be written
 */
export async function writeArchive(
  entries: readonly Entry[],
  { folder, name, date }: { folder: string; name: string; date: string },
): Promise<Archive> {
  const all: Read[] = [];
  // One after the other: none is in memory longer than it takes.
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) all.push(await read(entry));
  const sums = Buffer.from(all.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));

  const id = createHash('sha256').update(sums).digest('hex').slice(0, 8);
  const file = join(folder, `${name}-${id}.zip`);
  await makeFolder(folder);
  const written = await writeWhole(file, zipOf(all, sums, date));
  return { file, ...written, files: all.length };
}

/** A zip of files and of the list of their checksums, which begins to read them at once. */
function zipOf(all: readonly Read[], sums: Buffer, date: string): ZipFile {
  const zip = new ZipFile();
  // A zip has the hour of the wall: at noon, it is the same day in every zone.
  const kept = { mtime: new Date(`${date}T12:00:00`), forceDosTimestamp: true };
  zip.addBuffer(sums, SUMS, { ...kept, mode: MODES.file });
  for (const { from, path, mode } of all) zip.addFile(from, path, { ...kept, mode });
  zip.end();
  return zip;
}

/** Writes a zip beside its place, and puts it there once it is whole. */
async function writeWhole(file: string, zip: ZipFile): Promise<Pick<Archive, 'bytes' | 'sha256'>> {
  const part = `${file}${PART}`;
  const hash = createHash('sha256');
  let bytes = 0;
  const output = Readable.from(zip.outputStream);
  zip.on('error', (error: Error) => output.destroy(error));
  try {
    await pipeline(
      output,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(part),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Makes the folder of the packages, and takes away what was cut short in it.
 * @throws Refusal where a file has its name; what the file system says where nothing can be written there
 */
export async function makeFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new Refusal({
      es: `«${basename(folder)}» no es una carpeta, y ahí van los paquetes: muévelo o dale otro nombre.`,
      en: `“${basename(folder)}” is not a folder, and that is where packages go: move it or give it another name.`,
    });
  }
  // Not with all folders above it, for which a disk that is read-only is reported as a folder that is missing (Node 24).
  if (!found) await mkdir(folder);
  await access(folder, constants.W_OK);
  const parts = (await readdir(folder)).filter((name) => name.endsWith(PART));
  await Promise.all(parts.map((name) => rm(join(folder, name))));
}
