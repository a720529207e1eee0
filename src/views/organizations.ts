import { mentions } from '../data/note.ts';
import { organizationRoute } from '../i18n/destinations.ts';
import { collate } from '../i18n/format.ts';
import { rolesOfBodies } from './directory.ts';
import { listingPaths, NAMES_BESIDE, openArchive } from './lists.ts';
import { pagesOf } from './pagination.ts';

/** The paths of every body's own page: its sessions, and beside them its roles, people and parts and where the note names it. */
export async function organizationPaths() {
  const { archive, names } = await openArchive();
  const roles = await rolesOfBodies();
  const sections = await mentions();
  const peopleOf = Map.groupBy(names.people.values(), ({ organization }) => organization);
  const partsOf = Map.groupBy(names.organizations.values(), ({ partOf }) => partOf);
  return listingPaths(
    ['lang', 'organizations', 'organization', '...number'],
    [...names.organizations.values()].map((body) => {
      const people = (peopleOf.get(body.id) ?? []).toSorted((a, b) => collate('es', a.name, b.name));
      const beside = {
        roles: pagesOf(roles.get(body.id) ?? [], NAMES_BESIDE),
        note: pagesOf(sections.get(body.id) ?? [], NAMES_BESIDE),
        people: pagesOf(people, NAMES_BESIDE),
        parts: pagesOf(partsOf.get(body.id) ?? [], NAMES_BESIDE),
      };
      return {
        route: organizationRoute(body.id),
        listings: archive.facets.organization.get(body.id) ?? [],
        pages: Math.max(...Object.values(beside).map(({ length }) => length)),
        names,
        body,
        beside,
      };
    }),
  );
}
