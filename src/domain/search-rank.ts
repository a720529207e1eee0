import type { Lang } from './locale.ts';
import { factValues, type Filter, type SearchItem, type SearchPage, whenOf } from './search-items.ts';
import type { Alternative, Query, Unit } from './search-query.ts';
import { areKin, type Token, tokensOf } from './search-text.ts';

/** How much each thing says about an item; found by the queries of `tests/bench`, and no query has one of its own. */
const WEIGHTS = {
  title: 3,
  text: 1,
  /** A word that only the title of the page has. */
  page: 0.6,
  /** A word that the glossary gave. */
  synonym: 0.7,
  stem: 0.92,
  prefix: 0.45,
  /** A word of the same family: postular, postulación. */
  kin: 0.4,
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
  reference: 0.7,
};

/** An item that answers a question. */
export interface Hit {
  readonly page: SearchPage;
  readonly item: SearchItem;
  readonly score: number;
  /** Units that it answers, itself or by its page's title. */
  readonly matched: number;
  /** Which words of its text answer, as indexes of `tokensOf(item.text)`. */
  readonly found: readonly number[];
  /** The words that answer, as they stand in title and text. */
  readonly words: readonly string[];
}

interface Match {
  readonly score: number;
  readonly at: readonly number[];
}

const NONE: Match = { score: 0, at: [] };

/** How well the words of a text answer an alternative, and where. */
function matchOf(alternative: Alternative, tokens: readonly Token[]): Match {
  const [first, ...rest] = alternative.words;
  if (!first) return NONE;
  if (rest.length > 0) return matchOfPhrase(alternative, tokens);
  const hits = tokens.flatMap((token, index) => {
    if (token.folded === first.folded) return [[index, 1] as const];
    if (alternative.exact) return [];
    if (token.stem === first.stem) return [[index, WEIGHTS.stem] as const];
    const begins = alternative.own && first.folded.length > 2 && token.folded.startsWith(first.folded);
    if (begins) return [[index, WEIGHTS.prefix + (0.4 * first.folded.length) / token.folded.length] as const];
    return alternative.own && areKin(first.folded, token.folded) ? [[index, WEIGHTS.kin] as const] : [];
  });
  const best = Math.max(0, ...hits.map(([, score]) => score));
  return { score: best * (1 + 0.2 * Math.log(Math.max(1, hits.length))), at: hits.map(([index]) => index) };
}

/** Words that follow one another; between those of a name, stop words do not count. */
function matchOfPhrase({ words, exact }: Alternative, tokens: readonly Token[]): Match {
  const run = tokens.map((token, index) => ({ token, index })).filter(({ token }) => exact || !token.stop);
  const at = run.flatMap((_, start) => {
    const stretch = run.slice(start, start + words.length);
    const same =
      stretch.length === words.length &&
      stretch.every(({ token }, place) =>
        exact ? token.folded === words[place]?.folded : token.stem === words[place]?.stem,
      );
    return same ? [stretch.map(({ index }) => index)] : [];
  });
  return at.length === 0 ? NONE : { score: 1.2, at: at.flat() };
}

/** The best of a unit's alternatives; a name of several words that stands nowhere may still stand in pieces. */
function matchOfUnit({ alternatives }: Unit, tokens: readonly Token[]): Match {
  const matches = alternatives.map((alternative) => {
    const { score, at } = matchOf(alternative, tokens);
    return { score: score * (alternative.own ? 1 : WEIGHTS.synonym), at };
  });
  const scattered = alternatives
    .filter(({ own, exact, words }) => own && !exact && words.length > 1)
    .map(({ words }) => {
      const each = words.map((word) => matchOf({ words: [word], own: true, exact: false }, tokens));
      return each.every(({ score }) => score > 0) ? { score: 0.6, at: each.flatMap(({ at }) => at) } : NONE;
    });
  const all = [...matches, ...scattered];
  const best = all.reduce((a, b) => (b.score > a.score ? b : a), NONE);
  return { score: best.score, at: [...new Set(all.flatMap(({ at }) => at))].sort((a, b) => a - b) };
}

/** How many units stand right behind the one before them, as in the question; stop words between them do not count. */
function together(matches: readonly Match[], tokens: readonly Token[]): number {
  const before = (place: number) => tokens.findLastIndex(({ stop }, index) => index < place && !stop);
  return matches.slice(1).filter(({ at }, index) => at.some((place) => matches[index]?.at.includes(before(place))))
    .length;
}

/**
 * How well an item answers a question; undefined where it answers nothing by itself.
 * @param rarity how much each unit tells, rare ones more (inverse document frequency), in the order of the units
 */
export function scoreItem(
  page: SearchPage,
  item: SearchItem,
  { units }: Query,
  rarity: readonly number[],
  lang: Lang,
): Hit | undefined {
  const titleTokens = tokensOf(item.title, lang);
  const textTokens = tokensOf(item.text, lang);
  const pageTokens = tokensOf(page.title, lang);
  const inTitle = units.map((unit) => matchOfUnit(unit, titleTokens));
  const inText = units.map((unit) => matchOfUnit(unit, textTokens));
  const inPage = units.map((unit) => matchOfUnit(unit, pageTokens));
  const own = (index: number) => (inTitle[index]?.score ?? 0) + (inText[index]?.score ?? 0);
  if (!units.some((_, index) => own(index) > 0)) return undefined;
  const length = 1 / (0.75 + 0.25 * Math.min(3, textTokens.length / 60));
  const parts = units.map((_, index) => {
    const title = inTitle[index]?.score ?? 0;
    const text = (inText[index]?.score ?? 0) * length;
    const context = own(index) > 0 ? 0 : (inPage[index]?.score ?? 0);
    return (title * WEIGHTS.title + text * WEIGHTS.text + context * WEIGHTS.page) * (rarity[index] ?? 1);
  });
  const matched = units.filter((_, index) => own(index) > 0 || (inPage[index]?.score ?? 0) > 0).length;
  const subject = titleTokens.filter(({ stop }) => !stop).length;
  const named = new Set(inTitle.flatMap(({ at }) => at)).size;
  const bonus =
    WEIGHTS.together * Math.max(together(inTitle, titleTokens), together(inText, textTokens)) +
    (inTitle.some(({ at }) => at.includes(titleTokens.findIndex(({ stop }) => !stop))) ? WEIGHTS.titleBegins : 0) +
    (subject === 0 ? 0 : WEIGHTS.wholeTitle * Math.min(1, named / subject) ** 2);
  const kind = KINDS[factValues(item, 'kind')[0] ?? ''] ?? 1;
  const sum = parts.reduce((a, b) => a + b, 0);
  const found = [...new Set(inText.flatMap(({ at }) => at))].sort((a, b) => a - b);
  const words = [
    ...inTitle.flatMap(({ at }) => at.map((index) => titleTokens[index]?.text ?? '')),
    ...found.map((index) => textTokens[index]?.text ?? ''),
  ];
  return {
    page,
    item,
    score: (sum + bonus) * kind * (matched / units.length) ** 2,
    matched,
    found,
    words: [...new Set(words.map((word) => word.toLowerCase()))],
  };
}

/** Whether an item has what every filter asks for. */
export function passes(item: SearchItem, filters: ReadonlyMap<Filter, string>): boolean {
  return [...filters].every(([name, value]) => factValues(item, name).includes(value));
}

/** What answers a question among pages. */
export interface Ranking {
  readonly hits: readonly Hit[];
  /** Whether no item answers the whole question, so that these answer only a part of it. */
  readonly partial: boolean;
  /** Units that nothing answers. */
  readonly unanswered: readonly Unit[];
}

/** The items of pages that answer a question, best first (or newest first); without units, all that pass the filters. */
export function rank(
  pages: readonly SearchPage[],
  query: Query,
  rarity: readonly number[],
  filters: ReadonlyMap<Filter, string>,
  sort: 'relevance' | 'date',
  lang: Lang,
): Ranking {
  const passing = pages.flatMap((page) =>
    page.items.filter((item) => passes(item, filters)).map((item) => ({ page, item })),
  );
  const byDate = (hits: readonly Hit[]) =>
    hits.toSorted((a, b) =>
      whenOf(a.item).slice(0, 10) < whenOf(b.item).slice(0, 10)
        ? 1
        : whenOf(a.item).slice(0, 10) > whenOf(b.item).slice(0, 10)
          ? -1
          : 0,
    );
  if (query.units.length === 0) {
    const hits = passing.map(({ page, item }): Hit => ({ page, item, score: 0, matched: 0, found: [], words: [] }));
    return { hits: byDate(hits), partial: false, unanswered: [] };
  }
  const hits = passing.flatMap(({ page, item }) => scoreItem(page, item, query, rarity, lang) ?? []);
  const whole = hits.filter(({ matched }) => matched === query.units.length);
  const enough = whole.length > 0 ? whole : hits.filter(({ matched }) => matched * 2 >= query.units.length);
  const unanswered = query.units.filter((unit) => !pages.some((page) => scorePageFor(page, unit, lang)));
  return {
    hits: sort === 'date' ? byDate(enough) : enough.toSorted((a, b) => b.score - a.score),
    partial: whole.length === 0 && enough.length > 0,
    unanswered,
  };
}

function scorePageFor(page: SearchPage, unit: Unit, lang: Lang): boolean {
  return page.items.some(({ title, text }) =>
    [title, text].some((one) => matchOfUnit(unit, tokensOf(one, lang)).score > 0),
  );
}
