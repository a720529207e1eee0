import { type Day, sessionsOf, startOf } from './agenda.ts';
import { clocksOf, type ZonedCountry } from './country-zones.ts';
import type { Edition } from './edition.ts';
import type { Localized } from './locale.ts';
import { offsetName } from './zone-clock.ts';

/** A column of hours on the sheet of a country. */
export interface SheetClock {
  readonly zone: string;
  /** The cities it is called by; none where the whole country lives by it. */
  readonly cities: readonly Localized[];
  /** Its offset; undefined where that changes between the sessions, or there is none. */
  readonly offset: string | undefined;
}

/**
 * The clocks of a country's sheet: the country's own, and the one that the agenda is written in where none of those shows
 * its hours.
 */
export function sheetClocks(
  country: ZonedCountry,
  { timeZone, city }: Edition,
  days: readonly Day[],
): readonly SheetClock[] {
  const starts = sessionsOf(days).map(startOf);
  const own = clocksOf(country, starts);
  return [
    ...own.map(({ zone, cities }) => ({ zone, cities: own.length === 1 ? [] : cities })),
    ...(own.some(({ zone }) => zone === timeZone) ? [] : [{ zone: timeZone, cities: [city] }]),
  ].map((clock) => {
    const [offset, ...others] = new Set(starts.map((start) => offsetName(start, clock.zone)));
    return { ...clock, offset: others.length > 0 ? undefined : offset };
  });
}
