import { z } from 'astro/zod';
import { bilingual, httpsUrl, languageTag, rootUrl, slug } from './fields.ts';

/** The host: what changes when another Presidency takes the site over. */
export const siteSchema = z.strictObject({
  /** Name of the site, in titles and cards. */
  name: bilingual,
  /** What the site is, in a sentence. */
  description: bilingual,
  /** Where the site will stand, with or without a path; SITE_URL overrides it. */
  url: rootUrl,
  /** The body that hosts the site: an organization's id. */
  host: slug,
  /** Who answers questions; leave out while it is pending. */
  contact: z
    .strictObject({
      /** What the address is, in words. */
      label: bilingual,
      /** An electronic mail address. */
      email: z.email(),
    })
    .optional(),
  /** Official addresses named at the foot of every page. */
  links: z.array(
    z.strictObject({
      /** What stands there. */
      label: bilingual,
      /** Its address. */
      url: httpsUrl,
      /** The language it is in, BCP 47: pages in another language say so; leave out where it speaks several. */
      language: languageTag.optional(),
    }),
  ),
});
