import { type ZonedCountry, ZONED_COUNTRIES } from '../domain/country-zones.ts';
import type { Lang, Localized } from '../domain/locale.ts';

/** How the country of a delegation is written in an address: by its name, which no reader has to decode. */
export const DELEGATIONS: Readonly<Record<ZonedCountry, Localized>> = {
  BZ: { es: 'belice', en: 'belize' },
  BR: { es: 'brasil', en: 'brazil' },
  CA: { es: 'canada', en: 'canada' },
  CL: { es: 'chile', en: 'chile' },
  CO: { es: 'colombia', en: 'colombia' },
  CR: { es: 'costa-rica', en: 'costa-rica' },
  DO: { es: 'republica-dominicana', en: 'dominican-republic' },
  EC: { es: 'ecuador', en: 'ecuador' },
  GT: { es: 'guatemala', en: 'guatemala' },
  HN: { es: 'honduras', en: 'honduras' },
  MX: { es: 'mexico', en: 'mexico' },
  NI: { es: 'nicaragua', en: 'nicaragua' },
  PA: { es: 'panama', en: 'panama' },
  SV: { es: 'el-salvador', en: 'el-salvador' },
  US: { es: 'estados-unidos', en: 'united-states' },
};

/** The country of a delegation by its name in an address of a language; nothing where none is called so. */
export const delegationAt = (name: string, lang: Lang): ZonedCountry | undefined =>
  ZONED_COUNTRIES.find((country) => DELEGATIONS[country][lang] === name);
