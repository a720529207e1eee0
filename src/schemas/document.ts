import { z } from 'astro/zod';
import { described } from './described.ts';
import { DOCUMENT_KINDS, MATERIAL_KINDS } from '../domain/document.ts';
import { httpsUrl } from './addresses.ts';
import { bilingual, documentFile, languageTag, publication, slug } from './fields.ts';
import { instant, month } from './times.ts';
import { refusal, unionRefusal } from './refusal.ts';

const author = z.union(
  [
    z.strictObject({
      person: slug.meta(
        described(
          'La persona: el nombre de su archivo en `content/people`.',
          'The person: the name of their file in `content/people`.',
        ),
      ),
    }),
    z.strictObject({
      organization: slug.meta(
        described(
          'La institución: el nombre de su archivo en `content/organizations`.',
          'The body: the name of its file in `content/organizations`.',
        ),
      ),
    }),
  ],
  unionRefusal(
    { es: 'no es un autor', en: 'is not an author' },
    { es: 'escribe person o bien organization', en: 'give it a person or an organization' },
  ),
);

/** A document of one of some kinds. */
const documentOf = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) => {
  const fields = {
    id: slug.meta(
      described(
        'Su identificador: el de un documento, único en la edición; el de un material, en la sesión.',
        'Its id: that of a document is unique in the edition, that of a material in the session.',
      ),
    ),
    kind: z.enum(kinds).meta(described('Qué tipo de cosa es.', 'What kind of thing it is.')),
    title: bilingual.meta(described('Su título.', 'Its title.')),
    authors: z.array(author).default([]).meta(described('Quién lo escribió.', 'Who wrote it.')),
    month: month
      .optional()
      .meta(described('El mes al que corresponde, como `2021-08`.', 'The month it is dated, for example `2021-08`.')),
  };
  return z.discriminatedUnion('state', [
    z.strictObject({
      ...fields,
      state: z.literal('pending').meta(described('Aún no está disponible.', 'Not available yet.')),
      language: languageTag
        .optional()
        .meta(
          described(
            'El idioma en que estará, como `es`, `en` o `pt-BR`.',
            'The language it will be in, such as `es`, `en` or `pt-BR`.',
          ),
        ),
    }),
    z
      .strictObject({
        ...fields,
        state: z.literal('published').meta(described('Ya está disponible.', 'Available now.')),
        language: languageTag.meta(
          described(
            'El idioma en que está, como `es`, `en` o `pt-BR`.',
            'The language it is in, such as `es`, `en` or `pt-BR`.',
          ),
        ),
        ...publication,
        file: documentFile
          .optional()
          .meta(described('Un archivo que está en `public/documents/`.', 'A file in `public/documents/`.')),
        url: httpsUrl
          .optional()
          .meta(described('Dónde está, si está en otro sitio.', 'Where it is, if it is on another site.')),
      })
      .refine(({ file, url }) => (file === undefined) !== (url === undefined), {
        path: ['file'],
        ...refusal(
          {
            es: 'está junto con url, o no está ninguno de los dos',
            en: 'is given together with url, or neither is given',
          },
          {
            es: 'escribe uno solo de file y url, o state: pending',
            en: 'give exactly one of file and url, or write state: pending',
          },
        ),
      }),
    z.strictObject({
      ...fields,
      state: z.literal('withdrawn').meta(described('Estuvo y se retiró.', 'It was there and was taken down.')),
      language: languageTag
        .optional()
        .meta(
          described(
            'El idioma en que estaba, como `es`, `en` o `pt-BR`.',
            'The language it was in, such as `es`, `en` or `pt-BR`.',
          ),
        ),
      announced: instant
        .optional()
        .meta(
          described(
            'Cuándo lo anunció este sitio, en UTC: el canal lo cuenta entonces.',
            'When this site announced that, in UTC: the feed then has an entry of it.',
          ),
        ),
    }),
  ]);
};

/** A document of an edition. */
export const documentSchema = documentOf(DOCUMENT_KINDS);

/** A material of a session, an item or a group. */
export const materialSchema = documentOf(MATERIAL_KINDS);
