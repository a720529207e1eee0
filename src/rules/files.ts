import { editionOf, type Kind } from './content.ts';
import type { Localized } from '../domain/locale.ts';
import { fileFinding, type Finding } from './finding.ts';

/** The files that the site and each edition cannot do without: an edition needs no more than its own. */
export function missingFiles(
  content: Readonly<Record<Kind, readonly { readonly id: string }[]>>,
  name: string,
): readonly Finding[] {
  const missing = (file: string, fix: Localized) =>
    fileFinding(`${name}/${file}`, { es: 'falta', en: 'is missing' }, fix);
  const findings: Finding[] = [];
  if (content.site.length === 0)
    findings.push(
      missing('site.yaml', {
        es: 'recupéralo: dice quién aloja el sitio',
        en: 'restore it: it says who hosts the site',
      }),
    );
  if (content.glossary.length === 0)
    findings.push(
      missing('glossary.yaml', { es: 'recupéralo: contiene las siglas', en: 'restore it: it holds the acronyms' }),
    );
  const known = new Set(content.editions.map(({ id }) => id));
  const used = new Set(
    [
      content.objectives,
      content.participants,
      content.references,
      content.agenda,
      content.recordings,
      content.transcripts,
      content.note,
    ].flatMap((entries) => entries.map(({ id }) => editionOf(id))),
  );
  for (const edition of used) {
    if (!known.has(edition)) {
      findings.push(
        missing(`editions/${edition}/edition.yaml`, {
          es: 'agrégalo, o quita la carpeta de la edición',
          en: 'add it, or remove the folder of the edition',
        }),
      );
    }
  }
  return findings;
}
