import { Temporal } from 'temporal-polyfill';
import type { Localized } from './locale.ts';

/** A calendar date without a zone, `YYYY-MM-DD` (ISO 8601). */
export type IsoDate = string;

/** An hour on a wall clock, `HH:MM` with two digits each, from 00:00 to 23:59. */
export type WallTime = string;

/** A point on the world's time line in UTC, `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339). */
export type Instant = string;

/** A wall clock reading and the instant it means in its zone. */
export interface Moment {
  readonly date: IsoDate;
  readonly time: WallTime;
  readonly instant: Instant;
}

/** Why a wall time cannot be turned into one instant, in words for an editor. */
export class WallTimeError extends Error {
  override readonly name = 'WallTimeError';
  readonly said: Localized;

  constructor(said: Localized) {
    super(said.en);
    this.said = said;
  }
}

/** Whether `text` is an hour written as `HH:MM`, two digits each, 00:00 to 23:59. */
export function isWallTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The end of a day as an editor writes it (ISO 8601): the first moment of the next. */
const MIDNIGHT = '24:00';

/** Whether `text` is a time at which something can end: a wall time, or the end of the day. */
export function isEndTime(text: string): boolean {
  return text === MIDNIGHT || isWallTime(text);
}

/** Whether `text` is a date that exists in the Gregorian calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The one instant at which a clock in `timeZone` shows `time` on `date`, from the IANA rules of that day.
 * @throws WallTimeError where the hour is skipped or repeated by a clock change in that zone.
 */
export function instantOf(date: IsoDate, time: WallTime, timeZone: string): Instant {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (!earlier.equals(later)) {
    const skipped = !earlier.toPlainDateTime().equals(wall);
    throw new WallTimeError(
      skipped
        ? {
            es: `la hora ${time} no existe el ${date} en ${timeZone}: los relojes se la saltan`,
            en: `${time} does not exist on ${date} in ${timeZone}: the clocks skip it`,
          }
        : {
            es: `la hora ${time} ocurre dos veces el ${date} en ${timeZone}: los relojes vuelven atrás`,
            en: `${time} happens twice on ${date} in ${timeZone}: the clocks go back over it`,
          },
    );
  }
  return earlier.toInstant().toString({ smallestUnit: 'second' });
}

/**
 * A wall clock reading with its instant; the end of a day (`24:00`) is what clocks then show, 00:00 of the next.
 * @throws what `instantOf` throws
 */
export function momentOf(date: IsoDate, time: WallTime, timeZone: string): Moment {
  if (time === MIDNIGHT) return momentOf(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), '00:00', timeZone);
  return { date, time, instant: instantOf(date, time, timeZone) };
}

/** The time of a moment as an editor writes it on a date: the first moment of the next day is 24:00 of this one. */
export function writtenTime({ date, time }: Moment, on: IsoDate): WallTime {
  return date === on ? time : MIDNIGHT;
}

/** An instant as a clock in `timeZone` shows it, with the offset that the zone's rules give it then (RFC 3339). */
export function withOffset(instant: Instant, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** The instants that begin `from` and end `until` (both days whole) in `timeZone`. */
export function daySpan(from: IsoDate, until: IsoDate, timeZone: string): { start: Instant; end: Instant } {
  const startOf = (date: Temporal.PlainDate) =>
    date.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' });
  return {
    start: startOf(Temporal.PlainDate.from(from)),
    end: startOf(Temporal.PlainDate.from(until).add({ days: 1 })),
  };
}

/** Every date from `from` to `until`, both included, in order. */
export function datesBetween(from: IsoDate, until: IsoDate): readonly IsoDate[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(Temporal.PlainDate.from(until)).days + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, days) => first.add({ days }).toString());
}

/** The instant one second after another. */
export function secondAfter(instant: Instant): Instant {
  return Temporal.Instant.from(instant).add({ seconds: 1 }).toString({ smallestUnit: 'second' });
}

/** The date some days after another, or before it where they are fewer than none. */
export function dateAfter(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many days one date is after another. */
export function daysFrom(date: IsoDate, until: IsoDate): number {
  return Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(until)).days;
}
