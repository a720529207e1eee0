import { existsSync } from 'node:fs';
import type { Localized } from '../../domain/locale.ts';
import { isIsoDate } from '../../domain/time.ts';
import { httpsUrl } from '../../schemas/addresses.ts';
import { country as countrySchema } from '../../schemas/fields.ts';
import { pathOf } from './paths.ts';

/** What is said of a file that is not there. */
export function fileProblem(written: string): Localized | undefined {
  const path = pathOf(written);
  return existsSync(path) ? undefined : { es: `No hay ningún archivo ${path}.`, en: `There is no file ${path}.` };
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
