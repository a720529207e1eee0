import { type Moment, momentOf, WallTimeError } from '../domain/time.ts';
import type { Content, WrittenContent } from '../rules/content.ts';
import { type DataPath, type Finding, findingAt } from '../rules/finding.ts';

type WrittenDay = WrittenContent['agenda'][number];
type DatedDay = Content['agenda'][number];

/**
 * A day whose hours are the moments that they mean in a zone, its session's own where that has one; or the hours that the
 * clocks of that zone do not show exactly once on its date. The one place where an hour that an editor writes becomes an
 * instant.
 */
export function datedDay(
  day: WrittenDay,
  editionZone: string,
): { readonly day: DatedDay } | { readonly findings: readonly Finding[] } {
  const { session } = day.data;
  if (!session) return { day: { ...day, data: { ...day.data, session } } };
  const findings: Finding[] = [];
  const timeZone = session.timeZone ?? editionZone;
  const dated = <Own extends WrittenEdges>(own: Own, path: DataPath): Omit<Own, keyof WrittenEdges> & DatedEdges => {
    const edge = (name: keyof WrittenEdges) => {
      const time = own[name];
      const hour = time === undefined ? undefined : hourAt(day, time, [...path, name], timeZone);
      if (!hour || !('wrong' in hour)) return hour;
      findings.push(hour);
      return undefined;
    };
    return { ...own, start: edge('start'), end: edge('end') };
  };
  const items = session.items.map((item, index) => {
    const path = ['session', 'items', index];
    const groups = item.groups.map((group, place) => dated(group, [...path, 'groups', place]));
    return { ...dated(item, path), groups };
  });
  const read = { ...dated(session, ['session']), items };
  return findings.length > 0 ? { findings } : { day: { ...day, data: { ...day.data, session: read } } };
}

interface WrittenEdges {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

interface DatedEdges {
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
}

function hourAt(day: WrittenDay, time: string, path: DataPath, timeZone: string): Moment | Finding {
  try {
    return momentOf(day.data.date, time, timeZone);
  } catch (error) {
    if (!(error instanceof WallTimeError)) throw error;
    const fix = {
      es: 'elige una hora que los relojes de esa zona muestren exactamente una vez ese día',
      en: 'choose a time that the clocks of that zone show exactly once that day',
    };
    return findingAt(day, path, error.said, fix);
  }
}
