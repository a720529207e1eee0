import { z } from 'astro/zod';
import { described } from './described.ts';
import { httpsUrl } from './addresses.ts';
import { bilingual, documentSymbol, languageTag, slug, text } from './fields.ts';
import { refusal, unionRefusal } from './refusal.ts';

const title = z.union(
  [
    z.strictObject({
      text: text.meta(described('Como está publicado.', 'As it is published.')),
      lang: languageTag.meta(
        described(
          'El idioma en que está, como `es`, `en` o `pt-BR`.',
          'The language the title is in, such as `es`, `en` or `pt-BR`.',
        ),
      ),
    }),
    // A document with an official title in both languages.
    bilingual,
  ],
  unionRefusal(
    { es: 'no es un título', en: 'is not a title' },
    {
      es: 'escribe text y lang, o bien es y en si el documento tiene un título oficial en los dos idiomas',
      en: 'give it text and lang, or es and en where the document has an official title in both',
    },
  ),
);

const referenceSchema = z
  .strictObject({
    id: slug.meta(
      described(
        'El nombre con que la cita el texto, igual en todos los idiomas.',
        'What the text cites it by, and its anchor in every language.',
      ),
    ),
    author: bilingual.optional().meta(described('La institución que lo escribió.', 'The body that wrote it.')),
    year: z.int().min(1900).max(2100).optional().meta(described('Año de publicación.', 'Year of publication.')),
    title: title.optional().meta(described('El título del documento.', 'The document’s own title.')),
    symbol: documentSymbol
      .optional()
      .meta(
        described(
          'La signatura de un documento de las Naciones Unidas, como `A/RES/73/195`.',
          'The symbol that a document of the United Nations is known by, for example `A/RES/73/195`.',
        ),
      ),
    note: bilingual.optional().meta(described('Lo que explica la nota.', 'What the note explains.')),
    url: httpsUrl.optional().meta(described('Dónde está el documento.', 'Where the document is.')),
    language: languageTag
      .optional()
      .meta(
        described(
          'El idioma de lo que hay ahí, como `es`, `en` o `pt-BR`.',
          'The language of what is there, such as `es`, `en` or `pt-BR`.',
        ),
      ),
    idem: slug
      .optional()
      .meta(
        described(
          'El identificador de la referencia cuyo documento se cita de nuevo.',
          'Id of the reference whose document this one cites again.',
        ),
      ),
  })
  .refine(
    ({ title, note, idem }) => title !== undefined || note !== undefined || idem !== undefined,
    refusal(
      { es: 'no dice nada', en: 'says nothing' },
      { es: 'escribe al menos title, note o idem', en: 'give it at least a title, a note or an idem' },
    ),
  )
  .refine(({ url, language }) => (url === undefined) === (language === undefined), {
    path: ['language'],
    ...refusal(
      { es: 'va junto con url', en: 'goes together with url' },
      {
        es: 'con url, escribe el idioma de lo que hay allí, como language: en; sin url, ninguno de los dos',
        en: 'with a url give the language of what it leads to, as language: en; without one, neither',
      },
    ),
  });

/** The notes of the concept note; their numbers come from the order in which the text cites them. */
export const referencesSchema = z.strictObject({
  references: z.array(referenceSchema).min(1).meta(described('En cualquier orden.', 'In any order.')),
});
