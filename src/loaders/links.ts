import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileFinding, type Finding } from '../rules/finding.ts';

/**
 * The symbolic links below a folder whose files are published, or the folder itself where it is one: whoever follows them
 * publishes what stands elsewhere on this machine, and whoever does not misses it.
 * @param name how messages name the folder
 */
export function linkFindings(folder: string, name: string): readonly Finding[] {
  // With a slash at its end, a link is what it leads to.
  const found = lstatSync(folder.replace(/[/\\]+$/, ''), { throwIfNoEntry: false });
  const links = found?.isSymbolicLink() ? [name] : found ? linksIn(folder, name) : [];
  return links.map((file) =>
    fileFinding(
      file,
      {
        es: 'es un enlace simbólico, que publicaría lo que está en otra parte de esta máquina',
        en: 'is a link, which would publish what stands elsewhere on this machine',
      },
      { es: 'pon en su lugar el archivo mismo', en: 'put the file itself in its place' },
    ),
  );
}

/** Not by a recursive reading, which follows links to folders (Node 24). */
function linksIn(folder: string, name: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const own = `${name}/${entry.name}`;
    return entry.isSymbolicLink() ? [own] : entry.isDirectory() ? linksIn(join(folder, entry.name), own) : [];
  });
}
