import { z } from 'astro/zod';
import { bilingual, documentSymbol, httpsUrl, languageTag, slug, text } from './fields.ts';
import { refusal, unionRefusal } from './refusal.ts';

const title = z.union(
  [
    z.strictObject({
      /** As it is published. */
      text,
      /** The language that is in, BCP 47. */
      lang: languageTag,
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
    /** What the text cites it by, and its anchor in every language. */
    id: slug,
    /** The body that wrote it. */
    author: bilingual.optional(),
    /** Year of publication. */
    year: z.int().min(1900).max(2100).optional(),
    /** The document's own title. */
    title: title.optional(),
    /** The symbol that a document of the United Nations is known by. */
    symbol: documentSymbol.optional(),
    /** What the note explains. */
    note: bilingual.optional(),
    /** Where the document stands. */
    url: httpsUrl.optional(),
    /** The language of what stands there, BCP 47. */
    language: languageTag.optional(),
    /** Id of the reference whose document this one cites again. */
    idem: slug.optional(),
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
  /** In any order. */
  references: z.array(referenceSchema).min(1),
});
