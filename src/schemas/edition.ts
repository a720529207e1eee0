import { z } from 'astro/zod';
import { bilingual, date, httpsUrl, instant, slug, timeZone } from './fields.ts';

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
  /** The bodies that carry it out: organizations' ids. */
  organizers: z.array(slug).min(1),
  /** The text circulated by the Executive Secretariat; leave out while the host has not added it. */
  officialDocument: z
    .strictObject({
      /** Its name. */
      title: bilingual,
      /** Where it can be downloaded. */
      url: httpsUrl,
    })
    .optional(),
  /** What is publicly known about how it went, each fact with its source. */
  outcomes: z.array(
    z.strictObject({
      /** The fact, in our words. */
      text: bilingual,
      /** The page that says so. */
      source: z.strictObject({
        /** Its name. */
        title: bilingual,
        /** Its address. */
        url: httpsUrl,
      }),
    }),
  ),
});
