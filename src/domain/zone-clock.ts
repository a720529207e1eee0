import type { Instant, IsoDate, WallTime } from './time.ts';

/** What a clock in some zone shows at an instant. */
export interface ClockReading {
  readonly date: IsoDate;
  readonly time: WallTime;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    // The calendar, digits and cycle are fixed so that the parts are the same in every browser and locale.
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn-hc-h23', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether `name` is a zone of the IANA time zone database written as `Area/City` (or `UTC`), not an offset. */
export function isTimeZone(name: string): boolean {
  if (!/^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+)+)$/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a clock in an IANA zone at an instant (RFC 3339).
 * @throws RangeError where the zone is unknown
 */
export function readClock(instant: Instant, timeZone: string): ClockReading {
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(Date.parse(instant))
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`,
    time: `${part['hour'] ?? ''}:${part['minute'] ?? ''}`,
  };
}

/** How far a zone's clocks are ahead of UTC at an instant, in minutes. */
export function offsetAt(instant: Instant, timeZone: string): number {
  const { date, time } = readClock(instant, timeZone);
  const minute = 60_000;
  return Math.round((Date.parse(`${date}T${time}:00Z`) - Math.floor(Date.parse(instant) / minute) * minute) / minute);
}

/** How many calendar days `date` is after (or, negative, before) `from`. */
export function dayDifference(date: IsoDate, from: IsoDate): number {
  return (Date.parse(date) - Date.parse(from)) / 86_400_000;
}

/** An offset as RFC 9557 and readers write it: `UTC−05:00`, with a true minus sign. */
export function offsetName(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '\u2212' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
