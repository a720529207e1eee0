import { type NotePage, sectionsOf } from '../data/note.ts';
import type { Lang } from '../domain/locale.ts';
import { directory } from './_directory.ts';
import { openPage, type Programme } from './_open.ts';
import { citationsOn } from './_references.ts';

/** Opens a page of the note as every page is opened, with its sections ready to be rendered and its references numbered. */
export async function openProse(
  astro: { site: URL | undefined; locals: App.Locals },
  { route, lang, edition, days }: Programme & { route: { page: NotePage; edition: string }; lang: Lang },
) {
  const opened = await openPage(astro, route, lang);
  const sections = await sectionsOf(edition.id, lang, route.page);
  const { numberOf, all, here } = await citationsOn(opened.page, edition.id, days);
  astro.locals.prose = { page: opened.page, edition: edition.id, numberOf, names: await directory() };
  return { ...opened, sections, all, here };
}
