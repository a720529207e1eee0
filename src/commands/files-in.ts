import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './terminal/refusal.ts';

/** What systems and editors leave in folders for themselves. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory|\.#.*|#.*#|~\$.*|.*~|.*\.sw[a-p])$/i;

/**
 * The files of a folder and of all folders in it, as paths from it with `/`, in an order that no system changes; of a file,
 * itself, as the path that is empty. Nothing where nothing stands there, and nothing of what systems and editors leave behind.
 * @param name how a refusal names the folder
 * @throws Refusal where one is a symbolic link: it leads out of the project, and many systems cannot unpack it
 */
export function filesIn(folder: string, name: string): readonly string[] {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw linked(name);
  return found?.isDirectory() ? walk(folder, name).toSorted() : found ? [''] : [];
}

function walk(folder: string, name: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !LITTER.test(entry.name));
  return entries.flatMap((entry) => {
    const own = `${name}/${entry.name}`;
    if (entry.isSymbolicLink()) throw linked(own);
    if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
    return walk(join(folder, entry.name), own).map((path) => `${entry.name}/${path}`);
  });
}

const linked = (name: string) =>
  new Refusal({
    es: `${name} es un enlace a otro lugar de este equipo: pon el archivo mismo en su lugar.`,
    en: `${name} is a link to another place on this machine: put the file itself in its place.`,
  });
