import { z } from 'astro/zod';
import { bilingual } from './fields.ts';

/** What an edition is for; official formulations, exact in Spanish. */
export const objectivesSchema = z.strictObject({
  /** The general objective. */
  general: bilingual,
  /** The specific ones, in order: their place in the list is their number. */
  specific: z
    .array(
      z.strictObject({
        /** The objective. */
        text: bilingual,
        /** Number of the session that serves it. */
        session: z.int().positive(),
      }),
    )
    .min(1),
});
