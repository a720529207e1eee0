import { fold } from '../domain/fold.ts';
import type { Localized } from '../domain/locale.ts';
import { type Content, type ContentEntry, type Kind, KINDS } from './content.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { repeated } from './ids.ts';
import { entriesOf } from './texts.ts';
import { saysNoValues } from './unsaid.ts';

/** What a group of fields is about, where it names something else: the same person is the same, whatever is said beside. */
const NAMING = ['person', 'organization', 'representativeOf'] as const;

/** A list, and where it stands. */
interface LocatedList {
  readonly path: DataPath;
  readonly list: readonly unknown[];
}

/** The same thing appears twice in no list: a language, a country, a subject, who facilitates, what is cited, a synonym. */
export function repetitionFindings(content: Content): readonly Finding[] {
  // What is said may well be said twice.
  const kinds = KINDS.filter((kind) => kind !== 'transcripts');
  return kinds
    .flatMap((kind): readonly ContentEntry<Kind>[] => content[kind])
    .flatMap((entry) =>
      listsIn(entry.data).flatMap(({ path, list }) =>
        repeated(list, keyOf).map(({ index }) => findingAt(entry, [...path, index], wrongOf(list[index], entry), FIX)),
      ),
    );
}

const FIX = { es: 'déjalo una sola vez', en: 'name it once' };

/** That something appears twice: by its name, where it has one and its file is none that messages are silent about. */
function wrongOf(value: unknown, { file }: Located): Localized {
  const name = saysNoValues(file) ? undefined : nameOf(value);
  return {
    es: `${name === undefined ? 'está' : `«${name}» está`} dos veces en esta lista`,
    en: `${name === undefined ? 'appears' : `"${name}" appears`} twice in this list`,
  };
}

/** What a value is called: itself, or whom a group of fields names. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return String(value);
  const own = value as Readonly<Record<string, unknown>>;
  const naming = NAMING.find((name) => typeof own[name] === 'string');
  return naming === undefined ? undefined : String(own[naming]);
}

/** The lists within a value, at any depth. */
function listsIn(value: unknown, path: DataPath = []): readonly LocatedList[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = entriesOf(value).flatMap(([key, one]) => listsIn(one, [...path, key]));
  return Array.isArray(value) ? [{ path, list: value as readonly unknown[] }, ...inner] : inner;
}

/**
 * What makes two entries of a list the same: their letters, without capitals and accents; whom a group of fields names, where
 * it says nothing more of them; else all that it says. What has an id of its own is told apart by another rule.
 */
function keyOf(value: unknown): string | undefined {
  if (typeof value === 'string') return fold(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('id' in value) return undefined;
  const name = nameOf(value);
  return name !== undefined && !('role' in value) ? `${Object.keys(value)[0] ?? ''} ${name}` : JSON.stringify(value);
}
