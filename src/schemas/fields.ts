import { z } from 'astro/zod';
import { isItemId } from '../domain/agenda.ts';
import { isSiteRoot } from '../domain/setting.ts';
import { isIsoDate, isWallTime } from '../domain/time.ts';
import { isTimeZone } from '../domain/zone-clock.ts';

/** How an editor mends a value that a rule refuses; carried by the issue to whoever prints it. */
export interface Mend {
  readonly mend: string;
}

function rule(test: (value: string) => boolean, wrong: string, mend: string) {
  return z.string().refine(test, { message: wrong, params: { mend } satisfies Mend });
}

/** Text that says something: not empty, no space at its ends. */
export const text = rule(
  (value) => value.trim() === value && value !== '',
  'is empty or has spaces at its ends',
  'write the text, or remove the spaces around it',
);

/** A text in both languages. */
export const bilingual = z.strictObject({
  /** In Spanish. */
  es: text,
  /** In English. */
  en: text,
});

/** A name used inside addresses and as a key: lower case letters, digits and hyphens. */
export const slug = rule(
  (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  'is not an identifier',
  'use lower case letters, digits and hyphens, as luis-alonso-serrano',
);

/** What an item of a session is known by: `s1-1`. */
export const itemId = rule(
  isItemId,
  'is not the identifier of an item',
  'write s, the number of the session, a hyphen and a number of its own, as s1-7',
);

/** A calendar date, `YYYY-MM-DD`. */
export const date = rule(isIsoDate, 'is not a date', 'write an existing date as 2021-08-18');

/** A wall clock hour, `HH:MM`, 00:00 to 23:59. */
export const wallTime = rule(
  isWallTime,
  'is not an hour',
  'write hours and minutes with two digits each, from 00:00 to 23:59, as 09:05',
);

/** A point in time in UTC, to the second (RFC 3339). */
export const instant = rule(
  (value) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
    isIsoDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
  'is not a moment in UTC',
  'write date and hour in UTC as 2021-08-10T18:00:00Z',
);

/** A zone of the IANA database. */
export const timeZone = rule(
  isTimeZone,
  'is not a zone of the IANA time zone database',
  'write it as Area/City, as America/Mexico_City',
);

/** Whether `value` is a whole address on the web, encrypted: `https://…`. */
export function isHttpsUrl(value: string): boolean {
  return /^https:\/\/[^\s/]+/.test(value) && URL.canParse(value);
}

/** An address on the web, encrypted: `https://…`. */
export const httpsUrl = rule(isHttpsUrl, 'is not an https address', 'write a whole address that begins with https://');

/** A video on YouTube. */
export const youtubeUrl = rule(
  (value) => /^https:\/\/(?:(?:www\.)?youtube\.com\/watch\?v=|youtu\.be\/)[\w-]{11}(?:[?&]|$)/.test(value),
  'is not the address of a YouTube video',
  'write it as https://www.youtube.com/watch?v= and the eleven letters of the video',
);

/** Where a site can stand. */
export const rootUrl = rule(
  isSiteRoot,
  'is not the address of a site',
  'write a whole https:// address, with or without a path, and nothing after it',
);

/** ISO 3166-1 alpha-2, upper case: `CR`. */
export const country = rule(
  (value) =>
    /^[A-Z]{2}$/.test(value) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(value) !== undefined,
  'is not a country code',
  'write the two capital letters of ISO 3166-1, as CR for Costa Rica',
);

/** A language of the site. */
export const lang = z.enum(['es', 'en']);

/** A country, with the town or state where the source names one. */
export const place = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country,
  /** The town, city or state, by its own name. */
  locality: text.optional(),
});
