import { type Lang, LOCALES } from '../domain/locale.ts';
import type { IsoDate } from '../domain/time.ts';

const DATE_STYLES = {
  /** miércoles, 18 de agosto */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** miércoles, 18 de agosto de 2021 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 18 de agosto de 2021 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** mié */
  weekday: { weekday: 'short' },
  /** 18 */
  number: { day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof DATE_STYLES;

const formatters = new Map<string, unknown>();

/** Formatters are dear to make and cheap to use. */
function memo<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as Formatter;
}

function dateFormat(lang: Lang, style: DateStyle): Intl.DateTimeFormat {
  return memo(
    `date ${lang} ${style}`,
    () => new Intl.DateTimeFormat(LOCALES[lang], { ...DATE_STYLES[style], timeZone: 'UTC' }),
  );
}

// A calendar date has no zone: it is read and written as UTC so that no machine can shift it.
const atNoon = (date: IsoDate) => new Date(`${date}T12:00:00Z`);

/** A calendar date in words. */
export function formatDate(lang: Lang, date: IsoDate, style: DateStyle): string {
  return dateFormat(lang, style).format(atNoon(date));
}

/** A span of calendar dates in words, both included: “16–20 August 2021”. */
export function formatDates(lang: Lang, start: IsoDate, end: IsoDate, style: DateStyle): string {
  return dateFormat(lang, style).formatRange(atNoon(start), atNoon(end));
}

/** A list in words: “Guatemala, El Salvador y Costa Rica”. */
export function formatList(lang: Lang, items: readonly string[]): string {
  return memo(`list ${lang}`, () => new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' })).format(items);
}

/** A country's name from its ISO 3166-1 code. */
export function countryName(lang: Lang, country: string): string {
  return memo(`region ${lang}`, () => new Intl.DisplayNames(LOCALES[lang], { type: 'region' })).of(country) ?? country;
}

/** A language's own name in a language, from its BCP 47 tag: “español”, “Spanish”. */
export function languageName(lang: Lang, tag: string): string {
  return memo(`language ${lang}`, () => new Intl.DisplayNames(LOCALES[lang], { type: 'language' })).of(tag) ?? tag;
}

/** Whatever order the alphabet of a language gives. */
export function collate(lang: Lang, a: string, b: string): number {
  return memo(`collator ${lang}`, () => new Intl.Collator(LOCALES[lang])).compare(a, b);
}
