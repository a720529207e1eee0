import { isEndTime, isIsoDate, isWallTime } from '../domain/time.ts';
import { isVideoTime, secondsOf } from '../domain/video.ts';
import { isNamedZone } from '../domain/zone-clock.ts';
import { rule } from './refusal.ts';

/** A calendar date, `YYYY-MM-DD`. */
export const date = rule(
  isIsoDate,
  { es: 'no es una fecha', en: 'is not a date' },
  { es: 'escribe una fecha que exista, como 2021-08-18', en: 'write a date that exists, for example 2021-08-18' },
  /^\d{4}-\d\d-\d\d$/,
);

/** A month, `YYYY-MM`. */
export const month = rule(
  (value) => isIsoDate(`${value}-01`),
  { es: 'no es un mes', en: 'is not a month' },
  { es: 'escribe el año y el mes, como 2021-08', en: 'write year and month as 2021-08' },
  /^\d{4}-\d\d$/,
);

/** A wall clock hour, `HH:MM`, 00:00 to 23:59. */
export const wallTime = rule(
  isWallTime,
  { es: 'no es una hora del día', en: 'is not a time of day' },
  {
    es: 'escribe horas y minutos con dos cifras cada uno, de 00:00 a 23:59, como 09:05',
    en: 'write hours and minutes with two digits each, from 00:00 to 23:59, for example 09:05',
  },
  /^(?:[01]\d|2[0-3]):[0-5]\d$/,
);

/** A wall clock time at which something ends: as above, or 24:00 for the end of the day. */
export const endTime = rule(
  isEndTime,
  { es: 'no es una hora del día', en: 'is not a time of day' },
  {
    es: 'escribe horas y minutos con dos cifras cada uno, de 00:00 a 24:00, como 09:05',
    en: 'write hours and minutes with two digits each, from 00:00 to 24:00, for example 09:05',
  },
  /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
);

/** A point in time in UTC, to the second (RFC 3339); no leap second, which the clocks of readers do not have. */
export const instant = rule(
  (value) => /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isIsoDate(value.slice(0, 10)),
  { es: 'no es un momento en UTC', en: 'is not a moment in UTC' },
  {
    es: 'escribe fecha y hora en UTC, como 2021-08-10T18:00:00Z, de 00:00:00 a 23:59:59',
    en: 'write date and time in UTC as 2021-08-10T18:00:00Z, from 00:00:00 to 23:59:59',
  },
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
);

/** A zone of the IANA database. */
export const timeZone = rule(
  isNamedZone,
  { es: 'no es una zona horaria de la base de datos IANA', en: 'is not a zone of the IANA time zone database' },
  {
    es: 'escríbela como Área/Ciudad, por ejemplo America/Mexico_City',
    en: 'write it as Area/City, for example America/Mexico_City',
  },
  /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+)+)$/,
);

/** A time in a video, `H:MM:SS`. */
export const videoTime = rule(
  isVideoTime,
  { es: 'no es un tiempo de un video', en: 'is not a time in a video' },
  {
    es: 'escribe horas, minutos y segundos, los dos últimos con dos cifras, como 0:12:30',
    en: 'write hours, minutes and seconds, the last two with two digits, for example 0:12:30',
  },
  /^\d+:[0-5]\d:[0-5]\d$/,
);

/** How long a video is, `H:MM:SS`. */
export const videoDuration = rule(
  (value) => isVideoTime(value) && secondsOf(value) > 0,
  { es: 'no es la duración de un video', en: 'is not how long a video is' },
  {
    es: 'escribe horas, minutos y segundos, los dos últimos con dos cifras, como 1:58:04',
    en: 'write hours, minutes and seconds, the last two with two digits, for example 1:58:04',
  },
  /^\d+:[0-5]\d:[0-5]\d$/,
);
