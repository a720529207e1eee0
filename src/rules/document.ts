import type { Localized } from '../domain/locale.ts';
import { quoted, shown } from '../domain/quoted.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { repeated } from './ids.ts';

type EditionEntry = ContentEntry<'editions'>;
type SessionData = NonNullable<ContentEntry<'agenda'>['data']['session']>;
type DocumentData = EditionEntry['data']['documents'][number] | SessionData['materials'][number];

/** What stands under a name in a public folder. */
export interface PublicFile {
  /** Whether it is a file, and no folder. */
  readonly isFile: boolean;
  readonly bytes: number;
  /** Whether this machine lets it be read. */
  readonly isReadable: boolean;
  /** Whether it begins as a photograph does. */
  readonly isImage: boolean;
}

/** The files that content names: what stands in public/documents/ and in public/people/. */
export interface PublicFiles {
  readonly documents: ReadonlyMap<string, PublicFile>;
  readonly people: ReadonlyMap<string, PublicFile>;
}

/** The largest file that the site offers: 10 MB. */
const LARGEST = 10_000_000;

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
      const fix = { es: 'ponlo ahí, o quita photograph', en: 'put it there, or remove photograph' };
      return fileFindings(person, ['photograph', 'file'], 'people', photograph.file, files, fix);
    }),
  ];
}

/** How messages name a document of an edition, a material of a session, and a second one of the same name. */
const DOCUMENT = {
  es: 'el documento',
  en: 'the document',
  fix: {
    es: 'da a cada documento de la edición un nombre propio',
    en: 'give each document of the edition a name of its own',
  },
};

const MATERIAL: typeof DOCUMENT = {
  es: 'el material',
  en: 'the material',
  fix: {
    es: 'da a cada material de la sesión un nombre propio',
    en: 'give each material of the session a name of its own',
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
        { es: `${named.es} ${quoted(key).es} aparece dos veces`, en: `${named.en} ${quoted(key).en} stands twice` },
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

function fileFindings(
  entry: Located,
  path: DataPath,
  folder: keyof PublicFiles,
  name: string,
  files: PublicFiles,
  fix: Localized,
): readonly Finding[] {
  const found = files[folder].get(name);
  const where = `public/${folder}/${shown(name)}`;
  const refuse = (wrong: Localized, mend: Localized) => [findingAt(entry, path, wrong, mend)];
  if (!found) return refuse({ es: `no hay ningún ${where}`, en: `there is no ${where}` }, fix);
  const { isFile, bytes, isReadable, isImage } = found;
  if (!isFile) {
    return refuse(
      { es: `${where} es una carpeta`, en: `${where} is a folder` },
      { es: 'pon ahí el archivo mismo', en: 'put the file itself there' },
    );
  }
  if (!isReadable) {
    return refuse(
      { es: `${where} no se puede leer`, en: `${where} cannot be read` },
      { es: 'da a tu usuario permiso de lectura', en: 'give your user the permission to read it' },
    );
  }
  if (bytes === 0) {
    return refuse(
      { es: `${where} está vacío`, en: `${where} is empty` },
      { es: 'pon ahí el archivo completo', en: 'put the whole file there' },
    );
  }
  if (bytes > LARGEST) {
    // Rounded up: a file that is a little too large is not told as one of 10.0 MB.
    const size = (Math.ceil(bytes / 100_000) / 10).toFixed(1);
    return refuse(
      {
        es: `${where} tiene ${size} MB; el sitio ofrece hasta 10 MB`,
        en: `${where} has ${size} MB; the site offers up to 10 MB`,
      },
      folder === 'documents'
        ? {
            es: 'hazlo más pequeño, o escribe su url en lugar de file',
            en: 'make it smaller, or give its url in place of file',
          }
        : { es: 'hazla más pequeña', en: 'make it smaller' },
    );
  }
  if (folder === 'documents' || isImage) return [];
  return refuse(
    { es: `${where} no es una fotografía`, en: `${where} is no photograph` },
    {
      es: 'guárdala como JPEG, PNG o WebP: otro nombre no cambia lo que contiene',
      en: 'save it as JPEG, PNG or WebP: a new name does not change what it holds',
    },
  );
}
