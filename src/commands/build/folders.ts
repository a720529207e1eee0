import { existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
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

/** What the names of a build's own folders begin with: no name that a person would give. */
const NEXT = '.site-next-';
const PREVIOUS = '.site-previous-';

/** The folders of a build of the project in `root`. */
export function foldersOf(root: string): Folders {
  const own = String(process.pid);
  return {
    root,
    published: join(root, 'dist'),
    next: join(root, NEXT + own),
    previous: join(root, PREVIOUS + own),
    lock: join(root, '.site-lock'),
  };
}

/** The folders that builds have left behind, by what their names begin with. */
const leftBehind = (root: string, start: string) =>
  readdirSync(root)
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => join(root, name));

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

/** Puts the published site back where a build was stopped between its two renamings: the one that it had set aside last. */
export function putBack({ root, published }: Pick<Folders, 'root' | 'published'>): void {
  if (existsSync(published)) return;
  const [last] = leftBehind(root, PREVIOUS).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (last !== undefined) renameSync(last, published);
}

/** Puts right what builds that were cut short left behind. Only who has the lock may. */
export function tidyUp(folders: Folders): void {
  putBack(folders);
  for (const folder of [NEXT, PREVIOUS].flatMap((start) => leftBehind(folders.root, start))) removeIfAllowed(folder);
  // Not what is another user's, but its own place has to be free.
  remove(folders.next);
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
  removeIfAllowed(previous);
}

/** Removes a folder that stands in nobody's way; where it cannot be removed, the next build tries again. */
function removeIfAllowed(folder: string): void {
  try {
    remove(folder);
  } catch {
    // It is another user's, or held by another program.
  }
}

/** Removes a folder; where another program holds a file of it for a moment, a little later. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
