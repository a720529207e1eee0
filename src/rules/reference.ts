import { LANGS } from '../domain/locale.ts';
import { type Citation, citationsOf, citationsOfDay } from './citation.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { repeated } from './ids.ts';

/** What is cited exists, and what exists is cited, once in each language. */
export function referenceFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap(({ id }) => {
    const citations = [
      ...ofEdition(content.note, id).flatMap(citationsOf),
      ...ofEdition(content.agenda, id).flatMap(citationsOfDay),
    ];
    const references = ofEdition(content.references, id);
    return [
      ...unknownFindings(id, references, citations),
      ...repeatedFindings(citations),
      ...references.flatMap((entry) => ownFindings(entry, citations)),
    ];
  });
}

function unknownFindings(
  edition: string,
  references: Content['references'],
  citations: readonly Citation[],
): readonly Finding[] {
  const known = new Set(references.flatMap(({ data }) => data.references.map(({ id }) => id)));
  const file = references[0]?.file ?? `content/editions/${edition}/references.yaml`;
  return citations
    .filter(({ id }) => !known.has(id))
    .map(({ id, ...at }) => ({
      ...at,
      wrong: `there is no reference "${id}"`,
      fix: `correct the id, or add the reference in ${file}`,
    }));
}

function repeatedFindings(citations: readonly Citation[]): readonly Finding[] {
  return LANGS.flatMap((lang) => {
    const inLanguage = citations.filter((one) => !one.file.includes('/note/') || one.file.includes(`/note/${lang}/`));
    return repeated(inLanguage, ({ id }) => id).map(({ entry: { id, ...at } }) => ({
      ...at,
      wrong: `"${id}" is cited a second time`,
      fix: `add a reference with "idem: ${id}" and cite that one`,
    }));
  });
}

function ownFindings(entry: ContentEntry<'references'>, citations: readonly Citation[]): readonly Finding[] {
  const { references } = entry.data;
  const known = new Set(references.map(({ id }) => id));
  const used = new Set(citations.map(({ id }) => id));
  const own = (index: number, field: string, wrong: string, fix: string) =>
    findingAt(entry, ['references', index, field], wrong, fix);
  return [
    ...references.flatMap(({ id, idem }, index) => [
      ...(used.has(id) ? [] : [own(index, 'id', `nothing cites "${id}"`, 'cite it from the text, or remove it')]),
      ...(idem !== undefined && !known.has(idem)
        ? [own(index, 'idem', `there is no reference "${idem}"`, 'correct the id')]
        : []),
    ]),
    ...repeated(references, ({ id }) => id).map(({ key, index }) =>
      own(index, 'id', `"${key}" stands twice`, 'give each reference its own id'),
    ),
  ];
}
