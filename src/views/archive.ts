import { subjectOf } from '../domain/archive.ts';
import { facetRoute } from '../i18n/facets.ts';
import type { ListRoute } from '../i18n/routes.ts';
import { listingPaths, openArchive } from './lists.ts';

/** The paths of the archive, whole and by kind, edition or recording; the other facets have pages of their own beside it. */
export async function archivePaths() {
  const { archive, names } = await openArchive();
  const chosen = (['kind', 'edition'] as const).flatMap((facet) =>
    [...archive.facets[facet]].map(([value, listings]) => ({
      route: facetRoute(facet, value, names),
      listings,
      chosen: { facet, value },
    })),
  );
  const recorded = { facet: 'recorded', value: 'recorded' } as const;
  return listingPaths(
    ['lang', 'archive', '...list'],
    [
      { route: { page: 'archive' } as ListRoute, listings: archive.listings, chosen: undefined },
      { route: { page: 'archive-recorded' } as ListRoute, listings: archive.recorded, chosen: recorded },
      ...chosen,
    ].map((list) => ({ ...list, archive, names })),
  );
}

/** The paths of the page of every subject that a session or a course is about. */
export async function subjectPaths() {
  const { archive, names } = await openArchive();
  return listingPaths(
    ['lang', 'subjects', 'subject', '...number'],
    [...archive.facets.subject].map(([id, listings]) => {
      const subject = subjectOf(id, names.subjects);
      const route = { page: 'subject', subject } as const;
      return { route, listings, subject, courses: archive.courses.get(id) ?? [] };
    }),
  );
}

/** The paths of the page of every country that a session is about. */
export async function placePaths() {
  const { archive } = await openArchive();
  return listingPaths(
    ['lang', 'places', 'country', '...number'],
    [...archive.facets.place].map(([country, listings]) => ({ route: { page: 'place', country } as const, listings })),
  );
}
