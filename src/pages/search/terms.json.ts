import type { APIRoute } from 'astro';
import { termGroups } from '../../data/directory.ts';
import { ZONED_COUNTRIES } from '../../domain/country-zones.ts';
import { localized } from '../../domain/locale.ts';
import { countryName } from '../../i18n/format.ts';

/** What goes by more than one name, in both languages: by it a search widens a question. */
export const GET: APIRoute = async () => {
  const groups = await termGroups();
  const known = new Set(groups.flatMap(({ es, en }) => [...es, ...en]));
  const countries = ZONED_COUNTRIES.filter((country) => !known.has(countryName('es', country))).map((country) =>
    localized((lang) => [countryName(lang, country)]),
  );
  return Response.json([...groups, ...countries]);
};
