import { z } from 'astro/zod';
import { instant, youtubeUrl } from './fields.ts';

const pending = z.strictObject({
  /** Not there yet. */
  state: z.literal('pending'),
});

const withdrawn = z.strictObject({
  /** It was there and was taken down. */
  state: z.literal('withdrawn'),
});

/** Where one session can be watched. */
export const recordingSchema = z.strictObject({
  /** Number of the session. */
  session: z.number().int().positive(),
  /** The conference's YouTube page: open to everyone. */
  youtube: z.discriminatedUnion('state', [
    pending,
    withdrawn,
    z.strictObject({
      /** To be watched now. */
      state: z.literal('published'),
      /** Where. */
      url: youtubeUrl,
      /** When it was published, in UTC: the feed dates its entry by it. */
      published: instant,
    }),
  ]),
  /** The course platform: for participants only, who find it there; no address of it is kept here. */
  ecampus: z.discriminatedUnion('state', [
    pending,
    withdrawn,
    z.strictObject({
      /** To be watched now. */
      state: z.literal('published'),
    }),
  ]),
});
