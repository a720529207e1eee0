import { z } from 'astro/zod';
import { described } from './described.ts';
import { bilingual, slug, text } from './fields.ts';
import { unionRefusal } from './refusal.ts';

/** Other variants of saying a thing, in one language. */
const variants = z.array(text).min(1);

/** What readers also call it, by which a search finds it; never shown. */
const synonyms = z
  .strictObject({
    es: variants.optional().meta(described('En español.', 'In Spanish.')),
    en: variants.optional().meta(described('En inglés.', 'In English.')),
  })
  .optional()
  .meta(
    described(
      'Otras formas en que la llama quien lee: el buscador la encuentra por ellas; no se muestran.',
      'Other names that readers use for it: the search finds it by them; never shown.',
    ),
  );

const termSchema = z.union(
  [
    z.strictObject({
      organization: slug.meta(
        described(
          'La institución cuya sigla es: el nombre de su archivo en `content/organizations`.',
          'The body whose acronym it is: the name of its file in `content/organizations`.',
        ),
      ),
      synonyms,
    }),
    z.strictObject({
      id: slug.meta(
        described(
          'Su nombre en las direcciones, igual en todos los idiomas.',
          'Its name in addresses, the same in every language.',
        ),
      ),
      acronym: bilingual.meta(described('La forma breve.', 'The short form.')),
      name: bilingual.meta(described('Lo que significa.', 'What it stands for.')),
      synonyms,
    }),
  ],
  unionRefusal(
    { es: 'no es una entrada', en: 'is not an entry' },
    {
      es: 'escribe organization, o bien id con acronym y name en los dos idiomas',
      en: 'give it an organization, or an id with acronym and name in both languages',
    },
  ),
);

/** Acronyms and what they stand for. Those of a body take their names from its file. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(termSchema)
    .min(1)
    .meta(
      described(
        'En cualquier orden; la página los ordena por el alfabeto de su idioma.',
        'In any order; the page sorts them by the alphabet of its language.',
      ),
    ),
  words: z
    .array(
      z.strictObject({
        es: variants.meta(described('En español.', 'In Spanish.')),
        en: variants.meta(described('En inglés.', 'In English.')),
      }),
    )
    .default([])
    .meta(
      described(
        'Familias de palabras que el buscador toma por una, cuando no tienen sigla: migrante, migratoria, migración.',
        'Families of words that the search treats as one, where they have no acronym: migrant, migratory, migration.',
      ),
    ),
});
