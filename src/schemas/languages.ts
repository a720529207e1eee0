import { z } from 'astro/zod';
import { described } from './described.ts';
import { bilingual, languageTag } from './fields.ts';
import { unionRefusal } from './refusal.ts';

const tags = z.array(languageTag);

/** The languages of an edition or a session, BCP 47, as far as a source says. */
export const languagesSchema = z.strictObject({
  spoken: tags
    .default([])
    .meta(
      described(
        'Los idiomas que se hablan, como `[es, en]`.',
        'The languages that are spoken, for example `[es, en]`.',
      ),
    ),
  interpretation: z
    .union(
      [z.literal(true), tags.min(1)],
      unionRefusal(
        { es: 'no es una lista de idiomas ni true', en: 'is neither a list of languages nor true' },
        { es: 'escribe [en], o true si no se dice cuáles', en: 'write [en], or true where it is not said which' },
      ),
    )
    .optional()
    .meta(
      described(
        'Los idiomas a los que se interpreta, como `[en]`; `true` si no se dice cuáles.',
        'The languages that interpreters add, for example `[en]`; `true` where it is not said which.',
      ),
    ),
  signLanguage: bilingual
    .optional()
    .meta(described('La lengua de señas, por su nombre.', 'The sign language, by its name.')),
  captions: tags
    .default([])
    .meta(
      described('Los idiomas de los subtítulos, como `[es]`.', 'The languages of the captions, for example `[es]`.'),
    ),
});
