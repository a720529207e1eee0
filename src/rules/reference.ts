import { LANGS, type Localized } from '../domain/locale.ts';
import { quoted, shown } from '../domain/quoted.ts';
import { type Citation, citationsOf, citationsOfDay } from './citation.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { repeated, unknownId } from './ids.ts';
import { withNearest } from './nearest.ts';

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
    .map(({ id, file: citing, place }) => ({
      ...place(),
      wrong: unknownId('reference', id, citing),
      fix: withNearest(id, known, {
        es: `corrige el identificador, o agrega la referencia en ${file}`,
        en: `correct the id, or add the reference in ${file}`,
      }),
    }));
}

function repeatedFindings(citations: readonly Citation[]): readonly Finding[] {
  return LANGS.flatMap((lang) => {
    const inLanguage = citations.filter((one) => !one.file.includes('/note/') || one.file.includes(`/note/${lang}/`));
    return repeated(inLanguage, ({ id }) => id).map(({ entry: { id, place } }) => ({
      ...place(),
      wrong: { es: `${quoted(id).es} se cita por segunda vez`, en: `${quoted(id).en} is cited a second time` },
      fix: {
        es: `agrega una referencia con «idem: ${shown(id)}» y cita esa`,
        en: `add a reference with "idem: ${shown(id)}" and cite that one`,
      },
    }));
  });
}

function ownFindings(entry: ContentEntry<'references'>, citations: readonly Citation[]): readonly Finding[] {
  const { references } = entry.data;
  const known = new Set(references.map(({ id }) => id));
  const used = new Set(citations.map(({ id }) => id));
  const own = (index: number, field: string, wrong: Localized, fix: Localized) =>
    findingAt(entry, ['references', index, field], wrong, fix);
  return [
    ...references.flatMap(({ id, idem }, index) => [
      ...(used.has(id)
        ? []
        : [
            own(
              index,
              'id',
              { es: `nada cita ${quoted(id).es}`, en: `nothing cites ${quoted(id).en}` },
              { es: 'cítala en el texto, o quítala', en: 'cite it in the text, or remove it' },
            ),
          ]),
      ...(idem !== undefined && !known.has(idem)
        ? [
            own(
              index,
              'idem',
              unknownId('reference', idem, entry.file),
              withNearest(idem, known, { es: 'corrige el identificador', en: 'correct the id' }),
            ),
          ]
        : []),
    ]),
    ...repeated(references, ({ id }) => id).map(({ key, index }) =>
      own(
        index,
        'id',
        { es: `${quoted(key).es} aparece dos veces`, en: `${quoted(key).en} appears twice` },
        { es: 'da a cada referencia su propio identificador', en: 'give each reference its own id' },
      ),
    ),
  ];
}
