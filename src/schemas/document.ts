import { z } from 'astro/zod';
import { DOCUMENT_KINDS, MATERIAL_KINDS } from '../domain/document.ts';
import { bilingual, documentFile, httpsUrl, instant, languageTag, month, slug } from './fields.ts';
import { refusal, unionRefusal } from './refusal.ts';

const author = z.union(
  [
    z.strictObject({
      /** A person's id. */
      person: slug,
    }),
    z.strictObject({
      /** A body's id. */
      organization: slug,
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
    /** A name of its own: in an edition for a document, in a session for a material. */
    id: slug,
    /** What kind of thing it is. */
    kind: z.enum(kinds),
    /** Its title. */
    title: bilingual,
    /** Who wrote it. */
    authors: z.array(author).default([]),
    /** The month it is of. */
    month: month.optional(),
  };
  return z.discriminatedUnion('state', [
    z.strictObject({
      ...fields,
      /** Not there yet. */
      state: z.literal('pending'),
      /** The language it will be in, BCP 47. */
      language: languageTag.optional(),
    }),
    z
      .strictObject({
        ...fields,
        /** To be had now. */
        state: z.literal('published'),
        /** The language it is in, BCP 47. */
        language: languageTag,
        /** When it was published, in UTC. */
        published: instant,
        /** When this site announced it, in UTC: the feed dates its entry by it. Leave out where both were at once. */
        announced: instant.optional(),
        /** A file in public/documents/. */
        file: documentFile.optional(),
        /** Where it stands elsewhere. */
        url: httpsUrl.optional(),
      })
      .refine(({ file, url }) => (file === undefined) !== (url === undefined), {
        path: ['file'],
        ...refusal(
          { es: 'está junto con url, o no está ninguno de los dos', en: 'stands beside url, or neither is there' },
          {
            es: 'escribe uno solo de file y url, o state: pending',
            en: 'give exactly one of file and url, or write state: pending',
          },
        ),
      }),
    z.strictObject({
      ...fields,
      /** It was there and was taken down. */
      state: z.literal('withdrawn'),
      /** The language it was in, BCP 47. */
      language: languageTag.optional(),
      /** When this site announced that, in UTC: the feed then has an entry of it. */
      announced: instant.optional(),
    }),
  ]);
};

/** A document of an edition. */
export const documentSchema = documentOf(DOCUMENT_KINDS);

/** A material of a session, an item or a group. */
export const materialSchema = documentOf(MATERIAL_KINDS);
