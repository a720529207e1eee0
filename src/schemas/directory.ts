import { z } from 'astro/zod';
import { bilingual, country, httpsUrl, photographFile, slug, text } from './fields.ts';

/** Someone the agenda names; the file name is the id. */
export const personSchema = z.strictObject({
  /** As the agenda writes it. */
  name: text,
  /** Their post, where the agenda gives it. */
  role: bilingual.optional(),
  /** Their body: an organization's id. */
  organization: slug,
  /** Who they are, in a few sentences that they agree to. */
  biography: bilingual.optional(),
  /** How they look, where they agree to that. */
  photograph: z
    .strictObject({
      /** A file in public/people/. */
      file: photographFile,
      /** What it shows, for whoever does not see it. */
      alt: bilingual,
    })
    .optional(),
});

/** A body; the file name is the id. */
export const organizationSchema = z.strictObject({
  /** Its official name. */
  name: bilingual,
  /** Its acronym, where it is known by one. */
  acronym: bilingual.optional(),
  /** The body it is part of: an organization's id. */
  partOf: slug.optional(),
  /** The country whose body it is, ISO 3166-1 alpha-2: an edition names its Pro Tempore Presidency by it. */
  country: country.optional(),
  /** Its own site. */
  url: httpsUrl.optional(),
});
