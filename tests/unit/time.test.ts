import { afterEach, describe, expect, it } from 'vitest';
import { daySpan, datesBetween, instantOf, isIsoDate, isWallTime, withOffset } from '../../src/domain/time.ts';
import { isNamedZone } from '../../src/domain/zone-clock.ts';

const machineZone = process.env['TZ'];

afterEach(() => {
  if (machineZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = machineZone;
});

describe('an instant', () => {
  it('comes from the rules of the zone on that date, not from those of today', () => {
    expect(instantOf('2021-08-18', '09:00', 'America/Mexico_City')).toBe('2021-08-18T14:00:00Z');
    expect(instantOf('2026-08-18', '09:00', 'America/Mexico_City')).toBe('2026-08-18T15:00:00Z');
  });

  it('is right where offsets have odd minutes', () => {
    expect(instantOf('2021-08-18', '19:45', 'Asia/Kathmandu')).toBe('2021-08-18T14:00:00Z');
    expect(instantOf('2021-08-18', '11:30', 'America/St_Johns')).toBe('2021-08-18T14:00:00Z');
  });

  it.each(['UTC', 'America/Mexico_City', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    'does not depend on the zone of the machine (%s)',
    (zone) => {
      process.env['TZ'] = zone;
      expect(instantOf('2021-08-18', '09:00', 'America/Mexico_City')).toBe('2021-08-18T14:00:00Z');
      expect(daySpan('2021-08-16', '2021-08-20', 'America/Mexico_City').start).toBe('2021-08-16T05:00:00Z');
    },
  );

  it('is refused for an hour that the clocks skip', () => {
    expect(() => instantOf('2021-04-04', '02:30', 'America/Mexico_City')).toThrow(/02:30 does not exist on 2021-04-04/);
  });

  it('is refused for an hour that happens twice', () => {
    expect(() => instantOf('2021-10-31', '01:30', 'America/Mexico_City')).toThrow(/01:30 happens twice on 2021-10-31/);
  });
});

describe('an instant with its offset', () => {
  it.each([
    ['2021-08-18T14:00:00Z', 'America/Mexico_City', '2021-08-18T09:00:00-05:00'],
    ['2026-08-18T14:00:00Z', 'America/Mexico_City', '2026-08-18T08:00:00-06:00'],
    ['2021-08-18T14:00:00Z', 'Asia/Kathmandu', '2021-08-18T19:45:00+05:45'],
    ['2021-08-18T14:00:00Z', 'Pacific/Kiritimati', '2021-08-19T04:00:00+14:00'],
    ['2021-08-18T14:00:00Z', 'UTC', '2021-08-18T14:00:00+00:00'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(withOffset(instant, zone)).toBe(expected);
  });
});

describe('a span of days', () => {
  it('begins with the first midnight and ends with the one after the last day', () => {
    expect(daySpan('2021-08-16', '2021-08-20', 'America/Mexico_City')).toEqual({
      start: '2021-08-16T05:00:00Z',
      end: '2021-08-21T05:00:00Z',
    });
  });

  it('lists its dates across the end of a month', () => {
    expect(datesBetween('2021-07-30', '2021-08-02')).toEqual(['2021-07-30', '2021-07-31', '2021-08-01', '2021-08-02']);
  });

  it('is empty where it ends before it starts', () => {
    expect(datesBetween('2021-08-02', '2021-08-01')).toEqual([]);
  });
});

describe('what an editor writes', () => {
  it.each(['09:00', '00:00', '23:59'])('%s is an hour', (text) => {
    expect(isWallTime(text)).toBe(true);
  });

  it.each(['9:5', '9:05', '24:00', '12:60', '09:00:00', '09.00', ' 09:00', ''])('"%s" is not an hour', (text) => {
    expect(isWallTime(text)).toBe(false);
  });

  it.each(['2021-08-18', '2020-02-29'])('%s is a date', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each(['2021-02-29', '2021-13-01', '18-08-2021', '2021-8-18', '2021-08-18T09:00'])('"%s" is not a date', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it.each(['America/Mexico_City', 'America/Argentina/Buenos_Aires', 'UTC'])('%s is a zone', (text) => {
    expect(isNamedZone(text)).toBe(true);
  });

  it.each(['America/Mexico', '-05:00', 'UTC-5', 'CST', 'Mexico_City', 'America/Nowhere', ''])(
    '"%s" is not a zone',
    (text) => {
      expect(isNamedZone(text)).toBe(false);
    },
  );
});
