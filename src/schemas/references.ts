import { z } from 'astro/zod';
import { bilingual, httpsUrl, lang, slug, text } from './fields.ts';

const referenceSchema = z
  .strictObject({
    /** What the text cites it by, and its anchor in every language. */
    id: slug,
    /** The body that wrote it. */
    author: bilingual.optional(),
    /** Year of publication. */
    year: z.int().min(1900).max(2100).optional(),
    /** The document's own title. */
    title: z
      .strictObject({
        /** As it is published. */
        text,
        /** The language it is in. */
        lang,
      })
      .optional(),
    /** What the note explains. */
    note: bilingual.optional(),
    /** Where the document stands. */
    url: httpsUrl.optional(),
    /** Id of the reference whose document this one cites again. */
    idem: slug.optional(),
  })
  .refine(({ title, note, idem }) => title !== undefined || note !== undefined || idem !== undefined, {
    message: 'says nothing',
    params: { mend: 'give it at least a title, a note or an idem' },
  });

/** The notes of the concept note; their numbers come from the order in which the text cites them. */
export const referencesSchema = z.strictObject({
  /** In any order. */
  references: z.array(referenceSchema).min(1),
});
