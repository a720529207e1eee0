import { isLanguageTag, type Localized } from '../../domain/locale.ts';
import { Refusal } from '../terminal/refusal.ts';
import { urlProblem } from './checks.ts';

/** How a link of the host is written in one line. */
export const LINK_FORM: Localized = {
  es: '«texto | text | https://… | idioma»; el idioma puede faltar',
  en: '“texto | text | https://… | language”; the language may be left out',
};

/**
 * A link of the host from the one line in which it is given.
 * @throws Refusal for what is not written so
 */
export function linkIn(text: string) {
  const [es = '', en = '', url = '', language = ''] = text.split('|').map((part) => part.trim());
  if (es === '' || en === '' || urlProblem(url) || (language !== '' && !isLanguageTag(language))) {
    throw new Refusal({ es: `Escribe ${LINK_FORM.es}.`, en: `Write ${LINK_FORM.en}.` });
  }
  return { label: { es, en }, url, ...(language !== '' && { language }) };
}

/** A link as `linkIn` reads it. */
export const linkText = ({ label: { es, en }, url, language }: Link): string =>
  [es, en, url, ...(language === undefined ? [] : [language])].join(' | ');

interface Link {
  readonly label: Localized;
  readonly url: string;
  readonly language?: string | undefined;
}
