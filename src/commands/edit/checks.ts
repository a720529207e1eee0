import { statSync } from 'node:fs';
import { isLanguageTag, type Localized } from '../../domain/locale.ts';
import { isIsoDate, type IsoDate } from '../../domain/time.ts';
import { httpsUrl } from '../../schemas/addresses.ts';
import { country as countrySchema, slug } from '../../schemas/fields.ts';
import { Refusal } from '../terminal/refusal.ts';
import { pathOf } from './paths.ts';

/** What is said of a file that is not there. */
export function fileProblem(written: string): Localized | undefined {
  const path = pathOf(written);
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? undefined
    : { es: `No hay ningún archivo ${path}.`, en: `There is no file ${path}.` };
}

/** What is said of what is no country. */
export function countryProblem(code: string): Localized | undefined {
  if (countrySchema.safeParse(code.toUpperCase()).success) return undefined;
  return {
    es: 'Escribe las dos letras del país (ISO 3166), como GT.',
    en: 'Write the two letters of the country (ISO 3166), for example GT.',
  };
}

/** What is said of what is no address on the web. */
export function urlProblem(url: string): Localized | undefined {
  if (httpsUrl.safeParse(url).success) return undefined;
  return {
    es: 'Escribe la dirección completa, con https:// al principio.',
    en: 'Write the whole address, with https:// at its beginning.',
  };
}

/** What is said of what is no date. */
export function dayProblem(value: string): Localized | undefined {
  if (isIsoDate(value)) return undefined;
  return { es: 'Escribe año, mes y día, como 2027-05-10.', en: 'Write year, month and day, for example 2027-05-10.' };
}

/** What is said of a last day, of what begins on another. */
export function lastDayProblem(value: string, first: IsoDate): Localized | undefined {
  return (
    dayProblem(value) ?? (value >= first ? undefined : { es: 'Es antes del primero.', en: 'It is before the first.' })
  );
}

/** What is said of what is no language (BCP 47). */
export function languageProblem(tag: string): Localized | undefined {
  if (isLanguageTag(tag)) return undefined;
  return {
    es: `«${tag}» no es un idioma: escribe es, en o pt-BR.`,
    en: `“${tag}” is not a language: write es, en or pt-BR.`,
  };
}

/** What is said of what cannot be an id. */
export function slugProblem(id: string): Localized | undefined {
  if (slug.safeParse(id).success) return undefined;
  return {
    es: 'Usa minúsculas, cifras y guiones, como ana-ficticia.',
    en: 'Use lower-case letters, digits and hyphens, for example ana-ficticia.',
  };
}

/** What the reader of an answer refuses it for. */
export function readingProblem(read: () => unknown): Localized | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}
