import { fold } from '../domain/fold.ts';
import { type Lang, otherLang } from '../domain/locale.ts';
import { type Filter, FILTERS, filterValues } from '../domain/search-items.ts';
import {
  parseQuery,
  type Query,
  replaceWords,
  type TermGroup,
  type Thesaurus,
  thesaurusOf,
} from '../domain/search-query.ts';
import { type Hit, rank, type Ranking } from '../domain/search-rank.ts';
import type { SearchState } from '../domain/search-state.ts';
import type { SearchWords } from '../domain/search-words.ts';
import { tokensOf } from '../domain/search-text.ts';
import { correctionOf, nearOnes, vocabularyKeys } from '../domain/search-typos.ts';
import { remember } from './remember.ts';
import { readJson } from './search-files.ts';
import { type Candidate, type FilterValues, openIndex, type Passing, type SearchIndex } from './search-index.ts';

/** How many volumes are loaded before the first results are shown: each is a file. */
export const BATCH = 4;

/** Up to how many volumes are loaded where the first hold no whole answer. */
export const SEARCHED = 3 * BATCH;

/** What is loaded where something is to be counted: as much as any search loads. */
const EVERYTHING: Extent = { results: Infinity, volumes: SEARCHED };

/** How much of a word another begins with that is suggested for it, and three letters at the least. */
const ALIKE = 0.6;

/** What a search found. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** The language of the hits. */
  readonly lang: Lang;
  /** No item answers the whole question. */
  readonly partial: boolean;
  readonly empty: Query['empty'];
  /** The question as it was understood, where a typing error was mended. */
  readonly corrected: string | undefined;
  /** Whether further volumes may answer that are not loaded yet. */
  readonly more: boolean;
  /** How many volumes may answer in all, and how many of them were loaded. */
  readonly volumes: number;
  readonly loaded: number;
  /** How many items answer in all, where filters alone were asked for. */
  readonly total: number | undefined;
  /** Filters whose value there is none of; they were not applied. */
  readonly unknown: readonly Filter[];
}

/** How far a search goes: how many results are wanted, and how many volumes are loaded before it is seen whether there are. */
export interface Extent {
  readonly results: number;
  readonly volumes: number;
}

/** Results shown at once, and volumes loaded for them. */
export const STEP: Extent = { results: 20, volumes: BATCH };

/** How many items each value of a filter leaves; undefined where that is not told. */
export type Counts = ReadonlyMap<string, number | undefined>;

/** The search of a site, opened for readers of one language. */
export interface Engine {
  search(state: SearchState, extent?: Extent): Promise<Answer>;
  /** The same in the other language: only what this language does not give. */
  elsewhere(state: SearchState, known: readonly Hit[]): Promise<Answer>;
  /** How many items each value of each filter would leave; not told where too many may answer to be loaded. */
  counts(state: SearchState): Promise<ReadonlyMap<Filter, Counts>>;
  values(): Promise<FilterValues>;
  /** Words of titles and texts that are near to a word of the question, or begin like it. */
  suggestions(q: string): Promise<readonly string[]>;
}

/**
 * Opens the search.
 * @param root address of the search folder, with a slash at its end
 * @param named values of filters that the interface names: there is such a thing, though nothing in the index may have it
 * @param load how a module is loaded
 * @throws IndexError where its files cannot be used
 */
export async function openEngine(
  root: string,
  lang: Lang,
  named: SearchWords['values'],
  load: (address: string) => Promise<unknown>,
): Promise<Engine> {
  const open = remember((which: Lang) => openIndex(root, which, load));
  const [index, groups] = await Promise.all([open(lang), readJson<readonly TermGroup[]>(`${root}terms.json`)]);
  const thesaurus = thesaurusOf(groups);
  /** The filters whose value there is none of. */
  const unknownOf = async (which: SearchIndex, { filters }: SearchState): Promise<readonly Filter[]> => {
    if (filters.size === 0) return [];
    const values = await which.values();
    return [...filters]
      .filter(([name, value]) => ![values[name], named[name]].some((some) => Object.hasOwn(some ?? {}, value)))
      .map(([name]) => name);
  };
  const without = ({ filters }: SearchState, names: readonly Filter[]) =>
    new Map([...filters].filter(([name]) => !names.includes(name)));
  const searchIn = async (which: Lang, state: SearchState, extent: Extent): Promise<Answer> => {
    const searched = await open(which);
    const unknown = await unknownOf(searched, state);
    const answer = await answerOf(searched, which, thesaurus, { ...state, filters: without(state, unknown) }, extent);
    return { ...answer, unknown };
  };

  return {
    values: () => index.values(),
    search: (state, extent = STEP) => searchIn(lang, state, extent),
    elsewhere: async (state, known) => {
      const answer = await searchIn(otherLang(lang), state, STEP);
      const here = new Set(known.map(({ page, item }) => `${page.address}#${item.anchor}`));
      return { ...answer, hits: answer.hits.filter(({ page, item }) => !here.has(`${page.twin}#${item.anchor}`)) };
    },
    counts: async (state) => {
      const values = await index.values();
      const known = without(state, await unknownOf(index, state));
      const query = parseQuery(state.q, lang, thesaurus);
      const ask = async (filters: SearchState['filters'], deep: boolean) => {
        const candidates = await index.candidates(query, await index.passing(filters, deep));
        if (candidates.length > SEARCHED) return undefined;
        const { ranking } = await look(index, lang, thesaurus, { ...state, filters }, EVERYTHING, deep);
        return { hits: ranking.hits, deep };
      };
      const deep = known.has('kind');
      const all = ask(known, deep);
      return new Map(
        await Promise.all(
          FILTERS.map(async (name) => {
            // What one filter leaves is counted under all the others, and what a kind leaves as if it were asked for.
            const others = new Map([...known].filter(([own]) => own !== name));
            const own = others.size > 0 && (deep || name === 'kind');
            const looked = await (others.size === known.size && own === deep ? all : ask(others, own));
            return [name, countsOf(looked, name, Object.keys(values[name] ?? {}))] as const;
          }),
        ),
      );
    },
    suggestions: async (q) => {
      const words = tokensOf(q, lang).filter(({ folded, stop }) => !stop && folded.length > 2);
      const lists = await Promise.all(
        words.slice(0, 4).map(async ({ folded }) => {
          const [initial = ''] = vocabularyKeys(folded);
          const all = initial === '' ? [] : await index.vocabulary(initial);
          const beginning = folded.slice(0, Math.max(3, Math.ceil(folded.length * ALIKE)));
          return [...nearOnes(folded, all), ...all.filter((word) => fold(word).startsWith(beginning))];
        }),
      );
      return [...new Set(lists.flat())].slice(0, 5);
    },
  };
}

/**
 * Whether the other language is looked into without being asked for: this one answers not at all, or in part and is soon
 * gone through.
 */
export function wantsElsewhere({ hits, partial, volumes }: Answer): boolean {
  return hits.length === 0 || (partial && volumes <= SEARCHED);
}

/** Whether what the other language has is shown without being asked for: it answers the whole question. */
export function isTold({ hits, partial }: Answer): boolean {
  return hits.length > 0 && !partial;
}

interface Looked {
  readonly query: Query;
  readonly passing: Passing | undefined;
  readonly ranking: Ranking;
  readonly candidates: readonly Candidate[];
  /** How many of them were loaded. */
  readonly loaded: number;
}

/**
 * Looks a question up and ranks what the first volumes hold; where no item of them answers the whole of it, what further
 * volumes hold that may, and with filters until there are as many results as are wanted.
 * @param deep whether pages as such pass filters by what the items on them have, as `filterValues` tells
 */
export async function look(
  index: Pick<SearchIndex, 'passing' | 'candidates' | 'newestFirst' | 'load'>,
  lang: Lang,
  thesaurus: Thesaurus,
  { q, filters, sort }: SearchState,
  { results, volumes }: Extent,
  deep = filters.has('kind'),
): Promise<Looked> {
  const query = parseQuery(q, lang, thesaurus);
  const passing = await index.passing(filters, deep);
  const found = await index.candidates(query, passing);
  const order = sort === 'date' ? await index.newestFirst() : undefined;
  const candidates = order ? found.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) : found;
  const most = Math.max(...candidates.map(({ units }) => units));
  const wanted = filters.size > 0 ? results : 1;
  for (let loaded = volumes; ; loaded += BATCH) {
    const ranking = rank(await index.load(candidates.slice(0, loaded)), query, filters, sort, lang, deep);
    const isWhole = ranking.hits.length >= wanted && !ranking.partial;
    const mayBeWhole = candidates.slice(loaded).some(({ units }) => units === most);
    if (isWhole || !mayBeWhole || loaded >= volumes + SEARCHED - BATCH) {
      return { query, passing, ranking, loaded, candidates };
    }
  }
}

async function answerOf(
  index: SearchIndex,
  lang: Lang,
  thesaurus: Thesaurus,
  state: SearchState,
  extent: Extent,
): Promise<Omit<Answer, 'unknown'>> {
  const { empty } = parseQuery(state.q, lang, thesaurus);
  const nothing = {
    hits: [],
    lang,
    partial: false,
    empty,
    corrected: undefined,
    more: false,
    volumes: 0,
    loaded: 0,
    total: undefined,
  };
  // Without words, filters are a question too; without either there is none.
  if (empty !== undefined && (state.q.trim() !== '' || state.filters.size === 0)) return nothing;

  const first = await look(index, lang, thesaurus, state, extent);
  const corrected = await correct(index, lang, state.q, first.ranking);
  const best = corrected === undefined ? first : await look(index, lang, thesaurus, { ...state, q: corrected }, extent);
  return {
    hits: best.ranking.hits,
    lang,
    partial: best.ranking.partial,
    empty: undefined,
    corrected,
    more: best.candidates.length > best.loaded,
    volumes: best.candidates.length,
    loaded: best.loaded,
    total: empty === undefined ? undefined : best.passing?.values().reduce((sum, items) => sum + items, 0),
  };
}

/** The question without the typing errors of words that nothing answers; undefined where there is nothing to mend. */
async function correct(index: SearchIndex, lang: Lang, q: string, ranking: Ranking): Promise<string | undefined> {
  const corrections = new Map<string, string>();
  for (const { text, alternatives } of ranking.unanswered) {
    if (alternatives.some(({ exact }) => exact)) continue;
    for (const { folded } of tokensOf(text, lang)) {
      const lists = await Promise.all(vocabularyKeys(folded).map((letter) => index.vocabulary(letter)));
      const better = correctionOf(folded, lists.flat());
      if (better !== undefined) corrections.set(folded, better);
    }
  }
  return corrections.size === 0 ? undefined : replaceWords(q, corrections, lang);
}

/** @param found everything that answers, where that is known; `deep` as `filterValues` takes it */
function countsOf(
  found: { readonly hits: readonly Hit[]; readonly deep: boolean } | undefined,
  name: Filter,
  values: readonly string[],
): Counts {
  const left = (value: string) =>
    found?.hits.filter(({ item }) => filterValues(item, name, found.deep).includes(value)).length;
  return new Map(values.map((value) => [value, left(value)]));
}
