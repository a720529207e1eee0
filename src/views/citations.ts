import { type CitedFrom, referencesOf } from '../data/note.ts';
import type { Day } from '../domain/agenda.ts';
import type { NumberedReference } from '../domain/references.ts';
import { citationAnchor, referenceAnchor } from '../i18n/anchors.ts';
import type { Page } from '../i18n/page.ts';
import type { CitationMark } from '../i18n/prose.ts';
import type { Route } from '../i18n/routes.ts';
import type { ProgrammePage } from './paths.ts';

/** The references of an edition as its pages need them. */
export interface Citations {
  /**
   * The mark of a reference.
   * @throws RangeError where no text cites that id
   */
  readonly markOf: (id: string) => CitationMark;
  readonly all: readonly (NumberedReference<CitedFrom> & { readonly back: string })[];
  /** Those that the text of this page cites and that no other page lists for it. */
  readonly here: readonly (NumberedReference<CitedFrom> & { readonly back: string })[];
}

/**
 * The references of an edition, each with a link back from `page` to the text that cites it.
 * @param listedOn the page whose list the marks lead to, where `page` has none of its own
 */
export async function citationsOn(
  page: Page,
  edition: string,
  days: readonly Day[],
  listedOn: Route = page.route,
): Promise<Citations> {
  const references = await referencesOf(edition, days);
  const all = references.map((entry) => {
    const from: Route = citedHere(page.route, entry.citedFrom) ? page.route : { page: entry.citedFrom.page, edition };
    return { ...entry, back: page.href(from, citationAnchor(entry.reference.id)) };
  });
  return {
    markOf: (id) => {
      const found = references.find(({ reference }) => reference.id === id);
      if (!found) throw new RangeError(`Nothing cites the reference "${id}"`);
      const anchor = referenceAnchor(id);
      return { number: found.number, href: listedOn === page.route ? `#${anchor}` : page.href(listedOn, anchor) };
    },
    all,
    here: listedOn === page.route ? all.filter(({ citedFrom }) => citedHere(page.route, citedFrom)) : [],
  };
}

/**
 * The page that lists all that an edition cites, for its agenda and its sessions to lead there and tell none of it again;
 * undefined where it has no concept note.
 */
export function referencesListOf({ edition, pages }: Pick<ProgrammePage, 'edition' | 'pages'>): Route | undefined {
  return pages.includes('concept-note') ? { page: 'concept-note', edition: edition.id } : undefined;
}

function citedHere(route: Route, from: CitedFrom): boolean {
  if (route.page === 'session') return from.page === 'agenda' && from.session === route.session;
  if (route.page === 'sheet' || route.page === 'my-agenda') return from.page === 'agenda';
  return route.page === from.page;
}
