import { z } from 'astro/zod';
import { MILESTONE_ORDERS, STEP_KINDS } from '../domain/milestone.ts';
import { bilingual, date, httpsUrl, instant, restrictedUrl, slug, text } from './fields.ts';
import { refusal } from './refusal.ts';

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
    ...refusal(
      { es: 'está junto con opens o closes', en: 'stands beside opens or closes' },
      {
        es: 'deja on si es un solo día, u opens y closes si son varios',
        en: 'keep on for a single day, or opens and closes for a span',
      },
    ),
  })
  .refine(({ order, on, opens, closes }) => order === undefined || (on ?? opens ?? closes) === undefined, {
    path: ['order'],
    ...refusal(
      { es: 'está junto con una fecha', en: 'stands beside a date' },
      { es: 'deja la fecha, u order si no hay fecha', en: 'keep the date, or the order where there is no date' },
    ),
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
    ...refusal(
      { es: 'va junto con profiles', en: 'goes together with profiles' },
      { es: 'escribe los dos, o ninguno', en: 'give both, or neither' },
    ),
  });
