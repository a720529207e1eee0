import { describe, expect, it } from 'vitest';
import { calendarUnit, commonHours } from '../../src/domain/agenda.ts';
import { timedItems } from '../../src/domain/item.ts';
import { byHours, isTimed } from '../../src/domain/hours.ts';
import { item, session } from './agenda-of.ts';

const untimed = { start: undefined, end: undefined, hours: 'morning' } as const;

describe('hours that are not known yet', () => {
  it('are told apart from those that are', () => {
    expect(isTimed(item({}))).toBe(true);
    expect(isTimed(item(untimed))).toBe(false);
  });

  it('are listed at the end of their part of the day', () => {
    const at = (time: string) => ({
      ...untimed,
      start: { date: '2032-05-12', time, instant: `2032-05-12T${time}:00Z` },
    });
    const afternoon = { ...untimed, hours: 'afternoon' } as const;
    const unknown = { ...untimed, hours: 'to-be-confirmed' } as const;
    const all = [unknown, at('19:00'), afternoon, at('14:00'), untimed, at('09:00')];
    expect(all.toSorted(byHours)).toEqual([at('09:00'), untimed, at('14:00'), afternoon, at('19:00'), unknown]);
  });

  it('leave an item out of those that have hours, as its withdrawal does', () => {
    const items = [
      item({ id: 's1-1' }),
      item({ id: 's1-2', ...untimed }),
      item({ id: 's1-3', status: 'withdrawn' }),
      item({ id: 's1-4' }),
    ];
    expect(timedItems(items).map(({ id }) => id)).toEqual(['s1-1', 's1-4']);
  });

  it('make a session one entry of a calendar', () => {
    expect(calendarUnit(session(1, [item({}), item(untimed)]))).toBe('session');
  });

  it('of an item that was withdrawn leave the others entries of their own', () => {
    expect(calendarUnit(session(1, [item({}), item({ ...untimed, status: 'withdrawn' })]))).toBe('items');
  });

  it('of a session without items make it one entry too', () => {
    expect(calendarUnit(session(1))).toBe('session');
  });

  it('are common to no sessions', () => {
    expect(commonHours([session(1), session(2, [], untimed)])).toBeUndefined();
    expect(commonHours([session(2, [], untimed)])).toBeUndefined();
    expect(commonHours([session(1), session(2)])?.number).toBe(1);
  });
});
