import { type WallTime, writtenTime } from '../../domain/time.ts';
import type { DataPath } from '../../rules/finding.ts';
import type { SessionEntry } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { clock, minutesOf } from './clock.ts';

/** Hours in minutes from the beginning of the day. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something of a session that has hours, and where they stand in its file. */
export interface Row {
  readonly id: string;
  readonly path: DataPath;
  readonly span: Span | undefined;
  readonly groups: readonly Row[];
}

/** The hours that something has on a date, where they are known. */
export const spanOf = (
  {
    start,
    end,
  }: { start?: { date: string; time: string } | undefined; end?: { date: string; time: string } | undefined },
  date: string,
): Span | undefined =>
  start && end
    ? {
        start: minutesOf(start.time),
        end: minutesOf(writtenTime({ ...end, instant: '' }, date)),
      }
    : undefined;

/** The items of a session that take place. */
export function rowsOf({ day, session }: SessionEntry): readonly Row[] {
  return session.items.flatMap((item, index): readonly Row[] => {
    if (item.status !== 'confirmed') return [];
    const path = ['session', 'items', index];
    const groups = item.groups.map((group, place) => ({
      id: group.id,
      path: [...path, 'groups', place],
      span: spanOf(group, day.data.date),
      groups: [],
    }));
    return [{ id: item.id, path, span: spanOf(item, day.data.date), groups }];
  });
}

/** Hours as much later. */
export const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The hours from the first of some to the last; undefined for none. */
export function hullOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** Hours as people read them: “09:15–09:50”. */
export function hoursOfSpan(span: Span | undefined): string {
  return span ? `${timeOf(span.start)}–${timeOf(span.end)}` : '';
}

/**
 * The hour some minutes after the beginning of a day.
 * @throws Refusal for one of another day
 */
export function timeOf(minutes: number): WallTime {
  const time = clock(minutes);
  if (time !== undefined) return time;
  throw new Refusal({
    es: 'Así terminaría otro día: nada pasa de las 24:00.',
    en: 'It would end on another day: nothing goes beyond 24:00.',
  });
}
