import { describe, expect, it } from 'vitest';
import { countryName, formatDate, formatDates, formatList, languageName } from '../../src/i18n/format.ts';

describe('words made by Intl', () => {
  it('name a date as each language writes it', () => {
    expect(formatDate('es', '2021-08-18', 'full')).toBe('miércoles, 18 de agosto de 2021');
    expect(formatDate('en', '2021-08-18', 'full')).toBe('Wednesday, 18 August 2021');
  });

  it('name a span of dates once', () => {
    expect(formatDates('es', '2021-08-16', '2021-08-20', 'long')).toBe('16–20 de agosto de 2021');
    expect(formatDates('en', '2021-08-16', '2021-08-20', 'long').replaceAll(/\s/gu, ' ')).toBe('16 – 20 August 2021');
  });

  it('join a list', () => {
    expect(formatList('es', ['1', '2', '3'])).toBe('1, 2 y 3');
    expect(formatList('en', ['1', '2'])).toBe('1 and 2');
  });

  it('name countries and languages', () => {
    expect(countryName('es', 'DO')).toBe('República Dominicana');
    expect(countryName('en', 'MX')).toBe('Mexico');
    expect(languageName('es', 'es')).toBe('español');
  });
});
