import type { Directory } from '../domain/directory.ts';
import type { ProsePageLink } from '../domain/prose.ts';
import { organizationRoute, personRoute } from './destinations.ts';
import type { Page } from './page.ts';
import type { Route } from './routes.ts';

/** The mark of a reference in a text: its number in the edition, and the address of its entry in a list. */
export interface CitationMark {
  readonly number: number;
  readonly href: string;
}

/** What a text has to know of the page it is on, to cite and to link. */
export interface ProsePage {
  readonly page: Page;
  /** The edition whose text it is. */
  readonly edition: string;
  /**
   * The mark of a reference.
   * @throws RangeError where no text cites that id
   */
  readonly markOf: (id: string) => CitationMark;
  /** The people and bodies that it may lead to by their ids. */
  readonly names: Directory;
}

/** The address that a link of a text leads to. */
export function pageLinkHref(
  { page: name, session, anchor }: Pick<ProsePageLink, 'page' | 'session' | 'anchor'>,
  { page, edition, names }: ProsePage,
): string {
  const own = name === 'people' && anchor !== undefined ? ownPage(anchor, names) : undefined;
  if (own) return page.href(own);
  // The content's rules see to it that the page exists, and is given what its address takes.
  const route = { page: name, edition, ...(session !== undefined && { session: Number(session) }) } as Route;
  return page.href(route, anchor);
}

/** A person or a body has a page of its own, and no fixed place on the list of them all, which may take several pages. */
function ownPage(id: string, { people, organizations }: Directory): Route | undefined {
  if (people.has(id)) return personRoute(id);
  return organizations.has(id) ? organizationRoute(id) : undefined;
}
