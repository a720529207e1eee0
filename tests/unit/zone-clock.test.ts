import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import {
  canonicalZone,
  dayShift,
  isNamedZone,
  isTimeZone,
  offsetAt,
  offsetName,
  offsetSpans,
  rangeText,
  readClock,
} from '../../src/domain/zone-clock.ts';
import { INSTANTS } from '../site/instants.ts';

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
    const zones = ['America/Mexico_City', 'UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Etc/GMT+3'];
    expect(zones.map((zone) => offsetName(SESSION, zone))).toEqual([
      'UTC−05:00',
      'UTC+00:00',
      'UTC+05:45',
      'UTC−02:30',
      'UTC−03:00',
    ]);
  });
});

describe('days apart', () => {
  it('count across the end of a month', () => {
    expect(dayShift('2021-09-01', '2021-08-31')).toBe('next');
    expect(dayShift('2021-08-31', '2021-09-01')).toBe('previous');
    expect(dayShift('2021-08-31', '2021-08-31')).toBeUndefined();
  });
});

describe('a range of time as a reader is told it', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  it.each([
    ['es-MX', { next: '+1 día', previous: '−1 día' }],
    ['en-GB', { next: '+1 day', previous: '−1 day' }],
    ['en-US', { next: '+1 day', previous: '−1 day' }],
  ] as const)('holds no date and no place to part in any zone, in %s', (locale, marks) => {
    const end = String.raw`\d{1,2}:\d{2}(?:\u00A0(?:[ap]\.\u00A0?m\.|[AaPp][Mm]))?(?:\u00A0[+−]1\u00A0(?:día|day))?`;
    const form = new RegExp(`^${end}–${end}$`);
    expect(zones.length).toBeGreaterThan(400);
    for (const timeZone of filled(zones)) {
      const format = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
      const time = (instant: string) => format.format(Date.parse(instant));
      for (const [id, start, finish] of INSTANTS) {
        const { date } = readClock(start, 'America/Mexico_City');
        expect(rangeText([start, finish], timeZone, date, { time, ...marks }), `${timeZone} ${id}`).toMatch(form);
      }
    }
  });

  it('marks the day on the end that has it', () => {
    const format = new Intl.DateTimeFormat('es-ES', { timeZone: 'Asia/Dhaka', hour: '2-digit', minute: '2-digit' });
    const words = { time: (instant: string) => format.format(Date.parse(instant)), next: '+1 día', previous: '−1 día' };
    const range = (start: string, end: string) => rangeText([start, end], 'Asia/Dhaka', '2021-08-18', words);
    expect(range('2021-08-18T17:50:00Z', '2021-08-18T18:00:00Z')).toBe('23:50–00:00\u00A0+1\u00A0día');
    expect(range('2021-08-18T18:00:00Z', '2021-08-18T18:10:00Z')).toBe('00:00\u00A0+1\u00A0día–00:10\u00A0+1\u00A0día');
  });
});

describe('a zone', () => {
  it.each(['Etc/GMT+8', 'GMT', 'EST5EDT', 'CET', 'Cuba', '+05:30', 'America/Guatemala'])(
    '%s is taken from a device',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each(['', 'Etc/Unknown', 'Mars/Olympus', 'nowhere'])('"%s" is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it.each(['+05:30', 'GMT', 'EST5EDT', 'Cuba'])('of an edition is a place, and not %s', (zone) => {
    expect(isNamedZone(zone)).toBe(false);
  });

  it('has one name, however it is called', () => {
    expect(canonicalZone('US/Eastern')).toBe(canonicalZone('America/New_York'));
    expect(canonicalZone('Asia/Kolkata')).toBe(canonicalZone('Asia/Calcutta'));
    expect(canonicalZone('America/Buenos_Aires')).toBe(canonicalZone('America/Argentina/Buenos_Aires'));
  });
});

describe('the offsets of what is held', () => {
  const at = (date: string, time: string, instant: string) => ({ date, time, instant });

  it('are both told where the clocks change while it is', () => {
    const night = {
      start: at('2032-03-14', '01:30', '2032-03-14T06:30:00Z'),
      end: at('2032-03-14', '03:30', '2032-03-14T07:30:00Z'),
    };
    expect(offsetSpans([night], 'America/New_York')).toEqual([
      { offset: 'UTC−05:00', start: '2032-03-14', end: '2032-03-14' },
      { offset: 'UTC−04:00', start: '2032-03-14', end: '2032-03-14' },
    ]);
  });

  it('are one from the first day to the last where they do not', () => {
    const on = (date: string) => ({
      start: at(date, '09:00', `${date}T14:00:00Z`),
      end: at(date, '10:00', `${date}T15:00:00Z`),
    });
    expect(offsetSpans([on('2032-03-01'), on('2032-03-02')], 'America/New_York')).toEqual([
      { offset: 'UTC−05:00', start: '2032-03-01', end: '2032-03-02' },
    ]);
  });
});
