import { Refusal } from '../terminal/refusal.ts';

/**
 * Signs that a tool on the way takes for its own in the path of a file: the beginning of a query or a fragment (RFC 3986),
 * a pattern, a quotation mark, a separator. Spaces, accents, brackets and % are none of them.
 */
const UNUSABLE = /[#?*"\p{Cc}]/u;

/**
 * Refuses to work in a folder whose path would build a site without parts of it.
 * @param root the folder of the project
 * @throws Refusal where its path has such a sign
 */
export function refusePath(root: string, separator = process.platform === 'win32' ? '' : '\\'): void {
  const sign = UNUSABLE.exec(root)?.[0] ?? (separator !== '' && root.includes(separator) ? separator : undefined);
  if (sign === undefined) return;
  throw new Refusal({
    es: `El sitio no se puede generar en una carpeta con ${JSON.stringify(sign)} en su nombre (${root}): cambia el nombre, o mueve el proyecto a otra carpeta.`,
    en: `The site cannot be built in a folder with ${JSON.stringify(sign)} in its name (${root}): rename it, or move the project to another folder.`,
  });
}
