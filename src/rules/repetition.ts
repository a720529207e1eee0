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
  const lists = kinds
    .flatMap((kind): readonly ContentEntry<Kind>[] => content[kind])
    .flatMap((entry) =>
      listsIn(entry.data).flatMap(({ path, list }) =>
        repeated(list, (value) => keyOf(value, path.at(-1))).map(({ index }) =>
          findingAt(entry, [...path, index], wrongOf(list[index], entry), FIX),
        ),
      ),
    );
  return [...lists, ...content.agenda.flatMap(twofoldFindings)];
}

/** Nobody both leads an item and speaks in it besides: a page would name them twice. */
function twofoldFindings(day: ContentEntry<'agenda'>): readonly Finding[] {
  return (day.data.session?.items ?? []).flatMap(({ facilitators, contributors }, item) => {
    const leading = facilitators.flatMap((one) => ('person' in one ? one.person : []));
    return contributors.flatMap(({ person }, index) =>
      leading.includes(person)
        ? [
            findingAt(
              day,
              ['session', 'items', item, 'contributors', index],
              {
                es: `«${person}» está también en «facilitators» de este punto`,
                en: `"${person}" is also in "facilitators" of this item`,
              },
              FIX,
            ),
          ]
        : [],
    );
  });
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

/** The lists whose entries readers tell apart by their words alone, and the field that has them. */
const TOLD_APART: Readonly<Record<PropertyKey, string>> = { groups: 'title', profiles: 'text' };

/**
 * What makes two entries of a list the same: their letters, without capitals and accents; the words or the address by which
 * readers know them; whom a group of fields names, where it says nothing more of them; else all that it says. What has an
 * id of its own is told apart by another rule.
 */
function keyOf(value: unknown, list: PropertyKey | undefined): string | undefined {
  if (typeof value === 'string') return fold(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const own = value as Readonly<Record<string, unknown>>;
  const words = list === undefined ? undefined : own[TOLD_APART[list] ?? ''];
  if (words !== undefined) return fold(JSON.stringify(words));
  if ('label' in own && typeof own['url'] === 'string') return new URL(own['url']).href.replace(/\/$/, '');
  if ('id' in value) return undefined;
  const name = nameOf(value);
  return name !== undefined && !('role' in value) ? `${Object.keys(value)[0] ?? ''} ${name}` : JSON.stringify(value);
}
