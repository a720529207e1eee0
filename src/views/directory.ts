import { organizations, people } from '../data/directory.ts';
import { editions, programmes } from '../data/editions.ts';
import { type Role, rolesOfOrganizations } from '../domain/directory.ts';
import type { Describing, Directory } from '../domain/structured-data.ts';
import type { Page } from '../i18n/page.ts';

/** The people and bodies of the site. */
export async function directory(): Promise<Directory> {
  return { people: await people(), organizations: await organizations() };
}

/** What each body (by id) does for the editions as a whole. */
export async function rolesOfBodies(): Promise<ReadonlyMap<string, readonly Role[]>> {
  return rolesOfOrganizations(await editions(), await programmes());
}

/** How schema.org descriptions on a page name people and bodies, and address editions and sessions. */
export function describing(page: Page, names: Directory): Describing {
  return {
    lang: page.lang,
    directory: names,
    editionUrl: ({ id }) => page.absolute({ page: 'edition', edition: id }),
    sessionUrl: ({ edition, number }, item) =>
      page.absolute({ page: 'session', edition, session: number }) + (item ? `#${item.id}` : ''),
  };
}
