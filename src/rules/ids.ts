import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { isFurtherPage } from '../i18n/routes.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { withNearest } from './nearest.ts';
import { saysNoValues } from './unsaid.ts';

/** A use of an id that may belong to nothing. */
export interface Pointer {
  readonly path: DataPath;
  readonly id: string | number;
}

/** What an id can be of, as messages call it: `no hay ningún punto «s1-9»`. */
const NAMED = {
  person: { none: 'ninguna persona', es: 'la persona', en: 'person' },
  organization: { none: 'ninguna institución', es: 'la institución', en: 'organization' },
  session: { none: 'ninguna sesión', es: 'la sesión', en: 'session' },
  section: { none: 'ninguna sección', es: 'la sección', en: 'section' },
  subject: { none: 'ningún tema', es: 'el tema', en: 'subject' },
  item: { none: 'ningún punto', es: 'el punto', en: 'item' },
  reference: { none: 'ninguna referencia', es: 'la referencia', en: 'reference' },
} as const;

/** That there is nothing of a kind with an id, which is not repeated where no value of the file is. */
export function unknownId(what: keyof typeof NAMED, id: string | number, file: string): Localized {
  const name = saysNoValues(file) ? { es: 'con ese identificador', en: 'with that id' } : quoted(id);
  return { es: `no hay ${NAMED[what].none} ${name.es}`, en: `there is no ${NAMED[what].en} ${name.en}` };
}

/**
 * The uses of ids that do not exist.
 * @param where what they can be added in, as a path or in words
 */
export function danglingFindings(
  entry: Located,
  pointers: readonly Pointer[],
  known: ReadonlySet<string | number>,
  what: keyof typeof NAMED,
  where: string | Localized,
): readonly Finding[] {
  const { es, en } = NAMED[what];
  const place = typeof where === 'string' ? { es: where, en: where } : where;
  return pointers
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) => ({
      ...findingAt(
        entry,
        path,
        unknownId(what, id, entry.file),
        withNearest(String(id), [...known].map(String), {
          es: `corrige el identificador, o agrega ${es} en ${place.es}`,
          en: `correct the id, or add the ${en} in ${place.en}`,
        }),
      ),
      ...(typeof where === 'string' && !where.endsWith('.yaml') && { soughtIn: where }),
    }));
}

/** The ids that would stand where the further pages of a list stand; `path` leads to the id in the entry's data. */
export function furtherPageFindings(entry: Located, uses: readonly Pointer[]): readonly Finding[] {
  return uses
    .filter(({ id }) => isFurtherPage(String(id)))
    .map(({ path, id }) => {
      const name = quoted(id);
      return findingAt(
        entry,
        path,
        {
          es: `${name.es} es como el sitio llama a las páginas siguientes de una lista`,
          en: `${name.en} is what the site calls the further pages of a list`,
        },
        { es: 'elige otro identificador', en: 'choose another id' },
      );
    });
}

/** The entries whose key one before them already has; those without a key are left out. */
export function repeated<T, K>(
  entries: readonly T[],
  keyOf: (entry: T) => K | undefined,
): readonly { entry: T; key: K; index: number }[] {
  const seen = new Set<K>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return [];
    if (seen.has(key)) return [{ entry, key, index }];
    seen.add(key);
    return [];
  });
}
