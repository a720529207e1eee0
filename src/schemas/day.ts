import { z } from 'astro/zod';
import { ITEM_KINDS, ITEM_STATUSES } from '../domain/agenda.ts';
import {
  bilingual,
  country,
  date,
  endTime,
  httpsUrl,
  instant,
  itemId,
  languageTag,
  place,
  slug,
  text,
  wallTime,
} from './fields.ts';

const facilitator = z.union(
  [
    z.strictObject({
      /** A person's id. */
      person: slug,
    }),
    z.strictObject({
      /** A body's id. */
      organization: slug,
      /** true while the body has not said who. */
      toBeConfirmed: z.boolean().default(false),
    }),
    z.strictObject({
      /** A country whose representative is not named: ISO 3166-1 alpha-2. */
      representativeOf: country,
    }),
  ],
  {
    error:
      'is not a facilitator: give it a person, an organization (toBeConfirmed: true while nobody is named) or a representativeOf',
  },
);

/** A row of a session, with hours of a kind. */
const itemWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z.strictObject({
    /** `s1-1`: the session and a number of its own in it; never reused for something else. */
    id: itemId,
    /** When it begins, in the edition's zone. */
    start,
    /** When it ends; 24:00 is the end of the day. */
    end,
    /** Whether it stands; a withdrawn item stays, so that calendars learn of it. */
    status: z.enum(ITEM_STATUSES).default('confirmed'),
    /** What kind of thing it is. */
    kind: z.enum(ITEM_KINDS),
    /** Its official title. */
    title: bilingual,
    /** The language its title is in, BCP 47, where it is the same foreign word in both. */
    titleLanguage: languageTag.optional(),
    /** Who leads it; an empty list where the agenda names nobody. */
    facilitators: z.array(facilitator).default([]),
    /** Who else speaks, and in what capacity. */
    contributors: z
      .array(
        z.strictObject({
          /** A person's id. */
          person: slug,
          /** Their capacity as the agenda gives it. */
          role: bilingual,
        }),
      )
      .default([]),
    /** Its bullets. */
    parts: z
      .array(
        z.strictObject({
          /** What the bullet says. */
          text: bilingual,
          /** Where it happens or whose experience it is. */
          places: z.array(place).default([]),
          /** The bodies it concerns beside those that its own words name: organizations' ids. */
          organizations: z.array(slug).default([]),
        }),
      )
      .default([]),
    /** true where the agenda numbers the bullets. */
    partsNumbered: z.boolean().default(false),
    /** The places the item as a whole is about. */
    places: z.array(place).default([]),
    /** The bodies it concerns beside those that its own words name: organizations' ids. */
    organizations: z.array(slug).default([]),
    /** What it is about: ids of subjects.yaml; an empty list where its title says nothing of that. */
    subjects: z.array(slug).default([]),
    /** Ids of the references it cites. */
    cites: z.array(slug).default([]),
  });

/** What was changed after the agenda was published, in order: each item named gets a new revision in every calendar. */
const changes = z
  .array(
    z.strictObject({
      /** When, in UTC. */
      at: instant,
      /** What changed, in a sentence. */
      text: bilingual,
      /** Ids of the items it touches. */
      items: z.array(text).min(1),
    }),
  )
  .default([]);

const sessionWith = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    /** Its number within the edition. */
    number: z.int().positive(),
    /** Its official title. */
    title: bilingual,
    /** What it is about, in a sentence of ours. */
    summary: bilingual,
    /** What the methodology says it works on. */
    focus: bilingual,
    /** Its rows, in the order in which they happen. */
    items: z.array(item).min(1),
    changes,
  });

const courseSchema = z.strictObject({
  /** Its anchor. */
  id: z.literal('course'),
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

/** A day whose session has items of a kind. */
const dayWith = <Item extends z.ZodType>(item: Item) =>
  z
    .strictObject({
      /** Its date, or the first of the course. */
      date,
      /** Last date of the course; leave out for a single day. */
      until: date.optional(),
      /** The course, where these are its days. */
      course: courseSchema.optional(),
      /** The session of the day. */
      session: sessionWith(item).optional(),
    })
    .refine(({ course, session }) => (course === undefined) !== (session === undefined), {
      message: 'has neither or both of course and session',
      params: { fix: 'give a day exactly one of the two' },
    });

/**
 * One day of the agenda, or the run of days of the course, as an editor writes it; its file is named after its first date.
 * An item begins at a wall time of the edition's zone, and ends at another or at 24:00, the end of the day.
 */
export const daySchema = dayWith(itemWith(wallTime, endTime));

const moment = z.strictObject({ date, time: wallTime, instant });

/** The same once the hours have been read in the edition's zone: each with the instant that it means. */
export const datedDaySchema = dayWith(itemWith(moment, moment));
