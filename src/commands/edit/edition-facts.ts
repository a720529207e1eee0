import { LANGS, type Localized } from '../../domain/locale.ts';
import type { IsoDate } from '../../domain/time.ts';
import { countryName, formatDate, formatDates, monthNames, ofCountry } from '../../i18n/format.ts';
import type { Place } from './errand.ts';

/** What is true of an edition alone, and may stand in its texts. */
export interface EditionFacts {
  readonly year: string;
  readonly dates: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
  /** The country of its Pro Tempore Presidency. */
  readonly country: string | undefined;
  readonly city: Localized;
}

/** A text of the old edition, and what stands in its place. */
type Swap = readonly [old: string, next: string];

/** Days of the old edition, each with the day that takes its place. */
export interface Moved {
  /** As words tell them. */
  readonly days: ReadonlyMap<IsoDate, IsoDate>;
  /** As addresses name them: a day of the agenda has a page. */
  readonly pages: ReadonlyMap<IsoDate, IsoDate>;
}

type OldAndNew = readonly [old: EditionFacts, next: EditionFacts];

/**
 * Replaces in a text what is certainly a fact of the old edition: its name, its span of days, a day with its weekday, and
 * its Presidency. What is only likely to be one stays, for somebody to look at.
 */
export function renewed(text: string, facts: OldAndNew, moved: Moved): string {
  // At once, so that what has been replaced is not taken for something old again.
  const swaps = new Map(swapsOf(facts, moved).toReversed());
  return text.replace(wordsOf([...swaps.keys()]), (words) => swaps.get(words) ?? words);
}

function swapsOf([old, next]: OldAndNew, moved: Moved): readonly Swap[] {
  return [
    ...nameSwaps(old, next),
    ...spanSwaps(old, next),
    ...[...moved.days].flatMap(([from, to]) => daySwaps(from, to)),
    ...[...moved.pages].flatMap(([from, to]) => pageSwaps(from, to)),
    ...presidencySwaps(old, next),
  ];
}

/** Finds some words where they stand by themselves, the longest first. */
function wordsOf(words: readonly string[]): RegExp {
  const all = words.toSorted((a, b) => b.length - a.length).map((one) => RegExp.escape(one));
  return new RegExp(`(?<![\\p{L}\\p{N}–])(?:${all.join('|') || '(?!)'})(?![\\p{L}\\p{N}–])`, 'gu');
}

function nameSwaps({ year }: EditionFacts, next: EditionFacts): readonly Swap[] {
  return [
    [`Edición ${year}`, `Edición ${next.year}`],
    [`Edición de ${year}`, `Edición de ${next.year}`],
    [`edición de ${year}`, `edición de ${next.year}`],
    [`${year} edition`, `${next.year} edition`],
    [`edition of ${year}`, `edition of ${next.year}`],
  ];
}

function spanSwaps({ dates: old }: EditionFacts, { dates: next }: EditionFacts): readonly Swap[] {
  if (!old || !next) return [];
  return LANGS.flatMap((lang): readonly Swap[] => [
    [formatDates(lang, old.start, old.end, 'long'), formatDates(lang, next.start, next.end, 'long')],
    [formatDates(lang, old.start, old.end, 'full'), formatDates(lang, next.start, next.end, 'full')],
    [formatDates(lang, old.start, old.end, 'day'), formatDates(lang, next.start, next.end, 'day')],
  ]);
}

/** A day with its weekday is that day and no other. */
function daySwaps(from: IsoDate, to: IsoDate): readonly Swap[] {
  return LANGS.flatMap((lang): readonly Swap[] => [
    [formatDate(lang, from, 'full'), formatDate(lang, to, 'full')],
    [formatDate(lang, from, 'day'), formatDate(lang, to, 'day')],
  ]);
}

/** The addresses of a day of the agenda, on the site and in the content. */
function pageSwaps(from: IsoDate, to: IsoDate): readonly Swap[] {
  return [
    [`day-${from}`, `day-${to}`],
    [`agenda/${from}`, `agenda/${to}`],
  ];
}

function presidencySwaps({ country: old }: EditionFacts, { country: next }: EditionFacts): readonly Swap[] {
  if (old === undefined || next === undefined || old === next) return [];
  const [es, en] = [(of: string) => ofCountry('es', of), (of: string) => ofCountry('en', of)];
  const name = (of: string) => countryName('en', of);
  return [
    [`Presidencia Pro Témpore ${es(old)}`, `Presidencia Pro Témpore ${es(next)}`],
    [`PPT ${es(old)}`, `PPT ${es(next)}`],
    [`Pro Tempore Presidency ${en(old)}`, `Pro Tempore Presidency ${en(next)}`],
    [`${name(old)}’s Pro Tempore Presidency`, `${name(next)}’s Pro Tempore Presidency`],
    [`PPT ${en(old)}`, `PPT ${en(next)}`],
  ];
}

/** The lines of a file that may tell of the old edition: its year, a day of a month, its country or its city. */
export function likelyFacts(file: string, text: string, facts: OldAndNew, moved: Moved): readonly Place[] {
  const [old, next] = facts;
  const countries = old.country === undefined || old.country === next.country ? [] : [old.country];
  const names = [
    ...(old.year === next.year ? [] : [old.year]),
    ...LANGS.flatMap((lang) => countries.map((country) => countryName(lang, country))),
    ...LANGS.flatMap((lang) => (old.city[lang] === next.city[lang] ? [] : [old.city[lang]])),
  ];
  const fresh = wordsOf(swapsOf(facts, moved).map(([, to]) => to));
  return text.split(/\r?\n/).flatMap((line, index): readonly Place[] => {
    const words = line.replace(NO_TEXT, '').replace(fresh, '');
    return wordsOf(names).test(words) || DAY_OF_MONTH.test(words) ? [{ file, line: index + 1, text: line.trim() }] : [];
  });
}

/** An address, an id and an example in a comment are no text: they stay as they are. */
const NO_TEXT = /https?:\S+|\bid(?::|=)\s*"?[\w-]+"?|^\s*cites:.*|^\s*#\s+(?:- )?[\w-]+:.*/g;

const MONTHS = LANGS.flatMap(monthNames);

const MONTH = `(?:${MONTHS.join('|')})`;

/** “20 de agosto”, “20 August”, “August 20”. */
const DAY_OF_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?: de)? ${MONTH}(?!\\p{L})|${MONTH} \\d{1,2}(?!\\d))`,
  'iu',
);
