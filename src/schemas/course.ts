import { z } from 'astro/zod';
import { changes } from './changes.ts';
import { bilingual, courseId, date, httpsUrl, languageTag, slug, text } from './fields.ts';

/** A self-paced course beside the sessions. */
export const courseSchema = z.strictObject({
  /** Its anchor: course, or course- and a name where an edition has several. */
  id: courseId,
  /** Its title in the agenda. */
  title: bilingual,
  /** The name the platform gives it. */
  name: bilingual,
  /** Where to enrol. */
  url: httpsUrl,
  /** The platform it runs on. */
  platform: z.strictObject({
    /** Its name, the same in every language. */
    name: text,
    /** Its front door. */
    url: httpsUrl,
  }),
  /** The body that gives it: an organization's id. */
  organization: slug,
  /** The body that sends the call after which it opens: an organization's id. */
  caller: slug.optional(),
  /** What the methodology says of it. */
  focus: bilingual,
  /** The last day recommended to finish it. */
  deadline: date,
  /** Approximate effort in hours. */
  hours: z.number().positive(),
  /** Language of instruction, BCP 47. */
  language: languageTag,
  /** What a participant must know, one fact a bullet. */
  details: z.array(bilingual).min(1),
  /** What it is about: ids of subjects.yaml. */
  subjects: z.array(slug).default([]),
  /** Ids of the references it cites. */
  cites: z.array(slug).default([]),
  /** Its own changes name it: items: [course]. */
  changes,
});
