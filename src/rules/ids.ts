import { isFurtherPage } from '../i18n/routes.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';

/** A use of an id that may belong to nothing. */
export interface Pointer {
  readonly path: DataPath;
  readonly id: string | number;
}

/** The uses of ids that do not exist. */
export function danglingFindings(
  entry: Located,
  pointers: readonly Pointer[],
  known: ReadonlySet<string | number>,
  what: string,
  where: string,
): readonly Finding[] {
  return pointers
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) =>
      findingAt(entry, path, `there is no ${what} "${String(id)}"`, `correct the id, or add the ${what} in ${where}`),
    );
}

/** The ids that would stand where the further pages of a list stand; `path` leads to the id in the entry's data. */
export function furtherPageFindings(entry: Located, uses: readonly Pointer[]): readonly Finding[] {
  return uses
    .filter(({ id }) => isFurtherPage(String(id)))
    .map(({ path, id }) =>
      findingAt(entry, path, `"${String(id)}" is what the site calls the further pages of a list`, 'choose another id'),
    );
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
