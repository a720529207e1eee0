import { z } from 'astro/zod';
import { bilingual, slug, text } from './fields.ts';

/** Who takes part and how they get from nomination to certificate. */
export const participantsSchema = z.strictObject({
  /** Representatives proposed for each country: the sum of the profiles. */
  perCountry: z.int().positive(),
  /** Who they are. */
  profiles: z
    .array(
      z.strictObject({
        /** How many of them. */
        count: z.int().positive(),
        /** What they do. */
        text: bilingual,
      }),
    )
    .min(1),
  /** The route of the participant: steps in order. */
  route: z
    .array(
      z.strictObject({
        /** The same in both languages, and the step's anchor. */
        id: slug,
        /** The step, in two or three words. */
        title: bilingual,
        /** What happens in it, in a sentence. */
        text: bilingual,
        /** Where the site says more. */
        target: z.strictObject({
          /** The page. */
          page: z.enum(['participants', 'methodology', 'agenda']),
          /** The place on it: a section's file name, a day or an item. */
          anchor: text,
        }),
      }),
    )
    .min(1),
});
