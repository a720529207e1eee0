import { describe, expect, it } from 'vitest';
import { breakContent, edit, problem, problems } from './broken.ts';

const EDITION = 'editions/2021/edition.yaml';
const DAY = 'editions/2021/agenda/2021-08-18.yaml';
const PERSON = 'people/fabio-jimenez.yaml';

breakContent();

describe('the commonest mistakes are told with what to write', () => {
  it.each([
    ['an hour with a point', DAY, 'start: 09:00', 'start: 9.00', 'write 09:00'],
    ['an hour of one digit', DAY, 'start: 09:00', 'start: 9:00', 'write 09:00'],
    ['a date as it is said', DAY, 'date: 2021-08-18', 'date: 18/08/2021', 'write 2021-08-18'],
    ['a date in a group', EDITION, 'start: 2021-08-16', 'start: 16-8-2021', 'write 2021-08-16'],
    ['a language by its name', 'site.yaml', 'language: es', 'language: español', 'write es'],
    [
      'a number for a text',
      EDITION,
      '  es: Edición 2021',
      '  es: 2021',
      'put it in quotation marks, to make it a text: "2021"',
    ],
    [
      'true for a text',
      EDITION,
      '  es: Edición 2021',
      '  es: true',
      'put it in quotation marks, to make it a text: "true"',
    ],
    [
      'a date in typographic quotes',
      DAY,
      'date: 2021-08-18',
      'date: “2021-08-18”',
      'remove the typographic quotation marks',
    ],
  ])('%s', (_, file, from, to, fix) => {
    const line = edit(file, from, to);
    const found = problems()[0];
    expect(found).toMatchObject({ file: `content/${file}`, line });
    expect(found?.fix.startsWith(fix), found?.fix).toBe(true);
  });

  it.each(['  en:', '  en: ""', '  en: null', '  en: " "'])('an empty text: %s', (to) => {
    const line = edit(EDITION, '  en: 2021 edition', to);
    expect(problem()).toMatchObject({
      file: `content/${EDITION}`,
      line,
      field: 'shortTitle.en',
      wrong: 'the English text is missing',
      fix: 'write it after en: every text is written in both languages, es and en',
    });
  });

  it.each(['“Edición: 2021”', '«Edición: 2021»', '„Edición: 2021“'])('typographic quotes: %s', (text) => {
    const line = edit(EDITION, '  es: Edición 2021', `  es: ${text}`);
    expect(problem()).toMatchObject({
      line,
      fix: expect.stringMatching(/^put the straight quotation marks of the keyboard/) as unknown,
    });
  });

  it('an id by the nearest one', () => {
    const line = edit(PERSON, 'organization: ', 'organization: iomm # ');
    expect(problem()).toMatchObject({ file: `content/${PERSON}`, line, wrong: 'there is no organization "iomm"' });
    expect(problem().fix).toMatch(/^did you mean "iom"\? If not, correct the id, or add /);
  });
});

describe('a text may be', () => {
  it.each(['no', '12:30', '2021-08-18', '“Edición” 2021', '"2021"'])('%s', (text) => {
    edit(EDITION, '  es: Edición 2021', `  es: ${text}`);
    expect(problems()).toEqual([]);
  });
});

describe('an address is refused, and not repeated', () => {
  it.each(['http://www.iom.int/', 'https://ana:marca-9@www.iom.int/', 'https://marca-9/', 'https:www.iom.int/marca-9'])(
    '%s',
    (address) => {
      const line = edit('site.yaml', 'url: https://www.ecampus.iom.int/', `url: "${address}"`);
      const found = problem();
      expect(found).toMatchObject({ file: 'content/site.yaml', line, field: 'links[0].url' });
      expect(JSON.stringify(found)).not.toMatch(/marca-9@|ana:/);
    },
  );
});

describe('a country is one that ISO 3166-1 has', () => {
  it.each(['EU', 'UN', 'XK', 'ZZ', 'QO', 'AC', 'TA', 'UK', 'AN', 'SU', 'XX', 'mx', 'MEX'])(
    'which %s is not',
    (code) => {
      const file = 'organizations/ppt-mexico-2021.yaml';
      const line = edit(file, 'country: MX', `country: ${code}`);
      expect(problem()).toMatchObject({ file: `content/${file}`, line, wrong: `"${code}" is not a country code` });
    },
  );
});
