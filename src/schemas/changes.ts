import { z } from 'astro/zod';
import { bilingual, instant, text } from './fields.ts';

/** What was changed after it was published, in order: what each names gets a new revision in every calendar. */
export const changes = z
  .array(
    z.strictObject({
      /** When, in UTC. */
      at: instant,
      /** What changed, in a sentence. */
      text: bilingual,
      /** Ids of what it touches: items, session-3, a course; in edition.yaml a step, or edition. */
      items: z.array(text).min(1),
    }),
  )
  .default([]);
