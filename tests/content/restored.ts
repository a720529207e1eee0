import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a folder holds, by path from it, a folder before what is in it: the bytes of each file, nothing of a folder. */
export type Tree = ReadonlyMap<string, Buffer | undefined>;

/** All below a folder, of which no file is a symbolic link. */
const entriesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What a folder holds now. */
export function treeIn(folder: string): Tree {
  return new Map(
    entriesOf(folder).map(({ entry, path }) => [
      relative(folder, path),
      entry.isDirectory() ? undefined : readFileSync(path),
    ]),
  );
}

/** Makes a folder hold what it held, and writes of it only what is no longer so. */
export function restore(folder: string, tree: Tree): void {
  for (const { entry, path } of entriesOf(folder)) {
    const name = relative(folder, path);
    const isKept = tree.has(name) && (tree.get(name) ? entry.isFile() : entry.isDirectory());
    if (!isKept) rmSync(path, { recursive: true, force: true });
  }
  for (const [name, bytes] of tree) {
    const path = join(folder, name);
    if (!bytes) mkdirSync(path, { recursive: true });
    else if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
  }
}
