import { describe, expect, it } from 'vitest';
import { clocksOf, hoursTable } from '../../src/domain/country-zones.ts';
import { MEMBER_COUNTRIES } from '../../src/domain/place.ts';

const START = '2021-08-18T14:00:00Z';
const rows = hoursTable([START], MEMBER_COUNTRIES);
const hourOf = (country: string) =>
  rows
    .filter(({ countries }) => countries.some((one) => one.country === country))
    .map(({ readings }) => readings[0]?.time);

describe('the hours of the Member Countries', () => {
  it('are those of the note when session 1 begins', () => {
    for (const country of ['GT', 'SV', 'HN', 'NI', 'CR', 'BZ'])
      expect([country, hourOf(country)]).toEqual([country, ['08:00']]);
    expect(hourOf('PA')).toEqual(['09:00']);
    expect(hourOf('DO')).toEqual(['10:00']);
  });

  it('show a country with several zones once an hour, with its cities', () => {
    expect(hourOf('MX')).toEqual(['07:00', '08:00', '09:00']);
    expect(hourOf('US')).toEqual(['04:00', '06:00', '07:00', '08:00', '09:00', '10:00']);
    expect(hourOf('CA')).toEqual(['07:00', '08:00', '09:00', '10:00', '11:00', '11:30']);
    const east = rows.find(({ offset }) => offset === -240);
    expect(east?.countries.find(({ country }) => country === 'US')?.cities.map(({ es }) => es)).toEqual(['Nueva York']);
  });

  it('stand from west to east, with UTC among them', () => {
    const offsets = rows.map(({ offset }) => offset);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(rows.find(({ offset }) => offset === 0)?.readings).toEqual([{ date: '2021-08-18', time: '14:00' }]);
  });

  it('use the offsets of the date', () => {
    const today = hoursTable(['2026-08-18T14:00:00Z'], ['MX']);
    expect(today.map(({ offset }) => offset)).toContain(-360);
  });

  it('are refused for a country without a known zone', () => {
    expect(() => hoursTable([START], ['ZZ'])).toThrow(/ZZ/);
    expect(() => clocksOf('ZZ', [START])).toThrow(/ZZ/);
  });
});

describe('the clocks of a country', () => {
  it('are one where its zones agree at every instant, and apart where they differ at one', () => {
    const zonesAt = (...instants: string[]) => clocksOf('MX', instants).map(({ cities }) => cities.map(({ es }) => es));
    expect(zonesAt(START)).toEqual([['Ciudad de México', 'Cancún'], ['Chihuahua'], ['Hermosillo', 'Tijuana']]);
    expect(zonesAt(START, '2021-12-18T14:00:00Z')).toEqual([
      ['Ciudad de México'],
      ['Cancún'],
      ['Chihuahua'],
      ['Hermosillo'],
      ['Tijuana'],
    ]);
  });
});
