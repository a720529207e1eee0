import type { SitemapItem } from '@astrojs/sitemap';
import { alternatesAt } from '../i18n/routes.ts';

/** Gives each page of the sitemap the alternates that its HTML names. */
export function withAlternates(base: string): (item: SitemapItem) => SitemapItem {
  return (item) => {
    const url = new URL(item.url);
    const here = url.pathname.slice(base.length);
    const links = alternatesAt(here).map(({ hreflang, address }) => ({
      lang: hreflang,
      url: new URL(base + address, url).href,
    }));
    return { ...item, links };
  };
}
