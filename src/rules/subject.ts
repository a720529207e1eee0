import type { Content, ContentEntry } from './content.ts';
import { LANGS } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { type Finding, findingAt } from './finding.ts';
import { danglingFindings, furtherPageFindings, repeated } from './ids.ts';

/** Every subject stands once in the vocabulary, and an item names only subjects that stand there. */
export function subjectFindings(content: Content): readonly Finding[] {
  const known = new Set(content.subjects.flatMap(({ data }) => data.subjects.map(({ id }) => id)));
  return [
    ...content.subjects.flatMap((entry) => [
      ...repeated(entry.data.subjects, ({ id }) => id).map(({ key, index }) =>
        findingAt(
          entry,
          ['subjects', index, 'id'],
          { es: `el tema ${quoted(key).es} aparece dos veces`, en: `the subject ${quoted(key).en} appears twice` },
          { es: 'da a cada tema su propio identificador', en: 'give each subject its own id' },
        ),
      ),
      ...LANGS.flatMap((lang) => {
        const path = (index: number) => ['subjects', index, 'slug', lang];
        return [
          ...repeated(entry.data.subjects, ({ slug }) => slug[lang]).map(({ key, index }) =>
            findingAt(
              entry,
              path(index),
              { es: `otro tema tiene el slug ${quoted(key).es}`, en: `another subject has the slug ${quoted(key).en}` },
              { es: 'da a cada tema su propio slug', en: 'give each subject its own slug' },
            ),
          ),
          ...furtherPageFindings(
            entry,
            entry.data.subjects.map(({ slug }, index) => ({ path: path(index), id: slug[lang] })),
          ),
        ];
      }),
    ]),
    ...content.agenda.flatMap((entry) =>
      classified(entry.data).flatMap(({ at, subjects }) => {
        const path = (index: number) => [...at, 'subjects', index];
        return [
          ...danglingFindings(
            entry,
            subjects.map((id, index) => ({ path: path(index), id })),
            known,
            'subject',
            'content/subjects.yaml',
          ),
        ];
      }),
    ),
  ];
}

/** What a day holds that can be classified, and where it stands in its data. */
function classified({ course, session }: ContentEntry<'agenda'>['data']) {
  return [
    ...(course ? [{ at: ['course'], subjects: course.subjects }] : []),
    ...(session?.items ?? []).map(({ subjects }, index) => ({
      at: ['session', 'items', index],
      subjects,
    })),
  ];
}
