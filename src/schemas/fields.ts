import { z } from 'astro/zod';
import { iso31661 } from 'iso-3166/1.js';
import { described } from './described.ts';
import { isItemId } from '../domain/item.ts';
import { isLanguageTag } from '../domain/locale.ts';
import { httpsUrl } from './addresses.ts';
import { rule } from './refusal.ts';
import { instant } from './times.ts';

/** Text that says something: not empty, no space at its ends. */
export const text = rule(
  (value) => value.trim() === value && value !== '',
  { es: 'está vacío o tiene espacios en los extremos', en: 'is empty or has spaces at either end' },
  {
    es: 'escribe el texto, o quita los espacios de los extremos',
    en: 'write the text, or remove the spaces around it',
  },
  /^\S(?:[\s\S]*\S)?$/,
);

/** A text in both languages. */
export const bilingual = z.strictObject({
  es: text.meta(described('En español.', 'In Spanish.')),
  en: text.meta(described('En inglés.', 'In English.')),
});

/** A name used inside addresses and as a key: lower case letters, digits and hyphens. */
export const slug = rule(
  (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  { es: 'no es un identificador', en: 'is not an id' },
  {
    es: 'usa minúsculas sin acentos, cifras y guiones, como luis-alonso-serrano',
    en: 'use lower-case letters without accents, digits and hyphens, for example luis-alonso-serrano',
  },
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
);

/** What an item of a session is known by: `s1-1`. */
export const itemId = rule(
  isItemId,
  { es: 'no es el identificador de un punto', en: 'is not the id of an item' },
  {
    es: 'escribe s, el número de la sesión, un guion y un número propio, como s1-7',
    en: 'write s, the number of the session, a hyphen and a number of its own, for example s1-7',
  },
);

/** What a course is known by: `course`, or `course-` and a name where an edition has several. */
export const courseId = rule(
  (value) => /^course(?:-[a-z0-9]+)*$/.test(value),
  { es: 'no es el identificador de un curso', en: 'is not the id of a course' },
  {
    es: 'escribe course, o course- y un nombre propio, como course-2',
    en: 'write course, or course- and a name of its own, for example course-2',
  },
  /^course(?:-[a-z0-9]+)*$/,
);

/** What a group of an item is known by within the item. */
export const groupId = rule(
  (value) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value),
  { es: 'no es el identificador de un grupo', en: 'is not the id of a group' },
  {
    es: 'usa minúsculas sin acentos, cifras y guiones, con una letra al principio, como origin',
    en: 'use lower-case letters without accents, digits and hyphens, with a letter first, for example origin',
  },
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
);

/** The file of a document; addresses are in lower case, and so is it. */
export const documentFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:pdf|pptx|docx|xlsx|odp|odt|ods|csv|txt|zip)$/.test(value),
  { es: 'no es el nombre de un archivo que el sitio ofrezca', en: 'is not the name of a file that the site offers' },
  {
    es: 'usa minúsculas sin acentos, cifras, puntos y guiones, y que termine en pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt o zip',
    en: 'use lower-case letters without accents, digits, dots and hyphens, and end it with pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt or zip',
  },
  /^[a-z0-9][a-z0-9._-]*\.(?:pdf|pptx|docx|xlsx|odp|odt|ods|csv|txt|zip)$/,
);

/** The file of a photograph. */
export const photographFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:jpg|jpeg|png|webp)$/.test(value),
  { es: 'no es el nombre de una fotografía', en: 'is not the name of a photograph' },
  {
    es: 'usa minúsculas sin acentos, cifras, puntos y guiones, y que termine en jpg, jpeg, png o webp',
    en: 'use lower-case letters without accents, digits, dots and hyphens, and end it with jpg, jpeg, png or webp',
  },
  /^[a-z0-9][a-z0-9._-]*\.(?:jpg|jpeg|png|webp)$/,
);

/** The file of the host's emblem, at the top of public/. */
export const emblemFile = rule(
  (value) => /^[a-z0-9][a-z0-9._-]*\.(?:svg|png)$/.test(value),
  { es: 'no es el nombre de un emblema', en: 'is not the name of an emblem' },
  {
    es: 'usa minúsculas sin acentos, cifras, puntos y guiones, y que termine en svg o png',
    en: 'use lower-case letters without accents, digits, dots and hyphens, and end it with svg or png',
  },
  /^[a-z0-9][a-z0-9._-]*\.(?:svg|png)$/,
);

/** A language, BCP 47 in its canonical form: `es`, `pt-BR`. */
export const languageTag = rule(
  isLanguageTag,
  { es: 'no es un idioma', en: 'is not a language' },
  { es: 'escribe su etiqueta BCP 47, como es, en o pt-BR', en: 'write its BCP 47 tag, such as es, en or pt-BR' },
);

/** The symbol of a document of the United Nations: `A/RES/73/195`. */
export const documentSymbol = rule(
  (value) => /^[A-Z]{1,5}(?:\/[A-Za-z0-9.]+)*\/\d+(?:\/(?:Add|Corr|Rev)\.\d+)*$/.test(value),
  {
    es: 'no es la signatura de un documento de las Naciones Unidas',
    en: 'is not the symbol of a United Nations document',
  },
  {
    es: 'escríbela como el documento, por ejemplo A/RES/73/195',
    en: 'write it as the document does, for example A/RES/73/195',
  },
  /^[A-Z]{1,5}(?:\/[A-Za-z0-9.]+)*\/\d+(?:\/(?:Add|Corr|Rev)\.\d+)*$/,
);

/** The codes of countries that ISO 3166-1 has assigned: none that is reserved (EU, UN) or left to users (XK, ZZ). */
const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map(({ alpha2 }) => alpha2));

/** ISO 3166-1 alpha-2, upper case: `CR`. */
export const country = rule(
  (value) => COUNTRIES.has(value),
  { es: 'no es el código de un país', en: 'is not a country code' },
  {
    es: 'escribe las dos mayúsculas de ISO 3166-1, como CR para Costa Rica',
    en: 'write the two capital letters of ISO 3166-1, such as CR for Costa Rica',
  },
  /^[A-Z]{2}$/,
);

/** A language of the site. */
export const lang = z.enum(['es', 'en']);

/** A country, with the town or state where the source names one. */
export const place = z.strictObject({
  country: country.meta(
    described(
      'Las dos letras de ISO 3166-1, como `CR` para Costa Rica.',
      'The two letters of ISO 3166-1, such as `CR` for Costa Rica.',
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
  title: bilingual.meta(described('Qué hay ahí.', 'What is there.')),
  url: httpsUrl.meta(described('Su dirección, completa y con `https`.', 'Its address, whole and with `https`.')),
  language: languageTag
    .optional()
    .meta(
      described(
        'El idioma en que está, como `es`, `en` o `pt-BR`: las páginas en otro idioma lo avisan; se omite si está en varios.',
        'The language it is in, such as `es`, `en` or `pt-BR`: pages in another language say so; leave out where it is in several.',
      ),
    ),
});

/** What is said of the publishing of a document or a recording. */
export const publication = {
  published: instant.meta(
    described(
      'Cuándo se publicó, en UTC, como `2021-08-10T18:00:00Z`.',
      'When it was published, in UTC, for example `2021-08-10T18:00:00Z`.',
    ),
  ),
  announced: instant
    .optional()
    .meta(
      described(
        'Cuándo lo anunció este sitio, en UTC: el canal pone esa fecha a su entrada. Se omite si fue a la vez.',
        'When this site announced it, in UTC: the feed gives its entry that date. Leave it out where both were at once.',
      ),
    ),
};

/** What is said of an address that participants alone get: no page shows it. */
export const restricted = {
  state: z
    .literal('restricted')
    .meta(
      described(
        'Para participantes: ninguna página del sitio la muestra.',
        'For participants: no page of the site ever shows it.',
      ),
    ),
  url: httpsUrl
    .optional()
    .meta(described('Dónde, para quien lleva estos archivos.', 'Where, for whoever keeps these files.')),
};
