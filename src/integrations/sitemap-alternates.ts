import type { SitemapItem } from '@astrojs/sitemap';
import { LANGS } from '../domain/locale.ts';
import { twinAddress } from '../i18n/routes.ts';

/** Gives each page of the sitemap its address in every language, as hreflang asks (`x-default` is the language entry). */
export function withAlternates(base: string): (item: SitemapItem) => SitemapItem {
  return (item) => {
    const url = new URL(item.url);
    const here = url.pathname.slice(base.length);
    const at = (path: string) => new URL(base + path, url).href;
    const links = LANGS.map((lang) => ({ lang, url: at(twinAddress(here, lang)) }));
    return { ...item, links: [...links, { lang: 'x-default', url: at('') }] };
  };
}
