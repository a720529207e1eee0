import type { BreadcrumbList, Thing as AnyThing, WebSite } from 'schema-dts';
import type { Crumb, OpenedPage } from '../../i18n/opened-page.ts';
import type { Page } from '../../i18n/page.ts';

/** A schema.org thing, as JSON-LD. */
export type Thing = Exclude<AnyThing, string>;

/**
 * Things as the text of a JSON-LD script element (JSON-LD 1.1, «Embedding JSON-LD in HTML»): `<` is escaped, so that
 * no text of the content can end the element.
 */
export function toScript(things: readonly Thing[]): string {
  // As plain objects: to spread one out of all that schema.org knows takes the compiler as long as all other code does.
  const objects: readonly object[] = things;
  const graph = objects.length === 1 ? objects[0] : { '@graph': objects };
  return JSON.stringify({ '@context': 'https://schema.org', ...graph }).replaceAll('<', '\\u003c');
}

/** The trail of pages to this one, home first. */
export function breadcrumbList(trail: readonly Crumb[], page: Page): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, route }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: page.absolute(route),
    })),
  };
}

/** The site itself, as its home page describes it. */
export function webSite({ page, site, current }: Pick<OpenedPage, 'page' | 'site' | 'current'>): WebSite {
  const { lang } = page;
  return {
    '@type': 'WebSite',
    name: site.name[lang],
    description: current.edition.description[lang],
    url: page.absolute({ page: 'home' }),
    inLanguage: lang,
  };
}
