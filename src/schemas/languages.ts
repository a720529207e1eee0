import { z } from 'astro/zod';
import { bilingual, type Fix, languageTag } from './fields.ts';

/** Some languages, BCP 47, each once. */
const tags = z.array(languageTag).refine((list) => new Set(list).size === list.length, {
  message: 'names a language twice',
  params: { fix: 'name each once' } satisfies Fix,
});

/** The languages of an edition or a session, BCP 47, as far as a source says. */
export const languagesSchema = z.strictObject({
  /** Those spoken. */
  spoken: tags.default([]),
  /** Those that interpreters add; true where it is not said which. */
  interpretation: z
    .union([z.literal(true), tags.min(1)], {
      error: 'is neither a list of languages nor true: write [en], or true where it is not said which',
    })
    .optional(),
  /** The sign language, by its name. */
  signLanguage: bilingual.optional(),
  /** Those of the captions. */
  captions: tags.default([]),
});
