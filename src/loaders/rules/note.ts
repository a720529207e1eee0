import { LANGS } from '../../domain/locale.ts';
import { type Pointer, repeated } from '../../domain/rules.ts';
import { type Content, type ContentEntry, ofEdition } from '../entries.ts';
import { fieldName, type Problem } from '../problems.ts';

/** Each section exists in every language, at the same place, citing the same references in the same order. */
export function noteProblems(content: Content): readonly Problem[] {
  const byId = new Map(content.note.map((entry) => [entry.id, entry]));
  return content.note.flatMap((entry) => {
    const lang = entry.id.split('/')[1];
    return LANGS.filter((other) => other !== lang).flatMap((other): Problem[] => {
      const file = entry.file.replace(`/${String(lang)}/`, `/${other}/`);
      const twin = byId.get(entry.id.replace(`/${String(lang)}/`, `/${other}/`));
      if (!twin) {
        return [
          {
            file: entry.file,
            line: 1,
            field: '(file)',
            wrong: `exists in one language only: there is no ${file}`,
            mend: 'write it in the other language too',
          },
        ];
      }
      const problems: Problem[] = [];
      for (const field of ['page', 'order', 'level'] as const) {
        if (twin.data[field] !== entry.data[field]) {
          problems.push({
            file: entry.file,
            line: entry.lineOf([field]),
            field,
            wrong: `${String(entry.data[field])} here, ${String(twin.data[field])} in ${file}`,
            mend: 'give both languages the same value',
          });
        }
      }
      const cites = (of: typeof entry) =>
        citationsOf(of)
          .map(({ id }) => id)
          .join(', ');
      if (cites(twin) !== cites(entry)) {
        problems.push({
          file: entry.file,
          line: citationsOf(entry)[0]?.line ?? 1,
          field: 'Cite',
          wrong: `cites ${cites(entry) || 'nothing'}; ${file} cites ${cites(twin) || 'nothing'}`,
          mend: 'cite the same references in the same order in both languages',
        });
      }
      return problems;
    });
  });
}

/** The sections of a page have places of their own, and the first is not a part of another. */
export function orderProblems(content: Content): readonly Problem[] {
  const pages = Map.groupBy(content.note, ({ id, data }) => `${id.split('/').slice(0, 2).join('/')} ${data.page}`);
  return [...pages.values()].flatMap((sections) => {
    const ordered = sections.toSorted((a, b) => a.data.order - b.data.order);
    const [first] = ordered;
    return [
      ...repeated(ordered, ({ data }) => data.order).map(({ entry, key }) => ({
        file: entry.file,
        line: entry.lineOf(['order']),
        field: 'order',
        wrong: `another section of the page has the order ${String(key)}`,
        mend: 'give each section a number of its own, in both languages',
      })),
      ...(first && first.data.level !== 2
        ? [
            {
              file: first.file,
              line: first.lineOf(['level']),
              field: 'level',
              wrong: 'the first section of a page is a part of none',
              mend: 'write level: 2, or put it after its section',
            },
          ]
        : []),
    ];
  });
}

/** What is cited exists, and what exists is cited. */
export function citationProblems(content: Content): readonly Problem[] {
  return content.references.flatMap((references) => {
    const known = new Set(references.data.references.map(({ id }) => id));
    const notes = ofEdition(content.note, references.id);
    const cited = notes.flatMap((entry) =>
      citationsOf(entry).map(({ id, line }) => ({ id, file: entry.file, line, field: 'Cite' })),
    );
    const fromAgenda = ofEdition(content.agenda, references.id).flatMap((entry) =>
      citesOfDay(entry).map(({ id, path }) => ({
        id: String(id),
        file: entry.file,
        line: entry.lineOf(path),
        field: fieldName(path),
      })),
    );
    const all = [...cited, ...fromAgenda];
    const used = new Set(all.map(({ id }) => id));
    const own = (index: number, field: string, wrong: string, mend: string): Problem => ({
      file: references.file,
      line: references.lineOf(['references', index, field]),
      field: fieldName(['references', index, field]),
      wrong,
      mend,
    });
    return [
      ...all
        .filter(({ id }) => !known.has(id))
        .map(({ file, line, field, id }) => ({
          file,
          line,
          field,
          wrong: `there is no reference "${id}"`,
          mend: `correct the id, or add the reference in ${references.file}`,
        })),
      ...LANGS.flatMap((lang) =>
        repeated(
          all.filter(({ file }) => !file.includes('/note/') || file.includes(`/note/${lang}/`)),
          ({ id }) => id,
        ).map(({ entry: { file, line, field, id } }) => ({
          file,
          line,
          field,
          wrong: `"${id}" is cited a second time`,
          mend: `add a reference with "idem: ${id}" and cite that one`,
        })),
      ),
      ...references.data.references.flatMap(({ id, idem }, index) => [
        ...(used.has(id) ? [] : [own(index, 'id', `nothing cites "${id}"`, 'cite it from the text, or remove it')]),
        ...(idem !== undefined && !known.has(idem)
          ? [own(index, 'idem', `there is no reference "${idem}"`, 'correct the id')]
          : []),
      ]),
      ...repeated(references.data.references, ({ id }) => id).map(({ key, index }) =>
        own(index, 'id', `"${key}" stands twice`, 'give each reference its own id'),
      ),
    ];
  });
}

function citesOfDay({ data: { course, session } }: ContentEntry<'agenda'>): Pointer[] {
  return [
    ...(course?.cites ?? []).map((id, index) => ({ path: ['course', 'cites', index], id })),
    ...(session?.items ?? []).flatMap((item, at) =>
      item.cites.map((id, index) => ({ path: ['session', 'items', at, 'cites', index], id })),
    ),
  ];
}

/** The references a section cites, in order, with the line of each. */
function citationsOf(entry: ContentEntry<'note'>): readonly { id: string; line: number }[] {
  return entry.uses.flatMap(({ name, attributes, line }) =>
    name === 'Cite' ? [{ id: attributes['id'] ?? '', line }] : [],
  );
}
