import type { Instant, IsoDate, Moment, WallTime } from './time.ts';

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

/** Whether clocks can be read in a zone: a name of the IANA database, new or old, or an offset, as `Intl` takes them. */
export function isTimeZone(name: string): boolean {
  // The name by which a device says that it does not know (CLDR).
  if (name === '' || name === 'Etc/Unknown') return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether `name` is a zone of the IANA time zone database written as `Area/City` (or `UTC`), by which a place is meant. */
export function isNamedZone(name: string): boolean {
  return /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+)+)$/.test(name) && isTimeZone(name);
}

/**
 * The one name of a zone: those that are aliases of each other have the same.
 * @throws RangeError where the zone is unknown
 */
export function canonicalZone(name: string): string {
  return formatOf(name).resolvedOptions().timeZone;
}

/** How times are shown to a reader: one time in words of their language, and the marks of the next day and the day before. */
export interface TimeWords {
  time(instant: Instant): string;
  readonly next: string;
  readonly previous: string;
}

/**
 * A range of time in a zone as text: each end by itself, with the mark of its day where that is not `date`, and no space at
 * which a time could part over two lines.
 */
export function rangeText(ends: readonly Instant[], timeZone: string, date: IsoDate, words: TimeWords): string {
  return ends
    .map((instant) => {
      const shift = dayShift(readClock(instant, timeZone).date, date);
      return `${words.time(instant)}${shift === undefined ? '' : ` ${words[shift]}`}`;
    })
    .join('–')
    .replace(/\s/g, '\u00A0');
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

/** On which day a clock shows a time: that after or before the one meant, or (undefined) that one. */
export type DayShift = 'next' | 'previous' | undefined;

/** Whether a date is after or before another. */
export function dayShift(date: IsoDate, from: IsoDate): DayShift {
  if (date === from) return undefined;
  return date > from ? 'next' : 'previous';
}

/** The offset of a zone at an instant as RFC 9557 and readers write it: `UTC−05:00`, with a true minus sign. */
export function offsetName(instant: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  // Of UTC itself an engine may say no more than GMT.
  const [, offset = '+00:00'] = /GMT(.+)/.exec(format.format(Date.parse(instant))) ?? [];
  return `UTC${offset.replace('-', '\u2212')}`;
}

/** What the clocks of a zone show at a moment of the session of a date, and whether that is on the day after or before. */
export function hourOn(
  { instant }: Moment,
  zone: string,
  date: IsoDate,
): { readonly time: WallTime; readonly shift: DayShift } {
  const reading = readClock(instant, zone);
  return { time: reading.time, shift: dayShift(reading.date, date) };
}

/** Days on which a zone has one offset, from the first to the last of those asked for. */
export interface OffsetSpan {
  readonly offset: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Which offsets a zone has while something is held, in the order of time: a span for each in turn, also where the clocks change meanwhile. */
export function offsetSpans(
  held: readonly { readonly start: Moment; readonly end: Moment }[],
  timeZone: string,
): readonly OffsetSpan[] {
  const told = held.flatMap(({ start, end }) =>
    [start, end].map(({ instant }) => ({ offset: offsetName(instant, timeZone), date: start.date })),
  );
  return told.reduce<readonly OffsetSpan[]>((spans, { offset, date }) => {
    const last = spans.at(-1);
    return last?.offset === offset
      ? [...spans.slice(0, -1), { ...last, end: date }]
      : [...spans, { offset, start: date, end: date }];
  }, []);
}
