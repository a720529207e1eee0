import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isStray } from '../domain/stray-file.ts';
import { fileFinding, type Finding } from '../rules/finding.ts';
import { unreadableFinding } from './unreadable.ts';

/** What stands below a folder; paths are from it, with `/` on every machine. */
export interface Tree {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** What is neither, or cannot be looked into: by path, with what to tell of it. */
  readonly refused: ReadonlyMap<string, Finding>;
}

/**
 * All that stands below a folder, but for what systems and editors leave there. No symbolic link is followed: whoever
 * follows one publishes what stands elsewhere on this machine, and whoever does not misses it.
 * @param name how messages name the folder
 */
export function treeOf(folder: string, name: string): Tree {
  const files: string[] = [];
  const folders: string[] = [];
  const refused = new Map<string, Finding>();
  const look = (path: string) => {
    for (const entry of entriesIn(path) ?? []) {
      if (isStray(entry.name)) continue;
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) refused.set(own, linkFinding(`${name}/${own}`));
      else if (entry.isFile()) files.push(own);
      else if (!entry.isDirectory()) refused.set(own, oddFinding(`${name}/${own}`));
      else {
        folders.push(own);
        look(own);
      }
    }
  };
  const entriesIn = (path: string): readonly Dirent[] | undefined => {
    try {
      // Not by a recursive reading, which follows links to folders (Node 24).
      const entries = readdirSync(join(folder, path), { withFileTypes: true });
      // Some folders may be listed, and nothing in them looked at (POSIX, x).
      lstatSync(`${join(folder, path)}/.`);
      return entries;
    } catch (error) {
      refused.set(path, unreadableFinding(path === '' ? name : `${name}/${path}`, error));
      return undefined;
    }
  };
  if (isLink(folder)) refused.set('', linkFinding(name));
  else look('');
  return { files: files.sort(), folders: folders.sort(), refused };
}

function isLink(folder: string): boolean {
  try {
    // With a slash at its end, a link is what it leads to.
    return lstatSync(folder.replace(/[/\\]+$/, '')).isSymbolicLink();
  } catch {
    // Nothing there, or behind a folder that nobody may look into: told where it is read.
    return false;
  }
}

function linkFinding(file: string): Finding {
  return fileFinding(
    file,
    {
      es: 'es un enlace simbólico, que publicaría lo que está en otra parte de este equipo',
      en: 'is a symbolic link, which would publish what is elsewhere on this machine',
    },
    { es: 'pon en su lugar el archivo mismo', en: 'put the file itself in its place' },
  );
}

function oddFinding(file: string): Finding {
  return fileFinding(
    file,
    { es: 'no es un archivo ni una carpeta', en: 'is neither a file nor a folder' },
    { es: 'quítalo de aquí', en: 'remove it from here' },
  );
}
