import { z } from 'astro/zod';
import { bilingual, languageTag } from './fields.ts';
import { refusal, unionRefusal } from './refusal.ts';

/** Some languages, BCP 47, each once. */
const tags = z
  .array(languageTag)
  .refine(
    (list) => new Set(list).size === list.length,
    refusal(
      { es: 'nombra un idioma dos veces', en: 'names a language twice' },
      { es: 'nombra cada uno una vez', en: 'name each once' },
    ),
  );

/** The languages of an edition or a session, BCP 47, as far as a source says. */
export const languagesSchema = z.strictObject({
  /** Those spoken. */
  spoken: tags.default([]),
  /** Those that interpreters add; true where it is not said which. */
  interpretation: z
    .union(
      [z.literal(true), tags.min(1)],
      unionRefusal(
        { es: 'no es una lista de idiomas ni true', en: 'is neither a list of languages nor true' },
        { es: 'escribe [en], o true si no se dice cuáles', en: 'write [en], or true where it is not said which' },
      ),
    )
    .optional(),
  /** The sign language, by its name. */
  signLanguage: bilingual.optional(),
  /** Those of the captions. */
  captions: tags.default([]),
});
