import { organizations, people } from '../data/directory.ts';
import { editions } from '../data/editions.ts';
import { programmes } from '../data/programmes.ts';
import { type Directory, type Role, rolesOfOrganizations } from '../domain/directory.ts';

/** The people and bodies of the site. */
export async function directory(): Promise<Directory> {
  return { people: await people(), organizations: await organizations() };
}

/** What each body (by id) does for the editions as a whole. */
export async function rolesOfBodies(): Promise<ReadonlyMap<string, readonly Role[]>> {
  return rolesOfOrganizations(await editions(), await programmes());
}
