import { calendarUnit, isHeld, type Session } from './agenda.ts';
import { isTimed, type Timed } from './hours.ts';
import { type Item, timedItems } from './item.ts';
import type { Localized } from './locale.ts';
import { type Instant, instantOf, type IsoDate, type Moment, type WallTime, WallTimeError } from './time.ts';

/** What stands in a cell: an item of a session, or the session whole while its items have no hours. */
export interface Block {
  readonly session: Session;
  readonly item: Timed<Item> | undefined;
}

/** A cell of a timetable, so many rows high; nothing is on where it holds no block. */
interface Cell {
  readonly rows: number;
  readonly block: Block | undefined;
}

/** An hour in the gutter, so many rows high, and the instant that it is on each day. */
interface Hour {
  readonly time: WallTime;
  readonly instants: readonly Instant[];
  readonly rows: number;
}

/** A row of a timetable: the cells that begin in it, a day at most one, and the hour that the gutter writes there. */
interface Row {
  readonly hour: Hour | undefined;
  readonly cells: readonly Cell[];
}

/** A timetable of some days in one zone. */
export interface Timetable {
  readonly timeZone: string;
  readonly city: Localized;
  /** How many minutes a row lasts: 5, 10, 15 or 30. */
  readonly step: number;
  /** Whether its days last so long that a minute has less height. */
  readonly isLong: boolean;
  /** The columns: each day with its sessions, in order. */
  readonly days: readonly { readonly date: IsoDate; readonly sessions: readonly Session[] }[];
  /** The rows, in stretches that an hour or more without anything parts; each ends with a row of an hour alone. */
  readonly stretches: readonly (readonly Row[])[];
}

/** The most columns that stand side by side. */
const MOST_DAYS = 7;

/** Above this many items a timetable shows sessions whole. */
const MOST_ITEMS = 60;

/** The gutter names every half hour. */
const GUTTER = 30;

/** Days of more than these minutes are drawn at a smaller scale. */
const LONG_DAY = 240;

/** What a stretch has at most without anything on, in minutes. */
const PAUSE = 60;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
}

/** Minutes from the beginning of a date to a moment; more than 1,440 on the day after. */
function minutesOn(date: IsoDate, moment: Moment): number {
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number);
  return (moment.date === date ? 0 : 1_440) + 60 * hours + minutes;
}

const timeAt = (minutes: number): WallTime =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What a session puts into its day: its items, or itself; nothing while its hours are not known. */
function blocksOf(session: Session, whole: boolean): readonly Placed[] {
  const place = (held: Timed<Session | Item>, item: Timed<Item> | undefined) => ({
    start: minutesOn(session.date, held.start),
    end: minutesOn(session.date, held.end),
    block: { session, item },
  });
  const items = timedItems(session.items);
  if (!whole && items.length > 0 && calendarUnit(session) === 'items') return items.map((item) => place(item, item));
  return isTimed(session) ? [place(session, undefined)] : [];
}

/** The longest of the steps in which every block begins and ends; five minutes where none is. */
function stepOf(placed: readonly Placed[]): number {
  return [30, 15, 10].find((step) => placed.every(({ start, end }) => start % step === 0 && end % step === 0)) ?? 5;
}

/** When something is on, from half hour to half hour: from the first minute to the last, in stretches. */
function stretchesOf(placed: readonly Placed[]): readonly { readonly from: number; readonly until: number }[] {
  return placed
    .toSorted((a, b) => a.start - b.start)
    .reduce<readonly { from: number; until: number }[]>((stretches, { start, end }) => {
      const from = Math.floor(start / GUTTER) * GUTTER;
      const last = stretches.at(-1);
      return last && from - last.until < PAUSE
        ? [...stretches.slice(0, -1), { ...last, until: Math.max(last.until, end) }]
        : [...stretches, { from, until: end }];
    }, []);
}

/** The instants at which the clocks of a zone show a time on some dates; none where they skip or repeat it. */
function instantsAt(time: WallTime, dates: readonly IsoDate[], timeZone: string): readonly Instant[] {
  return dates.flatMap((date) => {
    try {
      return [instantOf(date, time, timeZone)];
    } catch (error) {
      if (error instanceof WallTimeError) return [];
      throw error;
    }
  });
}

/** The cells of one day within a stretch, by the row in which each begins. */
function cellsOf(placed: readonly Placed[], from: number, rows: number, step: number): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  let row = 0;
  const put = (end: number, block: Block | undefined) => {
    if (end > row) cells.set(row, { rows: end - row, block });
    row = Math.max(row, end);
  };
  for (const { start, end, block } of placed) {
    const first = Math.floor((start - from) / step);
    if (first >= rows || end <= from) continue;
    put(first, undefined);
    // What is shorter than a row has one all the same.
    put(Math.max(row + 1, Math.floor((end - from) / step)), block);
  }
  put(rows, undefined);
  return cells;
}

function timetableOf(days: Timetable['days'], timeZone: string, city: Localized, whole: boolean): Timetable {
  const columns = days.map(({ sessions }) => sessions.flatMap((session) => blocksOf(session, whole)));
  const placed = columns.flat();
  const step = stepOf(placed);
  const dates = days.map(({ date }) => date);
  const stretches = stretchesOf(placed).map(({ from, until }) => {
    const count = Math.ceil((until - from) / step);
    const cells = columns.map((column) => cellsOf(column, from, count, step));
    const hourOf = (row: number): Hour => {
      const time = timeAt(from + row * step);
      return {
        time,
        instants: instantsAt(time, dates, timeZone),
        rows: Math.max(1, Math.min(GUTTER / step, count - row)),
      };
    };
    return Array.from({ length: count + 1 }, (_, row) => ({
      hour: (row * step) % GUTTER === 0 || row === count ? hourOf(row) : undefined,
      cells: cells.flatMap((column) => column.get(row) ?? []),
    }));
  });
  const minutes = stretches.reduce((sum, rows) => sum + (rows.length - 1) * step, 0);
  return { timeZone, city, step, isLong: minutes > LONG_DAY, days, stretches };
}

/** A list in as few parts as hold at most `most` of it each, as even as can be. */
function evenly<Own>(list: readonly Own[], most: number): readonly (readonly Own[])[] {
  const size = Math.ceil(list.length / Math.ceil(list.length / most));
  return list.flatMap((_, index) => (index % size === 0 ? [list.slice(index, index + size)] : []));
}

/**
 * The timetables of an agenda: days as columns, minutes as height, each item in its place. Sessions in another zone are a
 * timetable of their own, and so are more than seven days. None of what does not take place, or at hours not known.
 */
export function timetablesOf(sessions: readonly Session[]): readonly Timetable[] {
  const held = sessions.filter(isHeld);
  const whole = held.reduce((sum, { items }) => sum + items.length, 0) > MOST_ITEMS;
  return [...Map.groupBy(held, ({ timeZone }) => timeZone)].flatMap(([timeZone, own]) => {
    const days = [...Map.groupBy(own, ({ date }) => date)]
      .map(([date, ofDay]) => ({ date, sessions: ofDay }))
      .filter(({ sessions: ofDay }) => ofDay.some((session) => blocksOf(session, false).length > 0));
    return evenly(days, MOST_DAYS).flatMap((some) => {
      const city = some[0]?.sessions[0]?.city;
      return city ? [timetableOf(some, timeZone, city, whole)] : [];
    });
  });
}
