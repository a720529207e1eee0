import { z } from 'astro/zod';
import { isItemId } from '../domain/item.ts';
import { isLanguageTag } from '../domain/locale.ts';
import { isSiteRoot } from '../domain/setting.ts';
import { isEndTime, isIsoDate, isWallTime } from '../domain/time.ts';
import { ecampusAddress, isVideoTime, type Parsed, secondsOf, youtubeId } from '../domain/video.ts';
import { isNamedZone } from '../domain/zone-clock.ts';

/** How an editor puts a value right that a rule refuses; carried by the issue to whoever prints it. */
export interface Fix {
  readonly fix: string;
  /** Whether the value may be for few to know: a message that quotes it would let it out. */
  readonly unquoted?: boolean;
}

function rule(test: (value: string) => boolean, wrong: string, fix: string) {
  return z.string().refine(test, { message: wrong, params: { fix } satisfies Fix });
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

/** What a course is known by: `course`, or `course-` and a name where an edition has several. */
export const courseId = rule(
  (value) => /^course(?:-[a-z0-9]+)*$/.test(value),
  'is not the identifier of a course',
  'write course, or course- and a name of its own, as course-2',
);

/** What a group of an item is known by within the item. */
export const groupId = rule(
  (value) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value),
  'is not the identifier of a group',
  'use lower case letters, digits and hyphens, with a letter first, as origin',
);

/** The file of a document; addresses are in lower case, and so is it. */
export const documentFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:pdf|pptx|docx|xlsx|odp|odt|ods|csv|txt|zip)$/.test(value),
  'is not the name of a file that the site offers',
  'use lower case letters, digits, dots and hyphens, and end it with pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt or zip',
);

/** The file of a photograph. */
export const photographFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:jpg|jpeg|png|webp)$/.test(value),
  'is not the name of a photograph',
  'use lower case letters, digits, dots and hyphens, and end it with jpg, jpeg, png or webp',
);

/** A calendar date, `YYYY-MM-DD`. */
export const date = rule(isIsoDate, 'is not a date', 'write an existing date as 2021-08-18');

/** A month, `YYYY-MM`. */
export const month = rule((value) => isIsoDate(`${value}-01`), 'is not a month', 'write year and month as 2021-08');

/** A wall clock hour, `HH:MM`, 00:00 to 23:59. */
export const wallTime = rule(
  isWallTime,
  'is not a time of day',
  'write hours and minutes with two digits each, from 00:00 to 23:59, as 09:05',
);

/** A wall clock time at which something ends: as above, or 24:00 for the end of the day. */
export const endTime = rule(
  isEndTime,
  'is not a time of day',
  'write hours and minutes with two digits each, from 00:00 to 24:00, as 09:05',
);

/** A point in time in UTC, to the second (RFC 3339); no leap second, which the clocks of readers do not have. */
export const instant = rule(
  (value) => /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isIsoDate(value.slice(0, 10)),
  'is not a moment in UTC',
  'write date and time in UTC as 2021-08-10T18:00:00Z, from 00:00:00 to 23:59:59',
);

/** A zone of the IANA database. */
export const timeZone = rule(
  isNamedZone,
  'is not a zone of the IANA time zone database',
  'write it as Area/City, as America/Mexico_City',
);

/** Whether `value` is a whole address on the web, encrypted: `https://…`. */
export function isHttpsUrl(value: string): boolean {
  return /^https:\/\/[^\s/]+/.test(value) && URL.canParse(value);
}

/** An address on the web, encrypted: `https://…`. */
export const httpsUrl = rule(isHttpsUrl, 'is not an https address', 'write a whole address that begins with https://');

/** The same for participants alone; whoever reads a message about it need not be one. */
export const restrictedUrl = z.string().refine(isHttpsUrl, {
  message: 'is not an https address',
  params: { fix: 'write a whole address that begins with https://', unquoted: true } satisfies Fix,
});

/** An address that a parser of the domain knows; the parser says what is wrong with another. */
function parsedBy(parse: (value: string) => Parsed<unknown>, params: Fix) {
  return z.string().superRefine((value, context) => {
    const { wrong } = parse(value);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong, params: { ...params } });
  });
}

/** A video on YouTube. */
export const youtubeUrl = parsedBy(youtubeId, {
  fix: 'write https://www.youtube.com/watch?v=, https://youtu.be/, https://www.youtube.com/live/ or https://www.youtube.com/embed/ and the eleven letters of the video',
});

/** Something on E-Campus; whoever reads a message about it need not be one who may open it. */
export const ecampusUrl = parsedBy(ecampusAddress, {
  fix: 'write https://www.ecampus.iom.int/ and what leads to the page of the recording, without what only your own visit has',
  unquoted: true,
});

/** A time in a video, `H:MM:SS`. */
export const videoTime = rule(
  isVideoTime,
  'is not a time in a video',
  'write hours, minutes and seconds, the last two with two digits, as 0:12:30',
);

/** How long a video is, `H:MM:SS`. */
export const videoDuration = rule(
  (value) => isVideoTime(value) && secondsOf(value) > 0,
  'is not how long a video is',
  'write hours, minutes and seconds, the last two with two digits, as 1:58:04',
);

/** A language, BCP 47 in its canonical form: `es`, `pt-BR`. */
export const languageTag = rule(isLanguageTag, 'is not a language', 'write its BCP 47 tag, as es, en or pt-BR');

/** The symbol of a document of the United Nations: `A/RES/73/195`. */
export const documentSymbol = rule(
  (value) => /^[A-Z]{1,5}(?:\/[A-Za-z0-9.]+)*\/\d+(?:\/(?:Add|Corr|Rev)\.\d+)*$/.test(value),
  'is not the symbol of a United Nations document',
  'write it as the document does, as A/RES/73/195',
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
  /** The town, city or state, as each language names it. */
  locality: bilingual.optional(),
});

/** A page or document elsewhere. */
export const link = z.strictObject({
  /** What stands there. */
  title: bilingual,
  /** Its address. */
  url: httpsUrl,
  /** The language it is in, BCP 47: pages in another language say so; leave out where it speaks several. */
  language: languageTag.optional(),
});
