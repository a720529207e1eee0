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
import { tokensOf } from '../domain/search-text.ts';
import { correctionOf, nearOnes, vocabularyKeys } from '../domain/search-typos.ts';
import { remember } from './remember.ts';
import { readJson } from './search-files.ts';
import { type Candidate, type FilterValues, openIndex, type SearchIndex } from './search-index.ts';

/** How many volumes are loaded before the first results are shown: each is a file. */
export const BATCH = 4;

/** Up to how many volumes are loaded where the first hold no whole answer. */
export const SEARCHED = 3 * BATCH;

/** Up to how many volumes are all loaded where something is to be counted. */
const COUNTED = 40;

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
  /** How many volumes may answer in all. */
  readonly volumes: number;
  /** Filters whose value nothing has; they were not applied. */
  readonly unknown: readonly Filter[];
}

/** How many items each value of a filter leaves; undefined where they are too many to be counted. */
export type Counts = ReadonlyMap<string, number | undefined>;

/** The search of a site, opened for readers of one language. */
export interface Engine {
  search(state: SearchState, volumes?: number): Promise<Answer>;
  /** The same in the other language: only what this language does not give. */
  elsewhere(state: SearchState, known: readonly Hit[]): Promise<Answer>;
  /** How many items each value of each filter would leave; in a large archive only that it leaves some. */
  counts(state: SearchState): Promise<ReadonlyMap<Filter, Counts>>;
  values(): Promise<FilterValues>;
  /** Words of titles and texts that are near to a word of the question, or begin like it. */
  suggestions(q: string): Promise<readonly string[]>;
}

/**
 * Opens the search; throws an IndexError where its files cannot be used.
 * @param root address of the search folder, with a slash at its end
 * @param load how a module is loaded
 */
export async function openEngine(
  root: string,
  lang: Lang,
  load: (address: string) => Promise<unknown>,
): Promise<Engine> {
  const open = remember((which: Lang) => openIndex(root, which, load));
  const [index, groups] = await Promise.all([open(lang), readJson<readonly TermGroup[]>(`${root}terms.json`)]);
  const thesaurus = thesaurusOf(groups);

  return {
    values: () => index.values(),
    search: (state, volumes = BATCH) => searchIn(index, lang, thesaurus, state, volumes),
    elsewhere: async (state, known) => {
      const answer = await searchIn(await open(otherLang(lang)), otherLang(lang), thesaurus, state, BATCH);
      const here = new Set(known.map(({ page, item }) => `${page.address}#${item.anchor}`));
      return { ...answer, hits: answer.hits.filter(({ page, item }) => !here.has(`${page.twin}#${item.anchor}`)) };
    },
    counts: async (state) => {
      const values = await index.values();
      const ask = async (filters: SearchState['filters'], deep: boolean) => ({
        ...(await look(index, lang, thesaurus, { ...state, filters }, COUNTED, deep)),
        filters,
        deep,
      });
      const deep = state.filters.has('kind');
      const all = ask(state.filters, deep);
      return new Map(
        await Promise.all(
          FILTERS.map(async (name) => {
            // What one filter leaves is counted under all the others, and what a kind leaves as if it were asked for.
            const others = new Map([...state.filters].filter(([own]) => own !== name));
            const own = others.size > 0 && (deep || name === 'kind');
            const looked = await (others.size === state.filters.size && own === deep ? all : ask(others, own));
            return [name, await countsOf(index, looked, name, Object.keys(values[name] ?? {}))] as const;
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

/** Whether what the other language has is to be shown without being asked for: this one answers in part or not at all. */
export function wantsElsewhere({ hits, partial }: Answer): boolean {
  return hits.length === 0 || partial;
}

/** Whether what the other language has is shown without being asked for: it answers the whole question. */
export function isTold({ hits, partial }: Answer): boolean {
  return hits.length > 0 && !partial;
}

interface Looked {
  readonly query: Query;
  readonly ranking: Ranking;
  readonly candidates: readonly Candidate[];
  /** How many of them were loaded. */
  readonly loaded: number;
}

/**
 * Looks a question up and ranks what the first volumes hold; where no item of them answers the whole of it, what further
 * volumes hold that may.
 * @param volumes how many are loaded at a time
 * @param deep whether pages as such pass filters by what the items on them have, as `filterValues` tells
 */
export async function look(
  index: Pick<SearchIndex, 'candidates' | 'newestFirst' | 'load'>,
  lang: Lang,
  thesaurus: Thesaurus,
  { q, filters, sort }: SearchState,
  volumes: number,
  deep = filters.has('kind'),
): Promise<Looked> {
  const query = parseQuery(q, lang, thesaurus);
  const found = await index.candidates(query, filters);
  const order = sort === 'date' ? await index.newestFirst() : undefined;
  const candidates = order ? found.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) : found;
  const most = Math.max(...candidates.map(({ units }) => units));
  for (let loaded = volumes; ; loaded += volumes) {
    const ranking = rank(await index.load(candidates.slice(0, loaded)), query, filters, sort, lang, deep);
    const isWhole = ranking.hits.length > 0 && !ranking.partial;
    const mayBeWhole = candidates.slice(loaded).some(({ units }) => units === most);
    if (isWhole || !mayBeWhole || loaded >= SEARCHED) {
      return { query, ranking, loaded, candidates };
    }
  }
}

async function searchIn(
  index: SearchIndex,
  lang: Lang,
  thesaurus: Thesaurus,
  state: SearchState,
  volumes: number,
): Promise<Answer> {
  const unknown = state.filters.size === 0 ? [] : await unknownFilters(index, state);
  const filters = new Map([...state.filters].filter(([name]) => !unknown.includes(name)));
  const asked = { ...state, filters };
  const { empty } = parseQuery(state.q, lang, thesaurus);
  const nothing = { hits: [], lang, partial: false, empty, corrected: undefined, more: false, volumes: 0, unknown };
  // Without words, filters are a question too; without either there is none.
  if (empty !== undefined && (state.q.trim() !== '' || filters.size === 0)) return nothing;

  const first = await look(index, lang, thesaurus, asked, volumes);
  const corrected = await correct(index, lang, state.q, first.ranking);
  const best =
    corrected === undefined ? first : await look(index, lang, thesaurus, { ...asked, q: corrected }, volumes);
  return {
    hits: best.ranking.hits,
    lang,
    partial: best.ranking.partial,
    empty: undefined,
    corrected,
    more: best.candidates.length > best.loaded,
    volumes: best.candidates.length,
    unknown,
  };
}

async function unknownFilters(index: SearchIndex, { filters }: SearchState): Promise<readonly Filter[]> {
  const values = await index.values();
  return [...filters].filter(([name, value]) => !Object.hasOwn(values[name] ?? {}, value)).map(([name]) => name);
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

async function countsOf(
  index: SearchIndex,
  { ranking, loaded, candidates, filters, deep }: Looked & Pick<SearchState, 'filters'> & { readonly deep: boolean },
  name: Filter,
  values: readonly string[],
): Promise<Counts> {
  if (candidates.length > loaded) {
    return new Map((await index.left(name, values, filters)).map((value) => [value, undefined]));
  }
  return new Map(
    values.map((value) => [
      value,
      ranking.hits.filter(({ item }) => filterValues(item, name, deep).includes(value)).length,
    ]),
  );
}
