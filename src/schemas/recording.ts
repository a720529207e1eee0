import { z } from 'astro/zod';
import { httpsUrl } from './fields.ts';

const outlet = z.discriminatedUnion('state', [
  z.strictObject({
    /** Not there yet. */
    state: z.literal('pending'),
  }),
  z.strictObject({
    /** To be watched now. */
    state: z.literal('published'),
    /** Where. */
    url: httpsUrl,
  }),
  z.strictObject({
    /** It was there and was taken down. */
    state: z.literal('withdrawn'),
  }),
]);

/** Where one session can be watched. */
export const recordingSchema = z.strictObject({
  /** Number of the session. */
  session: z.number().int().positive(),
  /** The conference's YouTube page: open to everyone. */
  youtube: outlet,
  /** The course platform: for participants only. */
  ecampus: outlet,
});
