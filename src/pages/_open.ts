import { organizations } from '../data/directory.ts';
import { editions, programmes } from '../data/editions.ts';
import { site } from '../data/site.ts';
import type { Day } from '../domain/agenda.ts';
import type { Edition } from '../domain/edition.ts';
import type { Lang, Localized } from '../domain/locale.ts';
import { cardText } from '../i18n/card.ts';
import { pageAt, type Page } from '../i18n/page.ts';
import type { Route } from '../i18n/routes.ts';
import type { Crumb, Host } from '../layouts/Base.astro';

/** How many editions every page links to: what grows with the archive has pages of its own. */
const NEWEST = 6;

/** An edition with its agenda. */
export interface Programme {
  readonly edition: Edition;
  readonly days: readonly Day[];
}

/** What every page of the site begins with. */
export interface Opened {
  readonly page: Page;
  readonly host: Host;
  readonly siteName: Localized;
  /** Name of the body that hosts the site. */
  readonly hostName: Localized;
  /** The newest edition with an agenda: the one the site is about now. */
  readonly current: Programme;
  /** The trail to a page of an edition, home first. */
  crumbsTo(edition?: Edition): readonly Crumb[];
}

/**
 * Opens the page of a route: its context, who hosts it, and the current edition.
 * @throws Error where the site has no address, or no edition an agenda
 */
export async function openPage(astro: { site: URL | undefined }, route: Route, lang: Lang): Promise<Opened> {
  if (!astro.site) throw new Error('astro.config.mjs gives the site no address');
  const page = pageAt(route, lang, astro.site);
  const { name, contact, links, host } = await site();
  const bodies = await organizations();
  const [current] = await programmes();
  if (!current) throw new Error('No edition in content/editions has an agenda');
  const hostName = bodies.get(host)?.name ?? name;
  const all = await editions();
  return {
    page,
    host: {
      name,
      contact,
      links,
      hostName,
      editions: all.slice(0, NEWEST).map(({ id }) => id),
      cardText: (edition) => cardText(all.find(({ id }) => id === edition) ?? current.edition, page),
    },
    siteName: name,
    hostName,
    current,
    crumbsTo: (edition) => [
      { label: page.t('site.home'), route: { page: 'home' } },
      ...(edition
        ? [{ label: edition.shortTitle[lang], route: { page: 'edition', edition: edition.id } as const }]
        : []),
    ],
  };
}
