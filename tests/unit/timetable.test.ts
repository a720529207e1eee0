import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/domain/agenda.ts';
import { momentOf } from '../../src/domain/time.ts';
import { timetablesOf } from '../../src/domain/timetable.ts';
import { filled } from '../filled.ts';

const ZONE = 'America/Panama';

const item = (id: string, date: string, start: string, end: string, zone = ZONE) => ({
  id,
  status: 'confirmed',
  kind: 'presentation',
  title: { es: id, en: id },
  start: momentOf(date, start, zone),
  end: momentOf(date, end, zone),
  groups: [],
});

/** A session of some items, each from one hour to another. */
function session(number: number, date: string, hours: readonly (readonly [string, string])[], zone = ZONE): Session {
  const items = hours.map(([start, end], index) =>
    item(`s${String(number)}-${String(index + 1)}`, date, start, end, zone),
  );
  return {
    number,
    date,
    timeZone: zone,
    city: { es: zone, en: zone },
    state: 'scheduled',
    items,
    start: items[0]?.start,
    end: items.at(-1)?.end,
  } as unknown as Session;
}

/** What a timetable shows, a line a row: the hour of its gutter, then what begins in it, so many rows high. */
const drawn = (sessions: readonly Session[]) =>
  timetablesOf(sessions).map(({ stretches }) =>
    stretches.map((rows) =>
      rows.map(({ hour, cells }) =>
        [
          ...(hour ? [`${hour.time}×${String(hour.rows)}`] : []),
          ...cells.map(({ rows: high, block }) => `${block?.item?.id ?? (block ? 'session' : '-')}×${String(high)}`),
        ].join(' '),
      ),
    ),
  );

describe('the timetable of an agenda', () => {
  it('gives each item as many rows as it has minutes, day beside day', () => {
    expect(
      drawn([
        session(1, '2032-05-11', [
          ['09:00', '09:30'],
          ['09:30', '10:30'],
        ]),
        session(2, '2032-05-12', [['09:30', '10:00']]),
      ]),
    ).toEqual([[['09:00×1 s1-1×1 -×1', '09:30×1 s1-2×2 s2-1×1', '10:00×1 -×1', '10:30×1']]]);
  });

  it('has rows of the longest step in which all begins and ends, and of five minutes where none fits', () => {
    const stepOf = (start: string, end: string) => timetablesOf([session(1, '2032-05-11', [[start, end]])])[0]?.step;
    expect(stepOf('09:00', '10:30')).toBe(30);
    expect(stepOf('09:15', '10:00')).toBe(15);
    expect(stepOf('09:10', '09:40')).toBe(10);
    expect(stepOf('09:05', '09:40')).toBe(5);
    expect(stepOf('09:07', '09:41')).toBe(5);
  });

  it('keeps what is shorter than a row, and puts nothing over anything', () => {
    expect(
      drawn([
        session(1, '2032-05-11', [
          ['09:01', '09:03'],
          ['09:03', '09:04'],
          ['09:04', '09:10'],
        ]),
      ]),
    ).toEqual([[['09:00×2 s1-1×1', 's1-2×1', '09:10×1 s1-3×1']]]);
  });

  it('leaves out an hour or more without anything', () => {
    const [[morning, afternoon] = []] = drawn([
      session(1, '2032-05-11', [['09:00', '10:00']]),
      session(2, '2032-05-11', [['14:00', '15:00']]),
    ]);
    expect(morning).toEqual(['09:00×1 s1-1×2', '09:30×1', '10:00×1']);
    expect(afternoon).toEqual(['14:00×1 s2-1×2', '14:30×1', '15:00×1']);
  });

  it('goes on after midnight', () => {
    expect(drawn([session(1, '2032-05-11', [['23:00', '24:00']])])).toEqual([
      [['23:00×1 s1-1×2', '23:30×1', '00:00×1']],
    ]);
  });

  it('names for each hour the instant of every day, across a change of the clocks', () => {
    const [timetable] = timetablesOf([
      session(1, '2034-11-01', [['10:00', '11:00']], 'America/Toronto'),
      session(2, '2034-11-08', [['10:00', '11:00']], 'America/Toronto'),
    ]);
    expect(timetable?.stretches[0]?.[0]?.hour?.instants).toEqual(['2034-11-01T14:00:00Z', '2034-11-08T15:00:00Z']);
  });

  it('has no instant for an hour that the clocks skip', () => {
    const [timetable] = timetablesOf([
      session(1, '2034-03-11', [['01:30', '03:30']], 'America/Toronto'),
      session(2, '2034-03-12', [['03:00', '03:30']], 'America/Toronto'),
    ]);
    const hours = timetable?.stretches[0]?.flatMap(({ hour }) => (hour ? [hour] : [])) ?? [];
    expect(hours.find(({ time }) => time === '02:30')?.instants).toEqual(['2034-03-11T07:30:00Z']);
  });

  it('is one a zone, and one for every seven days at most, as even as can be', () => {
    const days = Array.from({ length: 8 }, (_, index) => `2032-05-${String(index + 10)}`);
    const sessions = days.map((date, index) => session(index + 1, date, [['09:00', '10:00']]));
    const elsewhere = session(9, '2032-05-18', [['09:00', '10:00']], 'America/Guatemala');
    const columns = timetablesOf([...sessions, elsewhere]).map(({ timeZone, days: own }) => [timeZone, own.length]);
    expect(filled(columns)).toEqual([
      [ZONE, 4],
      [ZONE, 4],
      ['America/Guatemala', 1],
    ]);
  });

  it('shows nothing of what does not take place, and none where no hour is known', () => {
    const cancelled = { ...session(1, '2032-05-11', [['09:00', '10:00']]), state: 'cancelled' } as Session;
    const unknown = { ...session(2, '2032-05-12', []), start: undefined, end: undefined } as Session;
    expect(timetablesOf([cancelled, unknown])).toEqual([]);
  });
});
