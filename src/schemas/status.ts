import { z } from 'astro/zod';
import { bilingual, date, instant } from './fields.ts';

/** What every entry says beside its state. */
const said = {
  /** When it was said, in UTC. */
  at: instant,
  /** Why, in a sentence. */
  reason: bilingual,
};

const cancelled = z.strictObject({
  /** It will not take place. */
  state: z.literal('cancelled'),
  ...said,
});

const movedOnline = z.strictObject({
  /** It will take place on line. */
  state: z.literal('moved-online'),
  ...said,
});

/** What was said of an edition that does not go as planned, in order; the last entry is what holds. */
export const editionStatus = z
  .array(
    z.discriminatedUnion('state', [
      z.strictObject({
        /** It will take place on other days. */
        state: z.literal('postponed'),
        ...said,
        /** The days it had; leave out where only the year was known. */
        from: z
          .strictObject({
            /** First day. */
            start: date,
            /** Last day. */
            end: date,
          })
          .optional(),
      }),
      movedOnline,
      cancelled,
    ]),
  )
  .default([]);

/** The same of a session. */
export const sessionStatus = z
  .array(
    z.discriminatedUnion('state', [
      z.strictObject({
        /** It will take place on another day. */
        state: z.literal('postponed'),
        ...said,
        /** The day it had. */
        from: date,
      }),
      movedOnline,
      cancelled,
    ]),
  )
  .default([]);
