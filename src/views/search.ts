import { ZONED_COUNTRIES } from '../domain/country-zones.ts';
import type { Edition } from '../domain/edition.ts';
import type { Lang } from '../domain/locale.ts';
import { countryName, inSentence } from '../i18n/format.ts';
import { textsUnder, translator } from '../i18n/translate.ts';

/**
 * What the search page brings along for its script: the texts under `find.`, and names of values of filters and of zones
 * by the filter and the value: `kind.panel`, `place.CO`, `zone.America/Mexico_City`.
 */
export function textsOfSearch(lang: Lang, { timeZone, city }: Edition): Readonly<Record<string, string>> {
  const named = (name: string, entries: readonly (readonly [string, string])[]) =>
    entries.map(([value, text]) => [`${name}.${value}`, text] as const);
  return {
    ...textsUnder(lang, 'find.'),
    ...Object.fromEntries([
      ...named('kind', Object.entries(textsUnder(lang, 'kind.'))),
      ...named(
        'place',
        ZONED_COUNTRIES.map((country) => [country, countryName(lang, country)]),
      ),
      ...named('zone', [[timeZone, translator(lang)('agenda.zone', { city: inSentence(lang, city[lang]) })]]),
    ]),
  };
}
