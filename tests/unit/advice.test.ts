import { describe, expect, it } from 'vitest';
import { meantLanguage } from '../../src/domain/language-advice.ts';
import { isStrayPath } from '../../src/domain/stray-file.ts';
import { meantDate, meantTime } from '../../src/domain/time-advice.ts';
import { nearest } from '../../src/rules/nearest.ts';

describe('what an editor means', () => {
  it.each([
    ['9:00', '09:00'],
    ['9.00', '09:00'],
    ['9,30', '09:30'],
    ['9h00', '09:00'],
    ['21h', '21:00'],
    ['0900', '09:00'],
    ['9', '09:00'],
    ['09:00 hrs', '09:00'],
    ['09:00 horas', '09:00'],
    ['a las 9', '09:00'],
    ['9 am', '09:00'],
    ['9:30 p. m.', '21:30'],
    ['12 am', '00:00'],
    ['12:15pm', '12:15'],
    ['2:30 pm', '14:30'],
    ['24:00', '24:00'],
    ['24:01', undefined],
    ['', undefined],
    ['-9:00', undefined],
    ['9:5', undefined],
    ['09:00:00', '09:00'],
    ['9\u00A0am', '09:00'],
    ['25:00', undefined],
    ['9:60', undefined],
    ['nueve', undefined],
    ['9.5', undefined],
  ])('by the hour %s is %s', (written, meant) => {
    expect(meantTime(written)).toBe(meant);
  });

  it.each([
    ['18/08/2021', '2021-08-18'],
    ['18-8-2021', '2021-08-18'],
    ['2021/08/18', '2021-08-18'],
    ['2021-8-18', '2021-08-18'],
    ['31/02/2021', undefined],
    ['2021', undefined],
  ])('by the date %s is %s', (written, meant) => {
    expect(meantDate(written)).toBe(meant);
  });

  it.each([
    ['español', 'es'],
    ['Español (México)', 'es'],
    ['castellano', 'es'],
    ['Spanish', 'es'],
    ['ES', 'es'],
    ['spa', 'es'],
    ['es-mx', 'es-MX'],
    ['es_MX', 'es-MX'],
    ['inglés', 'en'],
    ['English', 'en'],
    ['Português', 'pt'],
    ['pt-br', 'pt-BR'],
    ['Français', 'fr'],
    ['zz', undefined],
    ['', undefined],
    ['algo', undefined],
  ])('by the language %s is %s', (written, meant) => {
    expect(meantLanguage(written)).toBe(meant);
  });

  it.each([
    ['luis-alonso-serano', 'luis-alonso-serrano'],
    ['Luis-Alonso-Serrano', 'luis-alonso-serrano'],
    ['serrano', 'luis-alonso-serrano'],
    ['iomm', 'iom'],
    ['acnur', undefined],
    ['x', undefined],
  ])('by the id %s is %s', (written, meant) => {
    expect(nearest(written, ['luis-alonso-serrano', 'iom', 'rocio-gonzalez-higuera'])).toBe(meant);
  });
});

describe('a file that nobody wrote', () => {
  it.each([
    ...['Thumbs.db', 'people/desktop.ini', '.DS_Store', '._edition.yaml', '__MACOSX/edition.yaml', '.directory'],
    ...[
      'edition.yaml~',
      '~$informe.docx',
      '.~lock.informe.odt#',
      '#edition.yaml#',
      '.#edition.yaml',
      '.edition.yaml.swp',
    ],
    ...['THUMBS.DB', 'a/.nfs00000000001'],
  ])('is %s', (path) => {
    expect(isStrayPath(path)).toBe(true);
  });

  it.each(['edition.yaml', 'editions/2021/edition.yaml', '.well-known/security.txt', 'informe~2.pdf', 'swp.pdf'])(
    'is not %s',
    (path) => {
      expect(isStrayPath(path)).toBe(false);
    },
  );
});
