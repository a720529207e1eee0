import type { Archive, Facet } from '../domain/archive.ts';
import { type Lang, localized } from '../domain/locale.ts';
import { type ArchiveNames, facetLabel, facetRoute } from '../i18n/facets.ts';
import { collate } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { inPages, NAMES, openArchive } from './lists.ts';
import { pagesOf } from './pagination.ts';
import { pathsOf } from './paths.ts';

/** The lists of all the values of a facet. That of the people says more and is made by itself; the kinds are too few. */
const LISTS = [
  ['subjects', 'subject'],
  ['places', 'place'],
  ['organizations', 'organization'],
  ['archive-editions', 'edition'],
] as const satisfies readonly (readonly [string, Facet])[];

/**
 * The paths of those lists, each name with its page and how many sessions that has, and the countries that agendas name;
 * both languages have as many pages.
 */
export async function nameListPaths() {
  const { archive, names } = await openArchive();
  const named = [...archive.facets.place.keys()];
  return pathsOf(
    ['lang', '...index'],
    LISTS.flatMap(([page, facet]) => {
      const { es, en } = localized((lang) => pagesOf(namesIn(lang, facet, archive, names), NAMES));
      return inPages({ route: { page } as const, named }, es).map(({ part, ...props }) => ({
        ...props,
        parts: { es: part, en: en[props.number - 1] ?? [] },
      }));
    }),
  );
}

/** The values of a facet by their names, in the order of a language; editions, called by their years, newest first. */
function namesIn(lang: Lang, facet: (typeof LISTS)[number][1], { facets }: Archive, names: ArchiveNames) {
  // Bodies that no item names organize or stand above others: they are listed all the same.
  const values = new Set([...facets[facet].keys(), ...(facet === 'organization' ? names.organizations.keys() : [])]);
  const all = [...values].map((value) => ({
    label: facetLabel(facet, value, { lang, t: translator(lang) }, names),
    route: facetRoute(facet, value, names),
    count: facets[facet].get(value)?.length ?? 0,
  }));
  return all.toSorted((a, b) =>
    facet === 'edition' ? collate(lang, b.label, a.label) : collate(lang, a.label, b.label),
  );
}
