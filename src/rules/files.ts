import { editionOf, type Kind, ofEdition } from './content.ts';
import type { Finding } from './finding.ts';

/** The files an edition cannot do without: its own, and with an agenda all that its pages are made of. */
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
  for (const edition of new Set(content.agenda.map(({ id }) => editionOf(id)))) {
    for (const kind of ['objectives', 'participants', 'references'] as const) {
      if (ofEdition(content[kind], edition).length === 0) {
        findings.push(missing(`editions/${edition}/${kind}.yaml`, 'an edition with an agenda needs it: add it'));
      }
    }
  }
  return findings;
}
