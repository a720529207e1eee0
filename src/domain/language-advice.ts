import { fold } from './fold.ts';
import { isLanguageTag, LANGS } from './locale.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** What languages are called that have a second name, or one that lists of names write otherwise. */
const ALSO: Readonly<Record<string, string>> = {
  castellano: 'es',
  castilian: 'es',
  esp: 'es',
  spa: 'es',
  ing: 'en',
  eng: 'en',
};

/** The languages of two letters (ISO 639-1) by their names in those of the site and in their own; made when first asked for. */
let byName: ReadonlyMap<string, string> | undefined;

function languagesByName(): ReadonlyMap<string, string> {
  const names = LANGS.map((lang) => new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' }));
  const tags = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isLanguageTag);
  return new Map(
    tags.flatMap((tag) => {
      const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
      return [...names, own].flatMap((inLang) => {
        const name = inLang.of(tag);
        return name === undefined ? [] : [[fold(name), tag] as const];
      });
    }),
  );
}

/**
 * The tag (BCP 47) that an editor means by what is none: the name of a language in Spanish, English or itself, or a tag in
 * other capitals or with other signs: `español` and `ES` are `es`, `es_mx` is `es-MX`. Undefined where nothing is near.
 */
export function meantLanguage(written: string): string | undefined {
  const name = fold(written.trim());
  byName ??= languagesByName();
  const named = ALSO[name] ?? byName.get(name) ?? byName.get(name.replace(/[\s(,-].*$/, ''));
  if (named !== undefined) return named;
  try {
    const [tag] = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'));
    return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}
