import { describe, expect, it } from 'vitest';
import { dayDifference, offsetAt, offsetName, readClock } from '../../src/domain/zone-clock.ts';

const SESSION = '2021-08-18T14:00:00Z';

describe('a clock in a zone', () => {
  it.each([
    ['America/Mexico_City', '2021-08-18', '09:00'],
    ['America/Guatemala', '2021-08-18', '08:00'],
    ['America/El_Salvador', '2021-08-18', '08:00'],
    ['America/Tegucigalpa', '2021-08-18', '08:00'],
    ['America/Managua', '2021-08-18', '08:00'],
    ['America/Costa_Rica', '2021-08-18', '08:00'],
    ['America/Belize', '2021-08-18', '08:00'],
    ['America/Panama', '2021-08-18', '09:00'],
    ['America/Santo_Domingo', '2021-08-18', '10:00'],
    ['America/Toronto', '2021-08-18', '10:00'],
    ['America/New_York', '2021-08-18', '10:00'],
    ['America/Los_Angeles', '2021-08-18', '07:00'],
    ['America/St_Johns', '2021-08-18', '11:30'],
    ['Asia/Kathmandu', '2021-08-18', '19:45'],
    ['Pacific/Kiritimati', '2021-08-19', '04:00'],
    ['Pacific/Pago_Pago', '2021-08-18', '03:00'],
    ['UTC', '2021-08-18', '14:00'],
  ])('in %s shows %s %s when session 1 begins', (zone, date, time) => {
    expect(readClock(SESSION, zone)).toEqual({ date, time });
  });

  it('shows midnight as 00:00', () => {
    expect(readClock('2021-08-18T05:00:00Z', 'America/Mexico_City')).toEqual({ date: '2021-08-18', time: '00:00' });
  });

  it('is refused for a zone that does not exist', () => {
    expect(() => readClock(SESSION, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('an offset', () => {
  it('is that of the date', () => {
    expect(offsetAt(SESSION, 'America/Mexico_City')).toBe(-300);
    expect(offsetAt('2026-08-18T14:00:00Z', 'America/Mexico_City')).toBe(-360);
    expect(offsetAt('2021-08-18T14:00:30Z', 'Asia/Kathmandu')).toBe(345);
  });

  it('is written with two digits and a true minus', () => {
    expect([-300, 0, 345, -150].map(offsetName)).toEqual(['UTC−05:00', 'UTC+00:00', 'UTC+05:45', 'UTC−02:30']);
  });
});

describe('days apart', () => {
  it('count across the end of a month', () => {
    expect(dayDifference('2021-09-01', '2021-08-31')).toBe(1);
    expect(dayDifference('2021-08-31', '2021-09-01')).toBe(-1);
    expect(dayDifference('2021-08-31', '2021-08-31')).toBe(0);
  });
});
