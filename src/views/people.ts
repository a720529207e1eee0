import { localized } from '../domain/locale.ts';
import { personRoute } from '../i18n/destinations.ts';
import { collate } from '../i18n/format.ts';
import { ENTRIES, inPages, listingPaths, openArchive } from './lists.ts';
import { pagesOf } from './pagination.ts';
import { pathsOf } from './paths.ts';

/** The paths of the list of people and bodies: the people first, in the order of each language, on as many pages in both. */
export async function peoplePaths() {
  const { archive, names } = await openArchive();
  const entries = localized((lang) => [
    ...[...names.people.values()].toSorted((a, b) => collate(lang, a.name, b.name)).map((person) => ({ person })),
    ...[...names.organizations.values()]
      .toSorted((a, b) => collate(lang, a.name[lang], b.name[lang]))
      .map((body) => ({ body })),
  ]);
  const inEnglish = pagesOf(entries.en, ENTRIES);
  const route = { page: 'people' } as const;
  return pathsOf(
    ['lang', 'people', '...number'],
    inPages({ route, archive, names }, pagesOf(entries.es, ENTRIES)).map(({ part, ...props }) => ({
      ...props,
      entries: { es: part, en: inEnglish[props.number - 1] ?? [] },
    })),
  );
}

/** The paths of everyone's own page. */
export async function personPaths() {
  const { archive, names } = await openArchive();
  return listingPaths(
    ['lang', 'people', 'person', '...number'],
    [...names.people.values()].map((person) => ({
      route: personRoute(person.id),
      listings: archive.facets.person.get(person.id) ?? [],
      names,
      person,
    })),
  );
}
