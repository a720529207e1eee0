import { LANGS } from '../domain/locale.ts';
import { shown } from '../domain/quoted.ts';
import { citationsOf } from './citation.ts';
import type { Content, ContentEntry } from './content.ts';
import { fileFinding, type Finding, findingAt } from './finding.ts';
import { repeated } from './ids.ts';

type SectionEntry = ContentEntry<'note'>;

/** Each section exists in every language, at the same place, citing the same references; its page has an order. */
export function noteFindings(content: Content): readonly Finding[] {
  const byId = new Map(content.note.map((entry) => [entry.id, entry]));
  return [
    ...content.note.flatMap((section) => {
      const lang = String(section.id.split('/')[1]);
      return LANGS.filter((other) => other !== lang).flatMap((other) => {
        const translation = byId.get(section.id.replace(`/${lang}/`, `/${other}/`));
        const file = section.file.replace(`/${lang}/`, `/${other}/`);
        return translation ? translationFindings(section, translation) : [untranslated(section.file, file)];
      });
    }),
    ...orderFindings(content),
  ];
}

function untranslated(file: string, missing: string): Finding {
  const told = fileFinding(
    file,
    { es: `existe en un solo idioma: no hay ${missing}`, en: `exists in one language only: there is no ${missing}` },
    { es: 'escríbela también en el otro idioma', en: 'write it in the other language too' },
  );
  return { ...told, soughtIn: missing.replace(/\/[^/]*$/, '') };
}

/** A section and the same in the other language agree. */
function translationFindings(section: SectionEntry, translation: SectionEntry): readonly Finding[] {
  const places = (['page', 'order', 'level'] as const)
    .filter((field) => translation.data[field] !== section.data[field])
    .map((field) =>
      findingAt(
        section,
        [field],
        {
          es: `${String(section.data[field])} aquí, ${String(translation.data[field])} en ${translation.file}`,
          en: `${String(section.data[field])} here, ${String(translation.data[field])} in ${translation.file}`,
        },
        { es: 'da el mismo valor en los dos idiomas', en: 'give both languages the same value' },
      ),
    );
  const [own, other] = [section, translation].map((one) =>
    citationsOf(one)
      .map(({ id }) => id)
      .join(', '),
  );
  if (own === other) return places;
  const [here, there] = [shown(own ?? ''), shown(other ?? '')];
  return [
    ...places,
    {
      file: section.file,
      line: 1,
      field: 'Cite',
      ...citationsOf(section)[0],
      wrong: {
        es: `cita ${here || 'nada'}; ${translation.file} cita ${there || 'nada'}`,
        en: `cites ${here || 'nothing'}; ${translation.file} cites ${there || 'nothing'}`,
      },
      fix: {
        es: 'cita las mismas referencias en el mismo orden en los dos idiomas',
        en: 'cite the same references in the same order in both languages',
      },
    },
  ];
}

/** The sections of a page have places of their own, and the first is not a part of another. */
function orderFindings(content: Content): readonly Finding[] {
  const pages = Map.groupBy(content.note, ({ id, data }) => `${id.split('/').slice(0, 2).join('/')} ${data.page}`);
  return [...pages.values()].flatMap((sections) => {
    const ordered = sections.toSorted((a, b) => a.data.order - b.data.order);
    const [first] = ordered;
    return [
      ...repeated(ordered, ({ data }) => data.order).map(({ entry, key }) =>
        findingAt(
          entry,
          ['order'],
          {
            es: `otra sección de la página tiene el orden ${String(key)}`,
            en: `another section of the page has the order ${String(key)}`,
          },
          {
            es: 'da a cada sección un número propio, en los dos idiomas',
            en: 'give each section a number of its own, in both languages',
          },
        ),
      ),
      ...(first && first.data.level !== 2
        ? [
            findingAt(
              first,
              ['level'],
              {
                es: 'la primera sección de una página no es parte de ninguna',
                en: 'the first section of a page is a part of none',
              },
              {
                es: 'escribe level: 2, o ponla después de su sección',
                en: 'write level: 2, or put it after its section',
              },
            ),
          ]
        : []),
    ];
  });
}
