import { z } from 'astro/zod';
import {
  bilingual,
  ecampusUrl,
  instant,
  lang,
  languageTag,
  text,
  videoDuration,
  videoTime,
  youtubeUrl,
} from './fields.ts';
import { refusal } from './refusal.ts';

const pending = z.strictObject({
  /** Not there yet. */
  state: z.literal('pending'),
});

const withdrawn = z.strictObject({
  /** It was there and was taken down. */
  state: z.literal('withdrawn'),
  /** When this site announced that, in UTC: the feed then has it too. Leave out where it never announced the recording. */
  announced: instant.optional(),
});

/** What is said of a video wherever it is published. */
const video = {
  /** To be watched now. */
  state: z.literal('published'),
  /** When it was published, in UTC. */
  published: instant,
  /** When this site announced it, in UTC: the feed dates its entry by it. Leave out where both were at once. */
  announced: instant.optional(),
  /** Language of the audio, BCP 47. */
  language: languageTag,
  /** Languages it is interpreted into, BCP 47. */
  interpretation: z.array(languageTag).default([]),
  /** How long it is, `H:MM:SS`. */
  duration: videoDuration,
};

/** Where one session can be watched. */
export const recordingSchema = z.strictObject({
  /** Number of the session. */
  session: z.number().int().positive(),
  /** The conference's YouTube page: open to everyone. */
  youtube: z.discriminatedUnion('state', [
    pending,
    z.strictObject({
      ...video,
      /** Where. */
      url: youtubeUrl,
    }),
    withdrawn,
  ]),
  /** The course platform: for participants only, unless the host opened it. */
  ecampus: z.discriminatedUnion('state', [
    pending,
    z
      .strictObject({
        ...video,
        /** Where; while access is restricted no page of the site ever shows it. */
        url: ecampusUrl.optional(),
        /** Who can open it: `public` lets the address out. */
        access: z.enum(['restricted', 'public']).default('restricted'),
      })
      .refine(({ access, url }) => access === 'restricted' || url !== undefined, {
        path: ['access'],
        ...refusal(
          { es: 'abre una dirección que no está', en: 'opens an address that is not given' },
          { es: 'agrega url, o quita access', en: 'add url, or remove access' },
        ),
      }),
    withdrawn,
  ]),
  /** What was said, in a few sentences. */
  summary: bilingual.optional(),
  /** Its stretches, in order; each lasts until the next. */
  chapters: z
    .array(
      z.strictObject({
        /** Where it begins, `H:MM:SS` from the start of the video. */
        at: videoTime,
        /** Id of the item it shows. */
        item: text,
        /** Its name, where the item's own title does not fit. */
        title: bilingual.optional(),
      }),
    )
    .default([]),
  /** The languages of its transcripts; each is a WebVTT file beside this one, with the same name: session-1.es.vtt. */
  transcripts: z.array(lang).default([]),
});

/** A transcript as its WebVTT file gives it. */
export const transcriptSchema = z.strictObject({
  /** In the order in which they begin. */
  cues: z
    .array(
      z.strictObject({
        /** Seconds from the start of the video. */
        start: z.number().nonnegative(),
        /** Seconds from the start of the video. */
        end: z.number().positive(),
        /** What is said, by whom. */
        voices: z
          .array(
            z.strictObject({
              /** Who speaks, where the file says so. */
              speaker: text.optional(),
              /** The words. */
              text,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
