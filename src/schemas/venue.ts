import { z } from 'astro/zod';
import { ATTENDANCE_MODES, VENUE_PENDING, WHEELCHAIR } from '../domain/venue.ts';
import { bilingual, country, httpsUrl, restrictedUrl, slug, text } from './fields.ts';
import { unionRefusal } from './refusal.ts';

const venueSchema = z.strictObject({
  /** Its name. */
  name: bilingual,
  /** The city it is in. */
  city: bilingual,
  /** Its country, ISO 3166-1 alpha-2. */
  country,
  /** Its address as on an envelope, without the city: the link to a map is made of it. */
  address: text.optional(),
  /** How far someone in a wheelchair gets; leave out where that is not known. */
  wheelchair: z.enum(WHEELCHAIR).optional(),
  /** Where it is, in degrees (WGS 84), only if the venue says so. */
  geo: z
    .strictObject({
      /** North of the equator. */
      latitude: z.number().min(-90).max(90),
      /** East of Greenwich. */
      longitude: z.number().min(-180).max(180),
    })
    .optional(),
  /** Its rooms, as far as something is held in them. */
  rooms: z
    .array(
      z.strictObject({
        /** What the agenda knows it by. */
        id: slug,
        /** Its name. */
        name: bilingual,
        /** How far someone in a wheelchair gets, where that is not as in the venue. */
        wheelchair: z.enum(WHEELCHAIR).optional(),
      }),
    )
    .default([]),
});

/** The address at which people join. */
export const linkSchema = z.discriminatedUnion('state', [
  z.strictObject({
    /** Not known yet. */
    state: z.literal('pending'),
  }),
  z.strictObject({
    /** For participants: no page of the site ever shows it. */
    state: z.literal('restricted'),
    /** Where, for whoever keeps these files. */
    url: restrictedUrl.optional(),
  }),
  z.strictObject({
    /** For everyone. */
    state: z.literal('public'),
    /** Where. */
    url: httpsUrl,
  }),
]);

const onlineSchema = z.strictObject({
  /** The platform. */
  platform: text,
  /** How to join, in a sentence. */
  join: bilingual.optional(),
  /** How many minutes before the start the door opens. */
  opensMinutesBefore: z.int().positive().optional(),
  /** The address at which people join. */
  link: linkSchema.default({ state: 'pending' }),
});

/** Where something is held; a session says only what is not as in its edition. */
export const whereFields = {
  /** How people attend; leave out where venue and online tell it. */
  mode: z.enum(ATTENDANCE_MODES).optional(),
  /** Where they come to. */
  venue: z
    .union(
      [z.literal(VENUE_PENDING), venueSchema],
      unionRefusal(
        { es: 'no es una sede', en: 'is not a venue' },
        {
          es: 'escribe name, city y country, o bien to-be-confirmed',
          en: 'give it name, city and country, or write to-be-confirmed',
        },
      ),
    )
    .optional(),
  /** How they join on line. */
  online: onlineSchema.optional(),
};
