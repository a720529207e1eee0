/** The languages of the site, as BCP 47 tags. The first is the one the host writes in. */
export const LANGS = ['es', 'en'] as const;

export type Lang = (typeof LANGS)[number];

/** The regional form each language is written in: the host's Spanish, and English with the day before the month. */
export const LOCALES = { es: 'es-MX', en: 'en-GB' } as const satisfies Record<Lang, string>;

/** A value that exists in every language of the site; a text lives whole or not at all. */
export type Localized<T = string> = Readonly<Record<Lang, T>>;

/** Builds a localized value by asking for it once a language. */
export function localized<T>(valueIn: (lang: Lang) => T): Localized<T> {
  return { es: valueIn('es'), en: valueIn('en') };
}

/** The language a reader of `lang` can switch to. */
export function otherLang(lang: Lang): Lang {
  return lang === 'es' ? 'en' : 'es';
}

/** Whether `tag` names a language that exists, in the canonical form of BCP 47: `es`, `pt-BR`. */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[\dA-Za-z]{2,8})*$/.test(tag)) return false;
  try {
    return (
      Intl.getCanonicalLocales(tag)[0] === tag &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
    );
  } catch {
    return false;
  }
}
