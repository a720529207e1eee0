import { describe, expect, it } from 'vitest';
import { editionState } from '../../src/domain/edition.ts';

const edition = {
  id: '2021',
  timeZone: 'America/Mexico_City',
  dates: { start: '2021-08-16', end: '2021-08-20' },
};
const at = (instant: string) => editionState(edition, new Date(instant));

describe('the state of an edition', () => {
  it('is upcoming until the last second before its first day, in its own zone', () => {
    expect(at('2021-08-16T04:59:59Z')).toBe('upcoming');
  });

  it('is running from the first second of its first day', () => {
    expect(at('2021-08-16T05:00:00Z')).toBe('running');
  });

  it('is running to the last second of its last day', () => {
    expect(at('2021-08-21T04:59:59Z')).toBe('running');
  });

  it('is concluded from then on', () => {
    expect(at('2021-08-21T05:00:00Z')).toBe('concluded');
  });

  it('follows its year where its days are not known', () => {
    const record = { ...edition, id: '2020', dates: undefined };
    expect(editionState(record, new Date('2021-01-01T05:59:59Z'))).toBe('running');
    expect(editionState(record, new Date('2021-01-01T06:00:00Z'))).toBe('concluded');
  });
});
