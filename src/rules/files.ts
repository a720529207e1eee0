import type { Localized } from '../domain/locale.ts';
import { EDITION_KINDS, editionOf, type Kind, type Unread } from './content.ts';
import { fileFinding, type Finding, inOrder } from './finding.ts';

/**
 * The files that the site and each edition cannot do without: an edition needs no more than its own.
 * @param years the editions that have a folder, which may hold nothing at all
 */
export function missingFiles(
  content: Readonly<Record<Kind, readonly { readonly id: string }[]>>,
  unread: readonly Unread[],
  years: readonly string[],
  name: string,
): readonly Finding[] {
  const idsOf = (kind: Kind) => [...content[kind], ...unread.filter((one) => one.kind === kind)].map(({ id }) => id);
  const missing = (file: string, fix: Localized) =>
    fileFinding(`${name}/${file}`, { es: 'falta', en: 'is missing' }, fix);
  const findings: Finding[] = [];
  if (idsOf('site').length === 0) {
    findings.push(
      missing('site.yaml', {
        es: 'recupéralo: dice quién aloja el sitio',
        en: 'restore it: it says who hosts the site',
      }),
    );
  }
  if (idsOf('glossary').length === 0) {
    findings.push(
      missing('glossary.yaml', { es: 'recupéralo: contiene las siglas', en: 'restore it: it holds the acronyms' }),
    );
  }
  const known = new Set(idsOf('editions'));
  const used = new Set([...years, ...EDITION_KINDS.flatMap(idsOf).map(editionOf)]);
  for (const edition of used) {
    if (known.has(edition)) continue;
    findings.push(
      missing(`editions/${edition}/edition.yaml`, {
        es: 'agrégalo, o quita la carpeta de la edición',
        en: 'add it, or remove the folder of the edition',
      }),
    );
  }
  if (known.size + used.size === 0) {
    findings.push(
      missing('editions', {
        es: 'no hay ninguna edición: agrega una carpeta con su año por nombre y edition.yaml dentro, como editions/2027/edition.yaml',
        en: 'there is no edition: add a folder named after its year, with edition.yaml in it, for example editions/2027/edition.yaml',
      }),
    );
  }
  return findings;
}

/**
 * What other files look for in folders that are not there, told once for each folder: whatever else is found wrong may only
 * follow from that.
 * @param folders those that are there, as messages name them
 */
export function withoutFolders(findings: readonly Finding[], folders: ReadonlySet<string>): readonly Finding[] {
  const lost = Map.groupBy(
    findings.filter(({ soughtIn }) => soughtIn !== undefined && !folders.has(soughtIn)),
    ({ soughtIn = '' }) => soughtIn,
  );
  if (lost.size === 0) return findings;
  return [...lost].map(([folder, sought]) => {
    const [first] = inOrder(sought);
    const place = first ? `${first.file}:${String(first.line)}` : '';
    return fileFinding(
      folder,
      {
        es: `falta esta carpeta, en la que se busca lo que nombra ${place}`,
        en: `this folder is missing, in which what ${place} names is looked for`,
      },
      {
        es: 'recupérala de una copia, o quita lo que la necesita',
        en: 'restore it from a copy, or remove what needs it',
      },
    );
  });
}
