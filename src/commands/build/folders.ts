import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../terminal/refusal.ts';

/** Where a build writes, and what it leaves alone: all beside the published site, so that a renaming puts it in its place. */
export interface Folders {
  readonly root: string;
  readonly published: string;
  /** The folder of this build alone. */
  readonly next: string;
  /** Where the published site stands while another takes its place. */
  readonly previous: string;
  readonly lock: string;
}

/** The folders of a build of the project in `root`. */
export function foldersOf(root: string): Folders {
  const beside = (end: string) => join(root, `dist${end}`);
  return {
    root,
    published: beside(''),
    next: beside(`.${String(process.pid)}`),
    previous: beside('.previous'),
    lock: beside('.lock'),
  };
}

/**
 * Refuses to build where the site would take the place of something else than a site.
 * @throws Refusal where `dist` is a link or a file
 */
export function refuseForeign({ published }: Folders): void {
  const found = lstatSync(published, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true) {
    throw new Refusal({
      es: '«dist» es un enlace a otra carpeta, y el sitio no se publica a través de enlaces: quita el enlace, genera el sitio y copia el contenido de dist/ a esa carpeta.',
      en: '“dist” is a link to another folder, and the site is not published through links: remove the link, build, and copy the contents of dist/ to that folder.',
    });
  }
  if (found && !found.isDirectory()) {
    throw new Refusal({
      es: '«dist» es un archivo, y ahí va la carpeta del sitio: muévelo o dale otro nombre.',
      en: '“dist” is a file where the folder of the site belongs: move it or give it another name.',
    });
  }
}

/** Puts right what builds that were cut short left behind. Only who has the lock may. */
export function tidyUp({ root, published, previous, next }: Folders): void {
  // One was stopped between the two renamings: the site that it had set aside is the published one.
  if (!existsSync(published) && existsSync(previous)) renameSync(previous, published);
  remove(previous);
  for (const name of readdirSync(root)) if (/^dist\.\d+$/.test(name)) remove(join(root, name));
  remove(next);
}

/**
 * Puts the built site in the place of the published one, which stays where that fails.
 * @throws Error of the file system where it cannot be put there
 */
export function swapIn(
  { published, next, previous }: Folders,
  rename: (from: string, to: string) => void = renameSync,
): void {
  if (existsSync(published)) rename(published, previous);
  try {
    rename(next, published);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, published);
    throw error;
  }
  try {
    remove(previous);
  } catch {
    // The new site is in its place; the next build takes away what could not be removed.
  }
}

/** Removes a folder; where another program holds a file of it for a moment, a little later. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
