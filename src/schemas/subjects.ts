import { z } from 'astro/zod';
import { bilingual, slug } from './fields.ts';

/** The controlled vocabulary by which the items of the agenda are classified. */
export const subjectsSchema = z.strictObject({
  /** In any order; pages sort them by how often they are used, or by the alphabet of their language. */
  subjects: z
    .array(
      z.strictObject({
        /** The same in every language; it stands in the address of the subject's page. */
        id: slug,
        /** What readers call it. */
        name: bilingual,
        /** What it covers, in a sentence. */
        description: bilingual,
      }),
    )
    .min(1),
});
