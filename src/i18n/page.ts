import { type Lang, otherLang } from '../domain/locale.ts';
import { isExampleAddress } from '../domain/setting.ts';
import { address, alternatesOf, relativeAddress, type Route } from './routes.ts';
import { type Translate, translator } from './translate.ts';

/** What a component knows of the page it is on: its language, its texts, and how to link from it. */
export interface Page {
  readonly route: Route;
  readonly lang: Lang;
  readonly t: Translate;
  /** Whether search engines may list it: a wrong address is no page, and an example's none to come back to. */
  readonly isListed: boolean;
  /** The address of a route as a link on this page, in its language or another. */
  href(to: Route, anchor?: string, lang?: Lang): string;
  /** The whole address of a route, for machines elsewhere. */
  absolute(to: Route, anchor?: string, lang?: Lang): string;
  /** The language versions of this page (hreflang), by their whole addresses. */
  readonly alternates: readonly { readonly hreflang: string; readonly url: string }[];
  /** This page in the other language. */
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
}

/**
 * The page that stands at `route` in `lang`.
 * @param root where the site's root stands, with its path: `https://example.org/a/b/`
 */
export function pageAt(route: Route, lang: Lang, root: URL): Page {
  const here = address(route, lang);
  // A server shows the same 404.html at any depth, so its links cannot be relative.
  const link = (to: string, anchor?: string) =>
    route.page === 'not-found' ? root.pathname + to : relativeAddress(here, to, anchor);
  return {
    route,
    lang,
    t: translator(lang),
    isListed: route.page !== 'not-found' && !isExampleAddress(root),
    href: (to, anchor, language = lang) => link(address(to, language), anchor),
    absolute: (to, anchor, language = lang) =>
      new URL(address(to, language), root).href + (anchor === undefined ? '' : `#${anchor}`),
    get alternates() {
      return alternatesOf(route).map(({ hreflang, address: to }) => ({ hreflang, url: new URL(to, root).href }));
    },
    // A wrong address has no page in the other language either; its home is the nearest.
    otherLanguage: {
      lang: otherLang(lang),
      href: link(address(route.page === 'not-found' ? { page: 'home' } : route, otherLang(lang))),
    },
  };
}
