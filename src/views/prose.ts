import { type NotePage, sectionsOf } from '../data/note.ts';
import type { Programme } from '../domain/edition.ts';
import type { Lang } from '../domain/locale.ts';
import type { Route } from '../i18n/routes.ts';
import { citationsOn } from './citations.ts';
import { directory } from './directory.ts';
import { type AstroPage, openPage } from './open-page.ts';

/** Opens a page of the note as every page is opened, with its sections ready to be rendered and its references numbered. */
export async function openProse(
  astro: AstroPage & { readonly locals: App.Locals },
  {
    route,
    lang,
    edition,
    days,
  }: Pick<Programme, 'edition' | 'days'> & { route: Route & { page: NotePage }; lang: Lang },
) {
  const opened = await openPage(astro, { route, lang });
  const { markOf, all, here } = await citationsOn(opened.page, edition.id, days);
  astro.locals.prose = { page: opened.page, edition: edition.id, markOf, names: await directory() };
  return { opened, sections: await sectionsOf(edition.id, lang, route.page), all, here };
}
