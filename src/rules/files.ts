import { editionOf, type Kind } from './content.ts';
import type { Finding } from './finding.ts';

/** The files that the site and each edition cannot do without: an edition needs no more than its own. */
export function missingFiles(
  content: Readonly<Record<Kind, readonly { readonly id: string }[]>>,
  name: string,
): readonly Finding[] {
  const missing = (file: string, fix: string): Finding => ({
    file: `${name}/${file}`,
    line: 1,
    field: '(file)',
    wrong: 'is missing',
    fix,
  });
  const findings: Finding[] = [];
  if (content.site.length === 0) findings.push(missing('site.yaml', 'restore it: it says who hosts the site'));
  if (content.glossary.length === 0) findings.push(missing('glossary.yaml', 'restore it: it holds the acronyms'));
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
      findings.push(missing(`editions/${edition}/edition.yaml`, 'add it, or remove the folder of the edition'));
    }
  }
  return findings;
}
