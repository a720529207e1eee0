import { z } from 'astro/zod';
import { bilingual, languageTag } from './fields.ts';

/** The languages of an edition or a session, BCP 47, as far as a source says. */
export const languagesSchema = z.strictObject({
  /** Those spoken. */
  spoken: z.array(languageTag).default([]),
  /** Those that interpreters add; true where it is not said which. */
  interpretation: z
    .union([z.literal(true), z.array(languageTag).min(1)], {
      error: 'is neither a list of languages nor true: write [en], or true where it is not said which',
    })
    .optional(),
  /** The sign language, by its name. */
  signLanguage: bilingual.optional(),
  /** Those of the captions. */
  captions: z.array(languageTag).default([]),
});
