import { termGroups } from '../data/directory.ts';
import { ZONED_COUNTRIES } from '../domain/country-zones.ts';
import { localized } from '../domain/locale.ts';
import { countryName } from '../i18n/format.ts';

/** Everything that goes by more than one name, in both languages: the terms of the site, and the countries. */
export async function searchTerms() {
  const groups = await termGroups();
  const known = new Set(groups.flatMap(({ es, en }) => [...es, ...en]));
  const countries = ZONED_COUNTRIES.filter((country) => !known.has(countryName('es', country))).map((country) =>
    localized((lang) => [countryName(lang, country)]),
  );
  return [...groups, ...countries];
}
