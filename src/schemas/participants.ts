import { z } from 'astro/zod';
import { MILESTONE_ORDERS, STEP_KINDS } from '../domain/milestone.ts';
import { bilingual, date, type Fix, httpsUrl, instant, restrictedUrl, slug, text } from './fields.ts';

const stepLink = z.discriminatedUnion('state', [
  z.strictObject({
    /** Not known yet. */
    state: z.literal('pending'),
  }),
  z.strictObject({
    /** For everyone. */
    state: z.literal('open'),
    /** Where. */
    url: httpsUrl,
    /** Since when, in UTC: the feed tells it then. */
    since: instant,
  }),
  z.strictObject({
    /** It was there and was taken down. */
    state: z.literal('closed'),
    /** Since when, in UTC. */
    since: instant.optional(),
  }),
  z.strictObject({
    /** For participants: no page of the site ever shows it. */
    state: z.literal('restricted'),
    /** Where, for whoever keeps these files. */
    url: restrictedUrl.optional(),
    /** Since when, in UTC: the feed tells it then. */
    since: instant.optional(),
  }),
]);

const step = z
  .strictObject({
    /** The same in both languages, and the step's anchor. */
    id: slug,
    /** What kind of thing it is. */
    kind: z.enum(STEP_KINDS).default('other'),
    /** The step, in two or three words. */
    title: bilingual,
    /** What happens in it, in a sentence. */
    text: bilingual,
    /** Of the certificate: what it takes, in a few words, as they follow “For the certificate:”. */
    asks: bilingual.optional(),
    /** Whom it concerns. */
    audience: bilingual.optional(),
    /** The one day it is on. */
    on: date.optional(),
    /** The first day of a span. */
    opens: date.optional(),
    /** The last day of a span. */
    closes: date.optional(),
    /** When it is, where it has no date. */
    order: z.enum(MILESTONE_ORDERS).optional(),
    /** Where it is taken. */
    link: stepLink.optional(),
    /** Where the site says more. */
    target: z
      .strictObject({
        /** The page. */
        page: z.enum(['participants', 'methodology', 'agenda']),
        /** The place on it: a section's file name, a day or an item. */
        anchor: text,
      })
      .optional(),
  })
  .refine(({ on, opens, closes }) => on === undefined || (opens ?? closes) === undefined, {
    path: ['on'],
    message: 'stands beside opens or closes',
    params: { fix: 'keep on for a single day, or opens and closes for a span' } satisfies Fix,
  })
  .refine(({ order, on, opens, closes }) => order === undefined || (on ?? opens ?? closes) === undefined, {
    path: ['order'],
    message: 'stands beside a date',
    params: { fix: 'keep the date, or the order where there is no date' } satisfies Fix,
  });

/** Who takes part and how they get from nomination to certificate. */
export const participantsSchema = z
  .strictObject({
    /** Representatives proposed for each country: the sum of the profiles; leave both out where that is not known. */
    perCountry: z.int().positive().optional(),
    /** Who they are. */
    profiles: z
      .array(
        z.strictObject({
          /** How many of them. */
          count: z.int().positive(),
          /** What they do. */
          text: bilingual,
        }),
      )
      .min(1)
      .optional(),
    /** The route of the participant: steps in order. */
    route: z.array(step).min(1),
  })
  .refine(({ perCountry, profiles }) => (perCountry === undefined) === (profiles === undefined), {
    path: ['perCountry'],
    message: 'goes together with profiles',
    params: { fix: 'give both, or neither' } satisfies Fix,
  });
