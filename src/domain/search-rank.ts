import { type Lang, LOCALES } from './locale.ts';
import { densest } from './search-excerpt.ts';
import { factValues, type Filter, type SearchItem, type SearchPage, filterValues, whenOf } from './search-items.ts';
import { contentOf, type Match, matchOfUnit, together } from './search-match.ts';
import type { Query, Unit } from './search-query.ts';
import { type Token, tokensOf } from './search-text.ts';

/** How much each thing says about an item; found by the queries of `tests/bench`, and no query has one of its own. */
const WEIGHTS = {
  title: 3,
  text: 1,
  /** A word that only the title or the day of the page has. */
  page: 0.6,
  /** Words that follow one another in the item as in the question. */
  together: 0.6,
  /** The share of the title that the question names. */
  wholeTitle: 4,
  /** A title that begins with what is asked for. */
  titleBegins: 0.8,
};

/** How much an item of a kind is worth beside another that matches as well; 1 for what is not named. */
const KINDS: Readonly<Record<string, number>> = {
  person: 1.25,
  page: 1.1,
  session: 1.05,
  acronym: 0.9,
  // A chapter is called as its item, which tells more; what is only listed under a name says less than what it lists.
  chapter: 0.9,
  // That of one session says the same as that of another; the page of all of them comes first.
  recording: 0.9,
  transcript: 0.8,
  place: 0.9,
  // Tables of every country's hours name each of them.
  hours: 0.7,
  reference: 0.7,
  subject: 0.6,
};

/**
 * What must answer a question where nothing answers the whole of it: the share of its units, and how much each of these
 * must tell at the least, beside what they all tell on average.
 */
const ENOUGH = { units: 1 / 3, share: 0.7 };

/** An item that answers a question. */
export interface Hit {
  readonly page: SearchPage;
  readonly item: SearchItem;
  /** Where it is opened: at the part of its text that answers, else at the item. */
  readonly anchor: string;
  readonly score: number;
  /** Units that it answers, itself or by what its page says. */
  readonly matched: number;
  /** How much of what the question tells it answers, from 0 to 1: a rare word tells more than a common one. */
  readonly share: number;
  /** For each unit, which words of its text answer, as indexes of `tokensOf(item.text)`. */
  readonly found: readonly (readonly number[])[];
  /** The words that answer, as they stand in title and text. */
  readonly words: readonly string[];
}

const known = new WeakMap<SearchItem, { readonly title: readonly Token[]; readonly text: readonly Token[] }>();

/** The words of an item, read once: the same items answer one question after the other. */
function wordsOf(item: SearchItem, lang: Lang) {
  const words = known.get(item) ?? { title: tokensOf(item.title, lang), text: tokensOf(item.text, lang) };
  known.set(item, words);
  return words;
}

const contexts = new WeakMap<SearchPage, readonly Token[]>();

/** What a page says of all its items: its title, and the day where it has one, in words. */
function contextOf(page: SearchPage, lang: Lang): readonly Token[] {
  let words = contexts.get(page);
  if (!words) {
    const [date] = page.items.flatMap((item) => factValues(item, 'date'));
    const format = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'full', timeZone: 'UTC' });
    words = tokensOf(`${page.title} ${date === undefined ? '' : format.format(Date.parse(date))}`, lang);
    contexts.set(page, words);
  }
  return words;
}

/** An item, and where it answers each unit of a question. */
interface Matched {
  readonly page: SearchPage;
  readonly item: SearchItem;
  readonly title: readonly Match[];
  readonly text: readonly Match[];
  /** Where what its page says of it does. */
  readonly context: readonly Match[];
}

function matchOfItem(
  page: SearchPage,
  item: SearchItem,
  { units }: Query,
  context: readonly Match[],
  lang: Lang,
): Matched {
  const words = wordsOf(item, lang);
  return {
    page,
    item,
    title: units.map((unit) => matchOfUnit(unit, words.title)),
    text: units.map((unit) => matchOfUnit(unit, words.text)),
    context,
  };
}

const remembered = new WeakMap<Query, WeakMap<SearchPage, readonly Matched[]>>();

/** Where the items of a page answer a question, found once: further pages are ranked beside those that were before. */
function matchesOn(page: SearchPage, query: Query, lang: Lang): readonly Matched[] {
  const pages = remembered.get(query) ?? new WeakMap<SearchPage, readonly Matched[]>();
  remembered.set(query, pages);
  let found = pages.get(page);
  if (!found) {
    const said = contextOf(page, lang);
    const context = query.units.map((unit) => matchOfUnit(unit, said));
    found = page.items.map((item) => matchOfItem(page, item, query, context, lang));
    pages.set(page, found);
  }
  return found;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Whether an item answers a unit by itself. */
function answers({ title, text }: Matched, unit: number): boolean {
  return (title[unit]?.score ?? 0) > 0 || (text[unit]?.score ?? 0) > 0;
}

/**
 * How well an item answers a question; undefined where it answers nothing by itself.
 * @param rarity how much each unit tells, rare ones more (inverse document frequency), in the order of the units
 */
function hitOf(matched: Matched, { units }: Query, rarity: readonly number[], lang: Lang): Hit | undefined {
  const { page, item, title, text, context } = matched;
  if (!units.some((_, index) => answers(matched, index))) return undefined;
  const words = wordsOf(item, lang);
  const length = 1 / (0.75 + 0.25 * Math.min(3, words.text.length / 60));
  const parts = units.map((_, index) => {
    const own = (title[index]?.score ?? 0) * WEIGHTS.title + (text[index]?.score ?? 0) * length * WEIGHTS.text;
    const said = own > 0 ? own : (context[index]?.score ?? 0) * WEIGHTS.page;
    return said * (rarity[index] ?? 1);
  });
  const subject = contentOf(words.title);
  const named = new Set(title.flatMap(({ at }) => at)).size;
  const bonus =
    WEIGHTS.together * Math.max(together(title, words.title), together(text, words.text)) +
    (title.some(({ at }) => at.includes(subject[0] ?? -1)) ? WEIGHTS.titleBegins : 0) +
    (subject.length === 0 ? 0 : WEIGHTS.wholeTitle * Math.min(1, named / subject.length) ** 2);
  const kind = KINDS[factValues(item, 'kind')[0] ?? ''] ?? 1;
  const answered = parts.flatMap((part, index) => (part > 0 ? [rarity[index] ?? 1] : []));
  const found = text.map(({ at }) => at);
  const shown = [
    ...title.flatMap(({ at }) => at.map((index) => words.title[index]?.text ?? '')),
    ...found.flat().map((index) => words.text[index]?.text ?? ''),
  ];
  return {
    page,
    item,
    anchor: title.every(({ score }) => score > 0) ? item.anchor : anchorOf(item, found, words.text),
    score: (sum(parts) + bonus) * kind * (answered.length / units.length) ** 2,
    matched: answered.length,
    share: sum(answered) / sum(rarity),
    found,
    words: [...new Set(shown.map((word) => word.toLowerCase()))],
  };
}

/**
 * The anchor of the part of an item's text that answers most units, and of such the one where most of them stand
 * together; the item's own where it has no parts.
 * @param found for each unit, the indexes of the words that answer it
 */
function anchorOf(
  { anchor, parts = [] }: SearchItem,
  found: readonly (readonly number[])[],
  words: readonly Token[],
): string {
  const partAt = (index: number) => parts.findLastIndex(([offset]) => offset <= (words[index]?.start ?? 0));
  const units = Map.groupBy(
    found.flatMap((own) => [...new Set(own.map(partAt))]),
    (part) => part,
  );
  const most = Math.max(0, ...[...units.values()].map(({ length }) => length));
  const within = found.map((own) => own.filter((index) => units.get(partAt(index))?.length === most));
  return parts[partAt(densest(within))]?.[1] ?? anchor;
}

/** Whether an item has what every filter asks for. */
function passes(item: SearchItem, filters: ReadonlyMap<Filter, string>, deep: boolean): boolean {
  return [...filters].every(([name, value]) => filterValues(item, name, deep).includes(value));
}

/** What answers a question among pages. */
export interface Ranking {
  readonly hits: readonly Hit[];
  /** Whether no item answers the whole question, so that these answer only a part of it. */
  readonly partial: boolean;
  /** Units that nothing answers. */
  readonly unanswered: readonly Unit[];
}

/**
 * The items of pages that answer a question, best first (or newest first); without units, all that pass the filters.
 * @param deep whether pages as such pass by what the items on them have, as `filterValues` tells
 */
export function rank(
  pages: readonly SearchPage[],
  query: Query,
  filters: ReadonlyMap<Filter, string>,
  sort: 'relevance' | 'date',
  lang: Lang,
  deep: boolean,
): Ranking {
  const { units } = query;
  if (units.length === 0) {
    const passing = pages.flatMap((page) =>
      page.items
        .filter((item) => passes(item, filters, deep))
        .map((item): Hit => ({
          page,
          item,
          anchor: item.anchor,
          score: 0,
          matched: 0,
          share: 1,
          found: [],
          words: [],
        })),
    );
    return { hits: byDate(passing), partial: false, unanswered: [] };
  }
  const all = pages.flatMap((page) => matchesOn(page, query, lang));
  const frequency = units.map((_, unit) => all.filter((matched) => answers(matched, unit)).length);
  const rarity = frequency.map((items) => 1 + Math.log(1 + all.length / (1 + items)));
  const hits = all
    .filter(({ item }) => passes(item, filters, deep))
    .flatMap((matched) => hitOf(matched, query, rarity, lang) ?? []);
  const whole = hits.filter(({ matched }) => matched === units.length);
  const enough =
    whole.length > 0
      ? whole
      : hits.filter(
          ({ matched, share }) =>
            matched >= units.length * ENOUGH.units && share >= (matched / units.length) * ENOUGH.share,
        );
  return {
    hits: sort === 'date' ? byDate(enough) : enough.toSorted((a, b) => b.score - a.score),
    partial: whole.length === 0 && enough.length > 0,
    unanswered: units.filter((_, unit) => frequency[unit] === 0),
  };
}

/** The newest first, those of one day as they stood. */
function byDate(hits: readonly Hit[]): readonly Hit[] {
  const day = ({ item }: Hit) => whenOf(item).slice(0, 10);
  return hits.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
