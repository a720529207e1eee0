import type { Organization } from './directory.ts';
import { fold } from './fold.ts';
import { LANGS, type Localized } from './locale.ts';

/** A name without the parentheses at its end, which explain it: `Presidencia Pro Témpore` for `… (México, 2021)`. */
export function plainName(name: string): string {
  return name.replace(/\s*\([^()]*\)$/, '');
}

/**
 * Finds the bodies that a text names, by name or acronym, in either language.
 * @param text in both languages, or in one where it has only that
 * @param presidency the Pro Tempore Presidency (id) that the text means where it speaks of one without saying which
 * @returns ids, each once, in the order of the directory
 */
export type BodyFinder = (text: Partial<Localized>, presidency?: string) => readonly string[];

/** The finder of the bodies of a directory. */
export function bodyFinder(organizations: Iterable<Organization>): BodyFinder {
  const bodies = [...organizations];
  const lookups = LANGS.map((lang) => ({
    lang,
    // Whoever writes a name may forget an accent; an acronym in small letters would be a word.
    find: [
      { read: fold, ...lookup(bodies, ({ name }) => fold(plainName(name[lang]))) },
      { read: (text: string) => text, ...lookup(bodies, ({ acronym }) => acronym?.[lang]) },
    ],
  }));
  return (text, presidency) => {
    const found = new Set<string>();
    for (const { lang, find } of lookups) {
      for (const { read, pattern, idsOf } of find) {
        for (const [name] of read(text[lang] ?? '').matchAll(pattern)) {
          const ids = idsOf.get(name) ?? [];
          // Presidencies share their name: the text means its own edition's.
          for (const id of ids) if (ids.length === 1 || id === presidency) found.add(id);
        }
      }
    }
    return bodies.filter(({ id }) => found.has(id)).map(({ id }) => id);
  };
}

/** What bodies are called, and a pattern that finds any of it as whole words, the longest first. */
function lookup(bodies: readonly Organization[], wordOf: (body: Organization) => string | undefined) {
  const named = bodies.flatMap((body) => {
    const word = wordOf(body);
    return word === undefined ? [] : [{ word, id: body.id }];
  });
  const idsOf = new Map(
    [...Map.groupBy(named, ({ word }) => word)].map(([word, all]) => [word, all.map(({ id }) => id)] as const),
  );
  const words = [...idsOf.keys()].toSorted((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu');
  return { pattern, idsOf };
}
