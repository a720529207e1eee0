import { type Lang, LOCALES } from '../domain/locale.ts';
import type { IsoDate } from '../domain/time.ts';

/** What each style shows of a date, in the order of both languages. */
const DATE_STYLES = {
  /** miércoles 18 de agosto */
  day: ['weekday', 'day', 'month'],
  /** miércoles 18 de agosto de 2021 */
  full: ['weekday', 'day', 'month', 'year'],
  /** 18 de agosto de 2021 */
  long: ['day', 'month', 'year'],
} as const;

export type DateStyle = keyof typeof DATE_STYLES;

type DatePart = (typeof DATE_STYLES)[DateStyle][number];

const formatters = new Map<string, unknown>();

/** Formatters are slow to make and quick to use. */
function memo<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as Formatter;
}

// A calendar date has no zone: it is read and written as UTC so that no machine can shift it.
const atNoon = (date: IsoDate) => new Date(`${date}T12:00:00Z`);

/** The parts of a date, its weekday and month in words. */
function partsOf(lang: Lang, date: IsoDate): Readonly<Record<DatePart, string>> {
  const format = memo(
    `date ${lang}`,
    () =>
      new Intl.DateTimeFormat(LOCALES[lang], {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
  const parts = Object.fromEntries(format.formatToParts(atNoon(date)).map(({ type, value }) => [type, value]));
  const part = (name: DatePart) => parts[name] ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}

/** Some parts of a date as a language joins them; no comma parts a weekday from its day. */
function joinParts(lang: Lang, date: IsoDate, names: readonly DatePart[]): string {
  const parts = partsOf(lang, date);
  return names
    .map((name) => (lang === 'es' && (name === 'month' || name === 'year') ? `de ${parts[name]}` : parts[name]))
    .join(' ')
    .replace(/^de /, '');
}

/** The names of the months, in their order. */
export function monthNames(lang: Lang): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => partsOf(lang, `2001-${String(month + 1).padStart(2, '0')}-01`).month);
}

/** A calendar date in words. */
export function formatDate(lang: Lang, date: IsoDate, style: DateStyle): string {
  return joinParts(lang, date, DATE_STYLES[style]);
}

/** A span of calendar dates in words, both included: “16 al 20 de agosto de 2021”, “16–20 August 2021”. */
export function formatDates(lang: Lang, start: IsoDate, end: IsoDate, style: DateStyle): string {
  if (start === end) return formatDate(lang, start, style);
  // What both dates share is said once, with the second.
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const names = DATE_STYLES[style].filter((name) => !(name === 'year' && sameYear) && !(name === 'month' && sameMonth));
  const from = joinParts(lang, start, names);
  const until = formatDate(lang, end, style);
  if (lang === 'es') return `${from} al ${until}`;
  if (style !== 'long') return `${from} to ${until}`;
  return names.length === 1 ? `${from}–${until}` : `${from} – ${until}`;
}

/** A day of an agenda in words, with its weekday, or its days where they are several. */
export function formatDay(lang: Lang, { date, until }: { readonly date: IsoDate; readonly until: IsoDate }): string {
  return date === until ? formatDate(lang, date, 'full') : formatDates(lang, date, until, 'long');
}

/** When something happens from one date to another, as part of a sentence: “del lunes 16 al martes 17 de agosto”. */
export function onDates(lang: Lang, start: IsoDate, end: IsoDate, style: DateStyle): string {
  const dates = formatDates(lang, start, end, style);
  if (lang === 'es') return start === end ? `el ${dates}` : `del ${dates}`;
  if (start === end) return `on ${dates}`;
  // A dash says “from … to” by itself.
  return style === 'long' ? dates : `from ${dates}`;
}

/** A month, `YYYY-MM`, in words: “agosto de 2021”. */
export function formatMonth(lang: Lang, month: string): string {
  return joinParts(lang, `${month}-01`, ['month', 'year']);
}

/** What a narrow column shows of a date: its weekday in short, its number in the month, its month in short, or both. */
const SHORT_DATES = {
  weekday: { weekday: 'short' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  date: { day: 'numeric', month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

export type ShortDate = keyof typeof SHORT_DATES;

/** A part of a date as it stands in a narrow column: “mié”, “18”, “ago”, “18 ago”. */
export function shortDate(lang: Lang, date: IsoDate, part: ShortDate): string {
  const format = memo(
    `short ${lang} ${part}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { ...SHORT_DATES[part], timeZone: 'UTC' }),
  );
  return format.format(atNoon(date));
}

/** The same of a day of an agenda, or of its first and last: “lun–mar”. */
export function shortDay(
  lang: Lang,
  { date, until }: { readonly date: IsoDate; readonly until: IsoDate },
  part: ShortDate,
): string {
  return [...new Set([date, until])].map((one) => shortDate(lang, one, part)).join('–');
}

const NUMBERS: Readonly<Record<Lang, readonly string[]>> = {
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** A whole number as running text writes it: in words up to ten, then in digits. */
export function numberInWords(lang: Lang, number: number): string {
  return NUMBERS[lang][number] ?? String(number);
}

/** A list in words: “Guatemala, El Salvador y Costa Rica”. */
export function formatList(lang: Lang, items: readonly string[]): string {
  return memo(`list ${lang}`, () => new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' })).format(items);
}

/** A country's name from its ISO 3166-1 code. */
export function countryName(lang: Lang, country: string): string {
  return memo(`region ${lang}`, () => new Intl.DisplayNames(LOCALES[lang], { type: 'region' })).of(country) ?? country;
}

/** What comes after something of a country's: “de Guatemala”, “de la República Dominicana”, “of the United States”. */
export function ofCountry(lang: Lang, country: string): string {
  const name = countryName(lang, country);
  const [, article] = ARTICLES[lang].find(([names]) => names.test(name)) ?? [];
  return `${lang === 'es' ? 'de' : 'of'} ${article === undefined ? '' : `${article} `}${name}`.replace(
    /^de el /,
    'del ',
  );
}

/** The names of countries that take an article, and which. */
const ARTICLES: Readonly<Record<Lang, readonly (readonly [names: RegExp, article: string])[]>> = {
  es: [
    [/^República /, 'la'],
    [/^Reino /, 'el'],
    [/^(?:Países|Emiratos) /, 'los'],
    [/^Islas /, 'las'],
  ],
  en: [[/^United |Republic$|Islands$|^(?:Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros)$/, 'the']],
};

/** A city as it stands within a sentence: “la Ciudad de México”, “Mexico City”. */
export function inSentence(lang: Lang, city: string): string {
  return lang === 'es' && city.startsWith('Ciudad ') ? `la ${city}` : city;
}

/** The name of a language, from its BCP 47 tag: “español”, “Spanish”. */
export function languageName(lang: Lang, tag: string): string {
  return memo(`language ${lang}`, () => new Intl.DisplayNames(LOCALES[lang], { type: 'language' })).of(tag) ?? tag;
}

/** Compares two texts by the alphabet of a language, as Array.sort takes it. */
export function collate(lang: Lang, a: string, b: string): number {
  return memo(`collator ${lang}`, () => new Intl.Collator(LOCALES[lang])).compare(a, b);
}
