import { type CitedFrom, referencesOf } from '../data/note.ts';
import type { Day } from '../domain/agenda.ts';
import type { NumberedReference } from '../domain/references.ts';
import { citationAnchor } from '../i18n/anchors.ts';
import type { Page } from '../i18n/page.ts';
import type { Route } from '../i18n/routes.ts';

/** The references of an edition as its pages need them. */
export interface Citations {
  /**
   * The number of a reference.
   * @throws RangeError where no text cites that id
   */
  readonly numberOf: (id: string) => number;
  readonly all: readonly (NumberedReference<CitedFrom> & { readonly back: string })[];
  /** Those that the text of this page cites. */
  readonly here: readonly (NumberedReference<CitedFrom> & { readonly back: string })[];
}

/** The references of an edition, each with a link back from `page` to the text that cites it. */
export async function citationsOn(page: Page, edition: string, days: readonly Day[]): Promise<Citations> {
  const references = await referencesOf(edition, days);
  const all = references.map((entry) => {
    const from: Route = citedHere(page.route, entry.citedFrom) ? page.route : { page: entry.citedFrom.page, edition };
    return { ...entry, back: page.href(from, citationAnchor(entry.reference.id)) };
  });
  return {
    numberOf: (id) => {
      const found = references.find(({ reference }) => reference.id === id);
      if (!found) throw new RangeError(`Nothing cites the reference "${id}"`);
      return found.number;
    },
    all,
    here: all.filter(({ citedFrom }) => citedHere(page.route, citedFrom)),
  };
}

function citedHere(route: Route, from: CitedFrom): boolean {
  if (route.page === 'session') return from.page === 'agenda' && from.session === route.session;
  if (route.page === 'sheet' || route.page === 'my-agenda') return from.page === 'agenda';
  return route.page === from.page;
}
