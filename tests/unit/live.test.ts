import { describe, expect, it } from 'vitest';
import { nextMilestone, phaseAt } from '../../src/domain/live.ts';

const first = { start: '2021-08-18T14:00:00Z', end: '2021-08-18T14:15:00Z' };
const second = { start: '2021-08-18T14:15:00Z', end: '2021-08-18T14:50:00Z' };
const nextDay = { start: '2021-08-19T14:00:00Z', end: '2021-08-19T14:30:00Z' };
const at = (instant: string) => phaseAt([first, second, nextDay], Date.parse(instant));

describe('while the clock runs', () => {
  it('the programme is ahead until the second before it begins', () => {
    expect(at('2021-08-18T13:59:59Z')).toEqual({ state: 'before', next: first });
  });

  it('an item is on from its first second', () => {
    expect(at('2021-08-18T14:00:00Z')).toEqual({ state: 'running', current: first, next: second });
  });

  it('an item gives way to the next at its end', () => {
    expect(at('2021-08-18T14:14:59Z')).toMatchObject({ current: first });
    expect(at('2021-08-18T14:15:00Z')).toMatchObject({ current: second, next: nextDay });
  });

  it('nothing is on between two days, and the next is told', () => {
    expect(at('2021-08-18T14:50:00Z')).toEqual({ state: 'running', current: undefined, next: nextDay });
  });

  it('nothing follows the last item', () => {
    expect(at('2021-08-19T14:29:59Z')).toEqual({ state: 'running', current: nextDay, next: undefined });
  });

  it('the programme is over at its last end', () => {
    expect(at('2021-08-19T14:30:00Z')).toEqual({ state: 'after' });
  });

  it('a programme without items is over', () => {
    expect(phaseAt([], 0)).toEqual({ state: 'after' });
  });
});

describe('the milestone that a countdown tells of', () => {
  const span = (id: string, start: string, end: string) => ({ id, start, end });
  const long = span('long', '2032-03-01T05:00:00Z', '2032-04-01T05:00:00Z');
  const short = span('short', '2032-03-05T05:00:00Z', '2032-03-10T05:00:00Z');
  const later = span('later', '2032-05-01T05:00:00Z', '2032-05-02T05:00:00Z');
  const at = (instant: string) => nextMilestone([later, long, short], Date.parse(instant))?.id;

  it('is the first that opens, while none is open', () => {
    expect(at('2032-02-01T00:00:00Z')).toBe('long');
    expect(at('2032-04-01T05:00:00Z')).toBe('later');
  });

  it('is the open one that ends first', () => {
    expect(at('2032-03-02T00:00:00Z')).toBe('long');
    expect(at('2032-03-05T05:00:00Z')).toBe('short');
    expect(at('2032-03-10T05:00:00Z')).toBe('long');
  });

  it('is none once all are over', () => {
    expect(at('2032-05-02T05:00:00Z')).toBeUndefined();
  });
});
