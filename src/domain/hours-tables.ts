import { calendarUnit, isHeld, type Session } from './agenda.ts';
import { type HoursRow, hoursTable } from './country-zones.ts';
import { isTimed, type Timed } from './hours.ts';
import { timedItems } from './item.ts';
import type { Localized } from './locale.ts';
import type { IsoDate, Moment } from './time.ts';
import { hourOn, offsetAt, offsetName } from './zone-clock.ts';

/** Sessions that share a table: one at least. */
type Shared = readonly [Timed<Session>, ...Timed<Session>[]];

/** A moment that heads a column of hours, and the date of the session it is of: midnight is of the day that it ends. */
interface HoursColumn extends Moment {
  readonly of: IsoDate;
}

/** The hours of some sessions: the city whose hours they are written in, their dates, the columns and the rows. */
export interface HoursTable {
  readonly city: Localized;
  readonly dates: readonly [IsoDate, ...IsoDate[]];
  readonly columns: readonly HoursColumn[];
  readonly rows: readonly (Pick<HoursRow, 'countries'> & {
    readonly offset: string;
    /** What its clocks show at each column. */
    readonly hours: readonly ReturnType<typeof hourOn>[];
  })[];
}

/** From when to when some sessions of a table last: as many as have the same hours. */
export interface Span {
  readonly date: IsoDate;
  readonly start: Moment;
  readonly end: Moment;
}

/** The same hours in brief: a column a span, a row an offset. */
export interface SpansTable extends Pick<HoursTable, 'city' | 'dates'> {
  readonly spans: readonly Span[];
  readonly rows: readonly Pick<HoursRow, 'zone' | 'countries'>[];
}

/** Where a moment stands in the day of its session, in the order of text. */
const clockOf = ({ date, time }: Moment, of: IsoDate) => `${date === of ? '0' : '1'} ${time}`;

/** What tells the rows of two sessions apart: an offset, and who lives by it. */
const keyOfRow = ({ offset, countries }: HoursRow) => [
  offset,
  ...countries.map(({ country, cities }) => country + cities.map(({ es }) => es).join('/')),
];

/** What begins and ends at the hours of a table: each session as a whole, or each of its items. */
export type HoursOf = 'sessions' | 'items';

/**
 * The sessions that are held and have hours, those together that share a table: while everyone's clocks are as far apart.
 * A change of clocks between them parts them, and so does the zone that their hours are written in.
 * @throws RangeError where no zone is known for a country
 */
function sharingTables(sessions: readonly Session[], countries: readonly string[]): readonly Shared[] {
  const alike = Map.groupBy(sessions.filter(isHeld).filter(isTimed), ({ start, timeZone }) =>
    [timeZone, offsetAt(start.instant, timeZone), ...hoursTable([start.instant], countries).map(keyOfRow)].join(),
  );
  return [...alike.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}

const datesOf = ([first, ...others]: Shared) => [first.date, ...others.map(({ date }) => date)] as const;

/** What differs in what it says, each once and in the order of that. */
function distinct<Of>(all: readonly Of[], sayingOf: (one: Of) => string): readonly Of[] {
  const bySaying = Map.groupBy(all, sayingOf);
  return [...bySaying].toSorted(([a], [b]) => a.localeCompare(b, 'en')).flatMap(([, same]) => same.slice(0, 1));
}

/**
 * Every hour at which the sessions that are held, or their items, begin or end, each once, in some countries; what has no
 * hours yet is left out.
 * @throws RangeError where no zone is known for a country
 */
export function hoursTables(
  sessions: readonly Session[],
  countries: readonly string[],
  of: HoursOf,
): readonly HoursTable[] {
  return sharingTables(sessions, countries).map((shared) => {
    const [{ start: first, city }] = shared;
    const moments = shared.flatMap((session) =>
      (of === 'items' && calendarUnit(session) === 'items' ? timedItems(session.items) : [session]).flatMap(
        ({ start, end }) => [start, end].map((one) => ({ ...one, of: session.date })),
      ),
    );
    const columns = distinct(moments, (moment) => clockOf(moment, moment.of));
    const rows = hoursTable(
      columns.map(({ instant }) => instant),
      countries,
    ).map(({ zone, countries: own }) => ({
      offset: offsetName(first.instant, zone),
      countries: own,
      hours: columns.map((column) => hourOn(column, zone, column.of)),
    }));
    return { city, dates: datesOf(shared), columns, rows };
  });
}

/**
 * From when to when the sessions that are held last, each span once, and who lives by which zone meanwhile.
 * @throws RangeError where no zone is known for a country
 */
export function spansTables(sessions: readonly Session[], countries: readonly string[]): readonly SpansTable[] {
  return sharingTables(sessions, countries).map((shared) => {
    const [{ start: first, city }] = shared;
    return {
      city,
      dates: datesOf(shared),
      spans: distinct(shared, ({ date, start, end }) => `${clockOf(start, date)} ${clockOf(end, date)}`),
      rows: hoursTable([first.instant], countries),
    };
  });
}
