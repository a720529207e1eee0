import { glossary } from '../data/directory.ts';
import { collate } from '../i18n/format.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { PageProps } from './paths.ts';

/** Opens the page of the acronyms, in the order of the alphabet of its language. */
export async function openAcronyms(astro: AstroPage, props: PageProps) {
  const { lang } = props;
  return {
    opened: await openPage(astro, props),
    terms: (await glossary()).toSorted((a, b) => collate(lang, a.acronym[lang], b.acronym[lang])),
  };
}
