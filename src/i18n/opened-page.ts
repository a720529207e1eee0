import type { Card } from '../domain/card.ts';
import type { Edition, PublishedProgramme } from '../domain/edition.ts';
import type { Site } from '../domain/site.ts';
import type { Page } from './page.ts';
import type { Route } from './routes.ts';

/** What every page of the site begins with: itself, the site, and the editions around it. */
export interface OpenedPage {
  readonly page: Page;
  readonly site: Site;
  /** The newest editions, the newest first: those that every page links to. */
  readonly newest: readonly Edition[];
  /** The newest edition: the one the site is about now. */
  readonly current: PublishedProgramme;
  /** The edition that the page belongs to; undefined for a page beside the editions. */
  readonly own: PublishedProgramme | undefined;
  /** What the picture tells of that is shown where the page is linked. */
  readonly card: Card;
}

/** A page above another, in the trail that leads to it. */
export interface Crumb {
  readonly label: string;
  readonly route: Route;
}

/** The edition whose sections a page offers: its own, else the current one. */
export function sectionsEdition({ own, current }: OpenedPage): PublishedProgramme {
  return own ?? current;
}

/** The edition that a page stands below; the edition's own page stands below none. */
export function editionAbove({ page, own }: OpenedPage): Edition | undefined {
  return page.route.page === 'edition' ? undefined : own?.edition;
}

/** The pages that stand below the agenda, and are reached through it. */
const BELOW_AGENDA: readonly Route['page'][] = [
  'session',
  'transcript',
  'transcript-part',
  'my-agenda',
  'sheets',
  'sheet',
];

/** Whether a page is a section of its edition, or stands below it (ARIA, aria-current). */
export function currentSection({ route }: Page, section: Route['page']): 'page' | 'true' | undefined {
  if (route.page === section) return 'page';
  return section === 'agenda' && BELOW_AGENDA.includes(route.page) ? 'true' : undefined;
}

/** The pages above a page, home first: its edition, and those that it names itself; none above the home page. */
export function trailTo(opened: OpenedPage, crumbs: readonly Crumb[]): readonly Crumb[] {
  const { page } = opened;
  if (page.route.page === 'home' || page.route.page === 'not-found') return [];
  const above = editionAbove(opened);
  return [
    { label: page.t('site.home'), route: { page: 'home' } },
    ...(above ? [{ label: above.shortTitle[page.lang], route: { page: 'edition', edition: above.id } as const }] : []),
    ...crumbs,
  ];
}
