import { organizations } from '../data/directory.ts';
import { programmes } from '../data/programmes.ts';
import { site } from '../data/site.ts';
import { cardOf } from '../domain/card.ts';
import { organizationOf } from '../domain/directory.ts';
import type { Lang } from '../domain/locale.ts';
import type { OpenedPage } from '../i18n/opened-page.ts';
import { pageAt } from '../i18n/page.ts';
import type { Route } from '../i18n/routes.ts';

/** How many editions every page links to: what grows with the archive has pages of its own. */
const NEWEST = 6;

/** What Astro knows of the page that is being made. */
export interface AstroPage {
  readonly site: URL | undefined;
}

/**
 * Opens the page of a route: its context, who hosts it, and the editions around it.
 * @throws Error where the site has no address, or there is no edition
 */
export async function openPage(
  astro: AstroPage,
  { route, lang }: { readonly route: Route; readonly lang: Lang },
): Promise<OpenedPage> {
  if (!astro.site) throw new Error('astro.config.mjs gives the site no address');
  const { host, ...said } = await site();
  const all = await programmes();
  const [current] = all;
  if (!current) throw new Error('There is no edition in content/editions');
  const id = 'edition' in route ? route.edition : undefined;
  // A list of the archive is about an edition and belongs to none.
  const own = route.page === 'archive-edition' ? undefined : all.find(({ edition }) => edition.id === id);
  return {
    page: pageAt(route, lang, astro.site),
    site: { ...said, host: organizationOf(host, { organizations: await organizations() }).name },
    newest: all.slice(0, NEWEST).map(({ edition }) => edition),
    current,
    own,
    card: cardOf(
      all,
      all.find(({ edition }) => edition.id === id) ?? current,
      'session' in route ? route.session : undefined,
    ),
  };
}
