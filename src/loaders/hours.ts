import { type Moment, momentOf, WallTimeError } from '../domain/time.ts';
import type { Content, WrittenContent } from '../rules/content.ts';
import { type DataPath, type Finding, findingAt } from '../rules/finding.ts';

type WrittenDay = WrittenContent['agenda'][number];
type DatedDay = Content['agenda'][number];

/**
 * A day whose hours are the moments that they mean in a zone; or the hours that the clocks of that zone do not show exactly
 * once on its date. The one place where an hour that an editor writes becomes an instant.
 */
export function datedDay(
  day: WrittenDay,
  timeZone: string,
): { readonly day: DatedDay } | { readonly findings: readonly Finding[] } {
  const { session } = day.data;
  const read = (session?.items ?? []).map((item, index) => {
    const at = (edge: 'start' | 'end') => hourAt(day, item[edge], ['session', 'items', index, edge], timeZone);
    return { item, start: at('start'), end: at('end') };
  });
  const items = read.flatMap(({ item, start, end }) =>
    'wrong' in start || 'wrong' in end ? [] : [{ ...item, start, end }],
  );
  if (items.length === read.length)
    return { day: { ...day, data: { ...day.data, session: session && { ...session, items } } } };
  return {
    findings: read.flatMap(({ start, end }) => [start, end].flatMap((hour) => ('wrong' in hour ? [hour] : []))),
  };
}

function hourAt(day: WrittenDay, time: string, path: DataPath, timeZone: string): Moment | Finding {
  try {
    return momentOf(day.data.date, time, timeZone);
  } catch (error) {
    if (!(error instanceof WallTimeError)) throw error;
    const fix = 'choose a time that the clocks of that zone show exactly once that day';
    return findingAt(day, path, error.message, fix);
  }
}
