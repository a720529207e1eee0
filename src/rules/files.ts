import type { Localized } from '../domain/locale.ts';
import { EDITION_KINDS, editionOf, type Kind, type Unread } from './content.ts';
import { fileFinding, type Finding } from './finding.ts';

/** The files that the site and each edition cannot do without: an edition needs no more than its own. */
export function missingFiles(
  content: Readonly<Record<Kind, readonly { readonly id: string }[]>>,
  unread: readonly Unread[],
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
  const used = new Set(EDITION_KINDS.flatMap(idsOf).map(editionOf));
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
