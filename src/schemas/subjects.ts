import { z } from 'astro/zod';
import { described } from './described.ts';
import { bilingual, slug } from './fields.ts';

/** The controlled vocabulary by which the items of the agenda are classified. */
export const subjectsSchema = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        id: slug.meta(
          described(
            'El nombre con que lo citan los puntos, igual en todos los idiomas.',
            'What items name it by, the same in every language.',
          ),
        ),
        slug: z
          .strictObject({
            es: slug.meta(described('En español.', 'In Spanish.')),
            en: slug.meta(described('En inglés.', 'In English.')),
          })
          .meta(
            described(
              'El final de la dirección de su página, en cada idioma.',
              'The end of the address of its page in each language.',
            ),
          ),
        name: bilingual.meta(described('Cómo lo llama quien lee.', 'What readers call it.')),
        description: bilingual.meta(described('Qué abarca, en una oración.', 'What it covers, in a sentence.')),
      }),
    )
    .min(1)
    .meta(
      described(
        'En cualquier orden; las páginas los ordenan por su uso, o por el alfabeto de su idioma.',
        'In any order; pages sort them by how often they are used, or by the alphabet of their language.',
      ),
    ),
});
