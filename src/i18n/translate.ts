import { createInstance, type TFunction } from 'i18next';
import { type Lang, type Localized, localized } from '../domain/locale.ts';
import { en } from './strings.en.ts';
import { es } from './strings.es.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es };
    keySeparator: false;
    nsSeparator: false;
    enableSelector: false;
  }
}

const i18n = createInstance({
  lng: 'es',
  fallbackLng: false,
  resources: { es: { translation: es }, en: { translation: en } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Astro escapes what it prints.
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (languages, _namespace, key) => {
    throw new Error(`No text "${key}" in ${languages.join(', ')}`);
  },
});
await i18n.init();

/** Gives the interface text of a key in one language. */
export type Translate = TFunction;

/** i18next's own function looks a text up anew each time; a text without anything to fill in is kept. */
const translators: Localized<Translate> = localized((lang) => {
  const plain = new Map<unknown, unknown>();
  return new Proxy(i18n.getFixedT(lang), {
    apply(translate, self, args: unknown[]) {
      const [key, ...options] = args;
      if (options.length > 0) return Reflect.apply(translate, self, args) as unknown;
      if (!plain.has(key)) plain.set(key, Reflect.apply(translate, self, args));
      return plain.get(key);
    },
  });
});

/** The interface texts of `lang`; asking for one that does not exist is a type error, and throws. */
export function translator(lang: Lang): Translate {
  return translators[lang];
}

/** The texts of `lang` whose keys begin so, by the rest of their keys, as they are written: names in double braces. */
export function textsUnder(lang: Lang, beginning: string): Readonly<Record<string, string>> {
  const own = Object.entries(lang === 'es' ? es : en).filter(([key]) => key.startsWith(beginning));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(beginning.length), text]));
}
