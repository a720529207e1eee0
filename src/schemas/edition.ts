import { z } from 'astro/zod';
import { changes } from './changes.ts';
import { documentSchema } from './document.ts';
import { bilingual, date, instant, languageTag, link, slug, text, timeZone } from './fields.ts';
import { languagesSchema } from './languages.ts';
import { unionRefusal } from './refusal.ts';
import { editionStatus } from './status.ts';
import { whereFields } from './venue.ts';

/** Where a fact is said: on a page elsewhere, or in a section of the concept note of an edition. */
const source = z.union(
  [
    link.extend({
      /** The language of the page, BCP 47. */
      language: languageTag,
      /** The day it is of, where it says so. */
      date: date.optional(),
      /** The day it was last read; public pages change and go. */
      read: date,
    }),
    z.strictObject({
      /** The edition whose concept note says it. */
      edition: text,
      /** The section: its file name. */
      section: slug,
    }),
  ],
  unionRefusal(
    { es: 'no es una fuente', en: 'is not a source' },
    {
      es: 'escribe title, url, language y read de una página (y su date, si la tiene), o bien edition y section de una nota conceptual',
      en: 'give it the title, url, language and read of a page (and its date, where it has one), or the edition and section of a concept note',
    },
  ),
);

const fact = z.strictObject({
  /** The fact, in our words, no more than its source says. */
  text: bilingual,
  /** Number of the session it is about, where it is about one. */
  session: z.int().positive().optional(),
  /** Numbers that it tells, to be shown large on the home page, each with what it counts. */
  figures: z.array(z.strictObject({ number: z.int().positive(), of: bilingual })).default([]),
  /** Who says so. */
  source,
  /** Where there is more to read. */
  more: link.optional(),
});

/** One year's run of the programme. */
export const editionSchema = z.strictObject({
  /** The official title. */
  title: bilingual,
  /** A title short enough for a menu. */
  shortTitle: bilingual,
  /** What it is, in one sentence: search engines and cards show it. */
  description: bilingual,
  /** What it is and for whom, in a short paragraph at the head of its page. */
  summary: bilingual,
  /** IANA zone in which its hours are written. */
  timeZone,
  /** The city whose hours those are, as readers name it. */
  city: bilingual,
  /** When its agenda was first published here, in UTC: calendars date their first revision by it. */
  published: instant,
  /** When this site announced it, in UTC: the feed dates its entry by it; leave out where that is when it was published. */
  announced: instant.optional(),
  /** First and last day; leave out where they are not publicly known. */
  dates: z
    .strictObject({
      /** First day. */
      start: date,
      /** Last day. */
      end: date,
    })
    .optional(),
  /** The Pro Tempore Presidency of that year: an organization's id; leave out where no source names it. */
  presidency: slug.optional(),
  /** The bodies that carry it out: organizations' ids; leave out where no source names one. */
  organizers: z.array(slug).default([]),
  /** The bodies with whose support it is carried out. */
  supporters: z.array(slug).default([]),
  /** The bodies that facilitate it. */
  facilitators: z.array(slug).default([]),
  ...whereFields,
  /** The languages of its sessions; leave out where no source says. */
  languages: languagesSchema.optional(),
  status: editionStatus,
  changes,
  /** What it publishes, and is to publish: the text that this web edition follows and that prevails is its official-note. */
  documents: z.array(documentSchema).default([]),
  /** What is publicly known about how it went. */
  outcomes: z.array(fact),
  /** What followed from it: other activities, by the same rules. */
  followUp: z.array(fact).default([]),
});
