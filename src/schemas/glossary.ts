import { z } from 'astro/zod';
import { bilingual, slug, text } from './fields.ts';
import { unionRefusal } from './refusal.ts';

/** Other variants of saying a thing, in one language. */
const variants = z.array(text).min(1);

/** What readers also call it, by which a search finds it; never shown. */
const synonyms = z
  .strictObject({
    /** In Spanish. */
    es: variants.optional(),
    /** In English. */
    en: variants.optional(),
  })
  .optional();

const termSchema = z.union(
  [
    z.strictObject({
      /** The body whose acronym it is: an organization's id. */
      organization: slug,
      synonyms,
    }),
    z.strictObject({
      /** Its anchor in every language. */
      id: slug,
      /** The short form. */
      acronym: bilingual,
      /** What it stands for. */
      name: bilingual,
      synonyms,
    }),
  ],
  unionRefusal(
    { es: 'no es una entrada', en: 'is not an entry' },
    {
      es: 'escribe organization, o bien id con acronym y name en los dos idiomas',
      en: 'give it an organization, or an id with acronym and name in both languages',
    },
  ),
);

/** Acronyms and what they stand for. Those of a body take their names from its file. */
export const glossarySchema = z.strictObject({
  /** In any order; the page sorts them by the alphabet of its language. */
  terms: z.array(termSchema).min(1),
  /** Families of words that a search takes for one, where no acronym stands for them: migrante, migratoria, migración. */
  words: z
    .array(
      z.strictObject({
        /** In Spanish. */
        es: variants,
        /** In English. */
        en: variants,
      }),
    )
    .default([]),
});
