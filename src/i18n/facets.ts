import { type Facet, type SoughtKind, type Subject, subjectOf } from '../domain/archive.ts';
import type { Filter } from '../search/record.ts';
import { writeState } from '../search/state.ts';
import { type Directory, organizationOf, personOf } from '../domain/directory.ts';
import { organizationRoute, personRoute } from './destinations.ts';
import { countryName } from './format.ts';
import type { Page } from './page.ts';
import type { ListRoute, Route } from './routes.ts';

/** Where the names of all that the archive is chosen by are found. */
export interface ArchiveNames extends Directory {
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** The list of the sessions that have a value of a facet (a country's is its ISO 3166-1 code). */
export function facetRoute(facet: Facet, value: string, { subjects }: Pick<ArchiveNames, 'subjects'>): ListRoute {
  switch (facet) {
    case 'subject':
      return { page: 'subject', subject: subjectOf(value, subjects) };
    case 'place':
      return { page: 'place', country: value };
    case 'person':
      return personRoute(value);
    case 'organization':
      return organizationRoute(value);
    case 'kind':
      return { page: 'archive-kind', kind: value as SoughtKind };
    case 'edition':
      return { page: 'archive-edition', edition: value };
  }
}

/** Where all the values of a facet are listed; the kinds are few and have no such page. */
export const FACET_INDEX = {
  subject: { page: 'subjects' },
  place: { page: 'places' },
  person: { page: 'people' },
  organization: { page: 'organizations' },
  kind: undefined,
  edition: { page: 'archive-editions' },
} as const satisfies Record<Facet, ListRoute | undefined>;

/** What readers call a value of a facet. */
export function facetLabel(
  facet: Facet,
  value: string,
  { lang, t }: Pick<Page, 'lang' | 't'>,
  names: ArchiveNames,
): string {
  switch (facet) {
    case 'subject':
      return subjectOf(value, names.subjects).name[lang];
    case 'place':
      return countryName(lang, value);
    case 'person':
      return personOf(value, names).name;
    case 'organization':
      return organizationOf(value, names).name[lang];
    case 'kind':
      return t(`kinds.${value as SoughtKind}`);
    case 'edition':
      return value;
  }
}

/** What a list of the archive is chosen by, as the question of a search, to be combined with more. */
export function filtersOf(route: Route): string {
  const filters = writeState({ q: '', filters: new Map(chosenBy(route)), sort: 'relevance' });
  return filters === '' ? '' : `?${filters}`;
}

function chosenBy(route: Route): readonly (readonly [Filter, string])[] {
  switch (route.page) {
    case 'subject':
      return [['subject', route.subject.id]];
    case 'place':
      return [['place', route.country]];
    case 'person':
      return [['person', route.person]];
    case 'organization':
      return [['organization', route.organization]];
    case 'archive-kind':
      return [['kind', route.kind]];
    case 'archive-edition':
      return [['edition', route.edition]];
    case 'archive-recorded':
      return [
        ['kind', 'session'],
        ['access', 'public'],
      ];
    default:
      return [];
  }
}
