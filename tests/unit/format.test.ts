import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/locale.ts';
import {
  countryName,
  formatDate,
  formatDates,
  formatList,
  inSentence,
  languageName,
  numberInWords,
  ofCountry,
  onDates,
} from '../../src/i18n/format.ts';

describe('words made by Intl', () => {
  it('name a date as each language writes it', () => {
    expect(formatDate('es', '2021-08-18', 'full')).toBe('miércoles 18 de agosto de 2021');
    expect(formatDate('en', '2021-08-18', 'full')).toBe('Wednesday 18 August 2021');
  });

  it('name a span of dates once, telling what both share with the second', () => {
    const spans = (start: string, end: string, style: 'day' | 'full' | 'long') =>
      LANGS.map((lang) => formatDates(lang, start, end, style));
    expect(spans('2021-08-16', '2021-08-20', 'long')).toEqual(['16 al 20 de agosto de 2021', '16–20 August 2021']);
    expect(spans('2021-08-30', '2021-09-03', 'long')).toEqual([
      '30 de agosto al 3 de septiembre de 2021',
      '30 August – 3 September 2021',
    ]);
    expect(spans('2021-12-28', '2022-01-03', 'long')).toEqual([
      '28 de diciembre de 2021 al 3 de enero de 2022',
      '28 December 2021 – 3 January 2022',
    ]);
    expect(spans('2021-08-16', '2021-08-17', 'day')).toEqual([
      'lunes 16 al martes 17 de agosto',
      'Monday 16 to Tuesday 17 August',
    ]);
    expect(spans('2021-08-18', '2021-08-18', 'full')).toEqual([
      'miércoles 18 de agosto de 2021',
      'Wednesday 18 August 2021',
    ]);
  });

  it('tell within a sentence when something happens', () => {
    expect(onDates('es', '2021-08-16', '2021-08-17', 'day')).toBe('del lunes 16 al martes 17 de agosto');
    expect(onDates('en', '2021-08-16', '2021-08-17', 'day')).toBe('from Monday 16 to Tuesday 17 August');
    expect(onDates('es', '2021-08-18', '2021-08-18', 'long')).toBe('el 18 de agosto de 2021');
    expect(onDates('en', '2021-08-18', '2021-08-18', 'long')).toBe('on 18 August 2021');
    expect(onDates('en', '2021-08-16', '2021-08-20', 'long')).toBe('16–20 August 2021');
  });

  it('never part a weekday from its day by a comma, nor digits by a thin space', () => {
    for (const lang of LANGS) {
      for (const style of ['day', 'full', 'long'] as const) {
        const dates = [formatDate(lang, '2031-01-01', style), formatDates(lang, '2031-01-01', '2032-02-09', style)];
        expect(dates.join(' ')).not.toMatch(/,|[\u2009\u202f]/);
      }
    }
  });

  it('write small numbers in words and large ones in digits', () => {
    expect([1, 4, 10, 11].map((number) => numberInWords('es', number))).toEqual(['uno', 'cuatro', 'diez', '11']);
    expect([2, 9, 75].map((number) => numberInWords('en', number))).toEqual(['two', 'nine', '75']);
  });

  it('give countries and cities the article that their names take', () => {
    expect(['GT', 'DO', 'GB', 'NL', 'US'].map((country) => ofCountry('es', country))).toEqual([
      'de Guatemala',
      'de la República Dominicana',
      'del Reino Unido',
      'de los Países Bajos',
      'de Estados Unidos',
    ]);
    expect(['CL', 'DO', 'US'].map((country) => ofCountry('en', country))).toEqual([
      'of Chile',
      'of the Dominican Republic',
      'of the United States',
    ]);
    expect(inSentence('es', 'Ciudad de Panamá')).toBe('la Ciudad de Panamá');
    expect(inSentence('es', 'Guatemala')).toBe('Guatemala');
    expect(inSentence('en', 'Mexico City')).toBe('Mexico City');
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
