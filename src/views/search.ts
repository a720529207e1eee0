import { archive } from '../data/archive.ts';
import { organizations, people } from '../data/directory.ts';
import { subjects } from '../data/subjects.ts';
import { organizationOf, personOf } from '../domain/directory.ts';
import { subjectOf } from '../domain/archive.ts';
import { ZONED_COUNTRIES } from '../domain/country-zones.ts';
import type { Edition, PublishedProgramme } from '../domain/edition.ts';
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

/** Where a reader may go instead of searching. */
export function waysOf({ edition, pages }: PublishedProgramme) {
  const ofEdition = (name: 'agenda' | 'recordings') =>
    pages.includes(name) ? ([[`nav.${name}`, { page: name, edition: edition.id }]] as const) : [];
  return [
    ...ofEdition('agenda'),
    ['nav.archive', { page: 'archive' }],
    ['nav.people', { page: 'people' }],
    ['nav.acronyms', { page: 'acronyms' }],
    ...ofEdition('recordings'),
  ] as const;
}

/** Questions that have an answer: the subject, the country, the person and the body of most sessions. */
export async function ideasFor(lang: Lang): Promise<readonly string[]> {
  const { subject, place, person, organization } = (await archive()).facets;
  const names = { subjects: await subjects(), people: await people(), organizations: await organizations() };
  const first = (values: ReadonlyMap<string, unknown>, nameOf: (value: string) => string) =>
    [...values.keys()].slice(0, 1).map(nameOf);
  return [
    ...first(subject, (id) => subjectOf(id, names.subjects).name[lang]),
    ...first(place, (country) => countryName(lang, country)),
    ...first(person, (id) => personOf(id, names).name),
    ...first(organization, (id) => {
      const { acronym, name } = organizationOf(id, names);
      return (acronym ?? name)[lang];
    }),
  ];
}
