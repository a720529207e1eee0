import { quoted } from '../domain/quoted.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { repeated } from './ids.ts';
import { fileFindings, type PublicFiles } from './public-file.ts';

type EditionEntry = ContentEntry<'editions'>;
type SessionData = NonNullable<ContentEntry<'agenda'>['data']['session']>;
type DocumentData = EditionEntry['data']['documents'][number] | SessionData['materials'][number];

/** A document or a material, and where it stands in the data of its file. */
export interface LocatedDocument {
  readonly path: DataPath;
  readonly document: DocumentData;
}

/** The documents of an edition. */
export function documentsOf({ documents }: EditionEntry['data']): readonly LocatedDocument[] {
  return located(documents, ['documents']);
}

/** The materials of a session, of its items and of their groups. */
export function materialsOf(session: SessionData): readonly LocatedDocument[] {
  return [
    ...located(session.materials, ['session', 'materials']),
    ...session.items.flatMap(({ materials, groups }, index) => {
      const path = ['session', 'items', index];
      return [
        ...located(materials, [...path, 'materials']),
        ...groups.flatMap((group, place) => located(group.materials, [...path, 'groups', place, 'materials'])),
      ];
    }),
  ];
}

function located(documents: readonly DocumentData[], path: DataPath): readonly LocatedDocument[] {
  return documents.map((document, index) => ({ document, path: [...path, index] }));
}

/** Documents and materials have names of their own; their files and those of photographs are there, and not too large. */
export function documentFindings(content: Content, files: PublicFiles): readonly Finding[] {
  return [
    ...content.editions.flatMap((edition) => [
      ...listFindings(edition, documentsOf(edition.data), files, DOCUMENT),
      ...ofEdition(content.agenda, edition.id).flatMap((day) =>
        day.data.session ? listFindings(day, materialsOf(day.data.session), files, MATERIAL) : [],
      ),
    ]),
    ...content.people.flatMap((person) => {
      const { photograph } = person.data;
      if (!photograph) return [];
      const fix = { es: 'ponla ahí, o quita photograph', en: 'put it there, or remove photograph' };
      return fileFindings(person, ['photograph', 'file'], 'people', photograph.file, files, fix);
    }),
  ];
}

/** How messages name a document of an edition, a material of a session, and a second one of the same name. */
const DOCUMENT = {
  es: 'el documento',
  en: 'the document',
  fix: {
    es: 'da a cada documento de la edición su propio identificador',
    en: 'give each document of the edition its own id',
  },
};

const MATERIAL: typeof DOCUMENT = {
  es: 'el material',
  en: 'the material',
  fix: {
    es: 'da a cada material de la sesión su propio identificador',
    en: 'give each material of the session its own id',
  },
};

function listFindings(
  entry: Located,
  documents: readonly LocatedDocument[],
  files: PublicFiles,
  named: typeof DOCUMENT,
): readonly Finding[] {
  return [
    ...repeated(documents, ({ document }) => document.id).map(({ key, entry: { path } }) =>
      findingAt(
        entry,
        [...path, 'id'],
        { es: `${named.es} ${quoted(key).es} aparece dos veces`, en: `${named.en} ${quoted(key).en} appears twice` },
        named.fix,
      ),
    ),
    ...documents.flatMap(({ document, path }) =>
      document.state === 'published' && document.file !== undefined
        ? fileFindings(entry, [...path, 'file'], 'documents', document.file, files, {
            es: 'ponlo ahí, o escribe state: pending',
            en: 'put it there, or write state: pending',
          })
        : [],
    ),
  ];
}
