import { LANGS } from '../domain/locale.ts';
import { monthNames } from '../i18n/format.ts';

/** A date that a text says, and where it begins. */
export interface SaidDate {
  readonly index: number;
  /** As it is written, on one line. */
  readonly date: string;
}

/** The months in both languages, whole and in three letters, and one that Spanish also writes otherwise. */
const MONTHS = LANGS.flatMap((lang) => {
  const whole = monthNames(lang);
  return [...whole, ...whole.map((name) => name.slice(0, 3)), ...(lang === 'es' ? ['setiembre', 'sept'] : [])];
});

const YEAR_DIGITS = String.raw`(?:19|20|21)\d\d`;

/** A year behind a day or a month. */
const BEHIND = String.raw`,?\s+(?:del?\s+)?(?:año\s+)?(?<year>${YEAR_DIGITS})`;

/** Forms of a date that says its year: `18 de agosto de 2021`, `August 18, 2021`, `2021-08-18`, `18/8/2021`, `18-08-21`. */
const DATED = [
  String.raw`(?:${MONTHS.join('|')})\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?${BEHIND}`,
  String.raw`(?<year>${YEAR_DIGITS})-\d{2}(?:-\d{2})?`,
  String.raw`(?<year>${YEAR_DIGITS})/\d{1,2}/\d{1,2}`,
  String.raw`(?:0?[1-9]|[12]\d|3[01])(?<sign>[-/.])(?:0?[1-9]|1[0-2])\k<sign>(?<year>${YEAR_DIGITS})`,
  String.raw`(?:0?[1-9]|[12]\d|3[01])(?<sign>[-/])(?:0?[1-9]|1[0-2])\k<sign>(?<year>[0-6]\d)`,
].map((form) => new RegExp(String.raw`(?<![\p{L}\p{N}/-])(?:${form})(?![\p{L}\p{N}/-])`, 'giu'));

const YEAR = [new RegExp(String.raw`(?<![\p{L}\p{N}/.-])(?<year>${YEAR_DIGITS})(?![\p{L}\p{N}/-])`, 'gu')];

/** The months whole, each with its number; English ones with their capital: `may` is a verb too. */
const NUMBERS = new Map([
  ...LANGS.flatMap((lang) => monthNames(lang).map((name, index) => [name, index + 1] as const)),
  ['setiembre', 9] as const,
]);

const MONTH = `(?<month>${[...NUMBERS.keys()].join('|')})`;

/** Forms of a day that says no year: `18 de agosto`, `18 August`, `August 18`. */
const DAYS = [
  String.raw`(?<day>\d{1,2})(?:\.?º|st|nd|rd|th)?\s+(?:de\s+|of\s+)?${MONTH}`,
  String.raw`${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?`,
].map(
  (form) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}/-])${form}(?![\p{L}\p{N}]|\.?${BEHIND.replace('?<year>', '?:')})`, 'gu'),
);

const saidDate = ({ index, 0: date }: RegExpExecArray): SaidDate => ({ index, date: date.replace(/\s+/g, ' ') });

/**
 * The dates of another year than one in a text; a year alone is none.
 * @param isName whether the text is a name, in which a year alone is the year of what it names
 */
export function otherYears(text: string, year: string, isName = false): readonly SaidDate[] {
  return (isName ? YEAR : DATED).flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const said = match.groups?.['year'] ?? year;
      return (said.length === 2 ? `20${said}` : said) === year ? [] : [saidDate(match)];
    }),
  );
}

/** The days without a year that a text says, each as it stands in a calendar: `08-18`. */
export function daysIn(text: string): readonly (SaidDate & { readonly day: string })[] {
  return DAYS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const { day = '', month = '' } = match.groups ?? {};
      const two = (value: number | string) => String(value).padStart(2, '0');
      return { ...saidDate(match), day: `${two(NUMBERS.get(month) ?? '')}-${two(day)}` };
    }),
  );
}
