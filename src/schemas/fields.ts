import { z } from 'astro/zod';
import { iso31661 } from 'iso-3166/1.js';
import { described } from './described.ts';
import { isItemId } from '../domain/item.ts';
import { isLanguageTag, type Localized } from '../domain/locale.ts';
import { isSiteRoot } from '../domain/setting.ts';
import { isEndTime, isIsoDate, isWallTime } from '../domain/time.ts';
import { ecampusAddress, isVideoTime, type Parsed, secondsOf, youtubeId } from '../domain/video.ts';
import { webAddress } from '../domain/web-address.ts';
import { isNamedZone } from '../domain/zone-clock.ts';
import { refusal } from './refusal.ts';

function rule(test: (value: string) => boolean, wrong: Localized, fix: Localized) {
  return z.string().refine(test, refusal(wrong, fix));
}

/** Text that says something: not empty, no space at its ends. */
export const text = rule(
  (value) => value.trim() === value && value !== '',
  { es: 'está vacío o tiene espacios en los extremos', en: 'is empty or has spaces at its ends' },
  {
    es: 'escribe el texto, o quita los espacios de los extremos',
    en: 'write the text, or remove the spaces around it',
  },
);

/** A text in both languages. */
export const bilingual = z.strictObject({
  es: text.meta(described('En español.', 'In Spanish.')),
  en: text.meta(described('En inglés.', 'In English.')),
});

/** A name used inside addresses and as a key: lower case letters, digits and hyphens. */
export const slug = rule(
  (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  { es: 'no es un identificador', en: 'is not an identifier' },
  {
    es: 'usa minúsculas sin acentos, cifras y guiones, como luis-alonso-serrano',
    en: 'use lower case letters, digits and hyphens, as luis-alonso-serrano',
  },
);

/** What an item of a session is known by: `s1-1`. */
export const itemId = rule(
  isItemId,
  { es: 'no es el identificador de un punto', en: 'is not the identifier of an item' },
  {
    es: 'escribe s, el número de la sesión, un guion y un número propio, como s1-7',
    en: 'write s, the number of the session, a hyphen and a number of its own, as s1-7',
  },
);

/** What a course is known by: `course`, or `course-` and a name where an edition has several. */
export const courseId = rule(
  (value) => /^course(?:-[a-z0-9]+)*$/.test(value),
  { es: 'no es el identificador de un curso', en: 'is not the identifier of a course' },
  {
    es: 'escribe course, o course- y un nombre propio, como course-2',
    en: 'write course, or course- and a name of its own, as course-2',
  },
);

/** What a group of an item is known by within the item. */
export const groupId = rule(
  (value) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value),
  { es: 'no es el identificador de un grupo', en: 'is not the identifier of a group' },
  {
    es: 'usa minúsculas sin acentos, cifras y guiones, con una letra al principio, como origin',
    en: 'use lower case letters, digits and hyphens, with a letter first, as origin',
  },
);

/** The file of a document; addresses are in lower case, and so is it. */
export const documentFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:pdf|pptx|docx|xlsx|odp|odt|ods|csv|txt|zip)$/.test(value),
  { es: 'no es el nombre de un archivo que el sitio ofrezca', en: 'is not the name of a file that the site offers' },
  {
    es: 'usa minúsculas sin acentos, cifras, puntos y guiones, y que termine en pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt o zip',
    en: 'use lower case letters, digits, dots and hyphens, and end it with pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt or zip',
  },
);

/** The file of a photograph. */
export const photographFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:jpg|jpeg|png|webp)$/.test(value),
  { es: 'no es el nombre de una fotografía', en: 'is not the name of a photograph' },
  {
    es: 'usa minúsculas sin acentos, cifras, puntos y guiones, y que termine en jpg, jpeg, png o webp',
    en: 'use lower case letters, digits, dots and hyphens, and end it with jpg, jpeg, png or webp',
  },
);

/** The file of the host's emblem, at the top of public/. */
export const emblemFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:svg|png)$/.test(value),
  { es: 'no es el nombre de un emblema', en: 'is not the name of an emblem' },
  {
    es: 'usa minúsculas sin acentos, cifras, puntos y guiones, y que termine en svg o png',
    en: 'use lower case letters, digits, dots and hyphens, and end it with svg or png',
  },
);

/** A calendar date, `YYYY-MM-DD`. */
export const date = rule(
  isIsoDate,
  { es: 'no es una fecha', en: 'is not a date' },
  { es: 'escribe una fecha que exista, como 2021-08-18', en: 'write an existing date as 2021-08-18' },
);

/** A month, `YYYY-MM`. */
export const month = rule(
  (value) => isIsoDate(`${value}-01`),
  { es: 'no es un mes', en: 'is not a month' },
  { es: 'escribe el año y el mes, como 2021-08', en: 'write year and month as 2021-08' },
);

/** A wall clock hour, `HH:MM`, 00:00 to 23:59. */
export const wallTime = rule(
  isWallTime,
  { es: 'no es una hora del día', en: 'is not a time of day' },
  {
    es: 'escribe horas y minutos con dos cifras cada uno, de 00:00 a 23:59, como 09:05',
    en: 'write hours and minutes with two digits each, from 00:00 to 23:59, as 09:05',
  },
);

/** A wall clock time at which something ends: as above, or 24:00 for the end of the day. */
export const endTime = rule(
  isEndTime,
  { es: 'no es una hora del día', en: 'is not a time of day' },
  {
    es: 'escribe horas y minutos con dos cifras cada uno, de 00:00 a 24:00, como 09:05',
    en: 'write hours and minutes with two digits each, from 00:00 to 24:00, as 09:05',
  },
);

/** A point in time in UTC, to the second (RFC 3339); no leap second, which the clocks of readers do not have. */
export const instant = rule(
  (value) => /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isIsoDate(value.slice(0, 10)),
  { es: 'no es un momento en UTC', en: 'is not a moment in UTC' },
  {
    es: 'escribe fecha y hora en UTC, como 2021-08-10T18:00:00Z, de 00:00:00 a 23:59:59',
    en: 'write date and time in UTC as 2021-08-10T18:00:00Z, from 00:00:00 to 23:59:59',
  },
);

/** A zone of the IANA database. */
export const timeZone = rule(
  isNamedZone,
  { es: 'no es una zona horaria de la base de datos IANA', en: 'is not a zone of the IANA time zone database' },
  {
    es: 'escríbela como Área/Ciudad, por ejemplo America/Mexico_City',
    en: 'write it as Area/City, as America/Mexico_City',
  },
);

/** Whom to tell of something: an electronic mail address, or a page. */
export const securityContact = rule(
  (value) => webAddress(value).wrong === undefined || z.email().safeParse(value).success,
  {
    es: 'no es una dirección de correo ni una dirección https',
    en: 'is neither an e-mail address nor an https address',
  },
  {
    es: 'escribe solo la dirección, como seguridad@ministerio.example o https://ministerio.example/seguridad',
    en: 'write the address alone, as security@ministry.example or https://ministry.example/security',
  },
);

/** An address that a parser of the domain knows; the parser says what is wrong with another. */
function parsedBy(parse: (value: string) => Pick<Parsed<unknown>, 'wrong'>, fix: Localized, unquoted = false) {
  return z.string().superRefine((value, context) => {
    const { wrong } = parse(value);
    if (wrong !== undefined) context.addIssue({ code: 'custom', ...refusal(wrong, fix, unquoted) });
  });
}

const WHOLE_ADDRESS = {
  es: 'escribe una dirección completa que empiece con https:// y el nombre de un servidor, como https://www.iom.int/',
  en: 'write a whole address that begins with https:// and the name of a host, as https://www.iom.int/',
};

/** An address on the web, encrypted: `https://…`. What is none may hold a password: no message repeats it. */
export const httpsUrl = parsedBy(webAddress, WHOLE_ADDRESS, true);

/** A video on YouTube. */
export const youtubeUrl = parsedBy(youtubeId, {
  es: 'escribe https://www.youtube.com/watch?v=, https://youtu.be/, https://www.youtube.com/live/ o https://www.youtube.com/embed/ y las once letras del video',
  en: 'write https://www.youtube.com/watch?v=, https://youtu.be/, https://www.youtube.com/live/ or https://www.youtube.com/embed/ and the eleven letters of the video',
});

/** Something on E-Campus; whoever reads a message about it need not be one who may open it. */
export const ecampusUrl = parsedBy(
  ecampusAddress,
  {
    es: 'escribe https://www.ecampus.iom.int/ y lo que lleva a la página de la grabación, sin lo que solo tiene tu propia visita',
    en: 'write https://www.ecampus.iom.int/ and what leads to the page of the recording, without what only your own visit has',
  },
  true,
);

/** A time in a video, `H:MM:SS`. */
export const videoTime = rule(
  isVideoTime,
  { es: 'no es un tiempo de un video', en: 'is not a time in a video' },
  {
    es: 'escribe horas, minutos y segundos, los dos últimos con dos cifras, como 0:12:30',
    en: 'write hours, minutes and seconds, the last two with two digits, as 0:12:30',
  },
);

/** How long a video is, `H:MM:SS`. */
export const videoDuration = rule(
  (value) => isVideoTime(value) && secondsOf(value) > 0,
  { es: 'no es la duración de un video', en: 'is not how long a video is' },
  {
    es: 'escribe horas, minutos y segundos, los dos últimos con dos cifras, como 1:58:04',
    en: 'write hours, minutes and seconds, the last two with two digits, as 1:58:04',
  },
);

/** A language, BCP 47 in its canonical form: `es`, `pt-BR`. */
export const languageTag = rule(
  isLanguageTag,
  { es: 'no es un idioma', en: 'is not a language' },
  { es: 'escribe su etiqueta BCP 47, como es, en o pt-BR', en: 'write its BCP 47 tag, as es, en or pt-BR' },
);

/** The symbol of a document of the United Nations: `A/RES/73/195`. */
export const documentSymbol = rule(
  (value) => /^[A-Z]{1,5}(?:\/[A-Za-z0-9.]+)*\/\d+(?:\/(?:Add|Corr|Rev)\.\d+)*$/.test(value),
  {
    es: 'no es la signatura de un documento de las Naciones Unidas',
    en: 'is not the symbol of a United Nations document',
  },
  { es: 'escríbela como el documento, por ejemplo A/RES/73/195', en: 'write it as the document does, as A/RES/73/195' },
);

/** Where a site can stand. */
export const rootUrl = rule(
  isSiteRoot,
  { es: 'no es la dirección de un sitio', en: 'is not the address of a site' },
  {
    es: 'escribe una dirección https:// completa, con ruta o sin ella, y nada después',
    en: 'write a whole https:// address, with or without a path, and nothing after it',
  },
);

/** The codes of countries that ISO 3166-1 has assigned: none that is reserved (EU, UN) or left to users (XK, ZZ). */
const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map(({ alpha2 }) => alpha2));

/** ISO 3166-1 alpha-2, upper case: `CR`. */
export const country = rule(
  (value) => COUNTRIES.has(value),
  { es: 'no es el código de un país', en: 'is not a country code' },
  {
    es: 'escribe las dos mayúsculas de ISO 3166-1, como CR para Costa Rica',
    en: 'write the two capital letters of ISO 3166-1, as CR for Costa Rica',
  },
);

/** A language of the site. */
export const lang = z.enum(['es', 'en']);

/** A country, with the town or state where the source names one. */
export const place = z.strictObject({
  country: country.meta(
    described(
      'Las dos letras de ISO 3166-1, como `CR` para Costa Rica.',
      'The two letters of ISO 3166-1, as `CR` for Costa Rica.',
    ),
  ),
  locality: bilingual
    .optional()
    .meta(
      described(
        'La localidad, ciudad o estado, como la nombra cada idioma.',
        'The town, city or state, as each language names it.',
      ),
    ),
});

/** A page or document elsewhere. */
export const link = z.strictObject({
  title: bilingual.meta(described('Qué hay ahí.', 'What stands there.')),
  url: httpsUrl.meta(described('Su dirección, completa y con `https`.', 'Its address, whole and with `https`.')),
  language: languageTag
    .optional()
    .meta(
      described(
        'El idioma en que está, como `es`, `en` o `pt-BR`: las páginas en otro idioma lo avisan; se omite si está en varios.',
        'The language it is in, as `es`, `en` or `pt-BR`: pages in another language say so; leave out where it is in several.',
      ),
    ),
});
