import { z } from 'astro/zod';
import { bilingual, slug } from './fields.ts';

const termSchema = z.union(
  [
    z.strictObject({
      /** The body whose acronym it is: an organization's id. */
      organization: slug,
    }),
    z.strictObject({
      /** Its anchor in every language. */
      id: slug,
      /** The short form. */
      acronym: bilingual,
      /** What it stands for. */
      name: bilingual,
    }),
  ],
  { error: 'is not an entry: give it an organization, or an id with acronym and name in both languages' },
);

/** Acronyms and what they stand for. Those of a body take their names from its file. */
export const glossarySchema = z.strictObject({
  /** In any order; the page sorts them by the alphabet of its language. */
  terms: z.array(termSchema).min(1),
});
