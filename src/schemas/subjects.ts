import { z } from 'astro/zod';
import { bilingual, slug } from './fields.ts';

/** The controlled vocabulary by which the items of the agenda are classified. */
export const subjectsSchema = z.strictObject({
  /** In any order; pages sort them by how often they are used, or by the alphabet of their language. */
  subjects: z
    .array(
      z.strictObject({
        /** What items name it by, the same in every language. */
        id: slug,
        /** The end of the address of its page in each language. */
        slug: z.strictObject({ es: slug, en: slug }),
        /** What readers call it. */
        name: bilingual,
        /** What it covers, in a sentence. */
        description: bilingual,
      }),
    )
    .min(1),
});
