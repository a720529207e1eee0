import { type Lang, otherLang } from '../../domain/locale.ts';
import { parseQuery, type Query, type TermGroup, thesaurusOf } from '../query.ts';
import type { Hit } from '../rank.ts';
import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { SearchWords } from '../words.ts';
import { answersOf, askIndex, type Counts, countsOf, firstHits, STEP } from './answers.ts';
import { type Bundle, bundlesAt, type FilterValues, IndexError } from './bundle.ts';
import { corrected, suggestionsFor } from './corrections.ts';

/** What a search found. */
export interface Answer {
  /** The first of them, as many as were asked for. */
  readonly hits: readonly Hit[];
  /** How many records answer in all. */
  readonly total: number;
  /** The language of the hits. */
  readonly lang: Lang;
  /** No record answers the whole question. */
  readonly partial: boolean;
  readonly empty: Query['empty'];
  /** The question as it was understood, where a typing error was corrected. */
  readonly corrected: string | undefined;
  /** Filters whose value there is none of; they were not applied. */
  readonly unknown: readonly Filter[];
}

/** The search of a site, opened for readers of one language. */
export interface Engine {
  /** @param shown how many results are wanted */
  search(state: SearchState, shown?: number): Promise<Answer>;
  /** The same in the other language: only what this language does not give. */
  elsewhere(state: SearchState, known: readonly Hit[]): Promise<Answer>;
  /** How many records each value of each filter would leave. */
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
  const open = bundlesAt(root, load);
  const terms = fetch(`${root}terms.json`).then((response) => {
    if (!response.ok) throw new IndexError(`${String(response.status)} terms.json`);
    return response.json() as Promise<readonly TermGroup[]>;
  });
  const [bundle, groups] = await Promise.all([open(lang), terms]);
  const thesaurus = thesaurusOf(groups);

  const unknownOf = async (which: Bundle, { filters }: SearchState): Promise<readonly Filter[]> => {
    if (filters.size === 0) return [];
    const values = await which.values();
    return [...filters]
      .filter(([name, value]) => ![values[name], named[name]].some((some) => Object.hasOwn(some ?? {}, value)))
      .map(([name]) => name);
  };
  const known = (state: SearchState, unknown: readonly Filter[]) =>
    new Map([...state.filters].filter(([name]) => !unknown.includes(name)));

  const searchIn = async (which: Lang, state: SearchState, shown: number): Promise<Answer> => {
    const searched = await open(which);
    try {
      return await answerOf(searched, which, state, shown);
    } catch (error) {
      // What is missing may have been there until a moment ago.
      await searched.verify();
      throw error;
    }
  };
  const answerOf = async (searched: Bundle, which: Lang, state: SearchState, shown: number): Promise<Answer> => {
    const unknown = await unknownOf(searched, state);
    const question = { ...state, filters: known(state, unknown) };
    const query = parseQuery(state.q, which, thesaurus);
    const { empty } = query;
    const nothing = { hits: [], total: 0, lang: which, partial: false, empty, corrected: undefined, unknown };
    // Without words, filters are a question too; without either there is none.
    if (empty !== undefined && (state.q.trim() !== '' || question.filters.size === 0)) return nothing;
    const first = await askIndex(searched, query, which);
    const q = await corrected(searched, which, state.q, first);
    const asked = q === undefined ? first : await askIndex(searched, parseQuery(q, which, thesaurus), which);
    const answers = await answersOf(searched, asked, question.filters);
    // What is not found may have been there until a moment ago.
    if (answers.partial || answers.candidates.length === 0) await searched.verify();
    const hits = await firstHits(searched, asked, answers, state, { shown, lang: which });
    const { partial, candidates } = answers;
    return {
      ...nothing,
      empty: undefined,
      hits,
      total: candidates.length,
      partial,
      corrected: hits.length > 0 ? q : undefined,
    };
  };

  return {
    values: () => bundle.values(),
    search: (state, shown = STEP) => searchIn(lang, state, shown),
    elsewhere: async (state, own) => {
      const answer = await searchIn(otherLang(lang), state, STEP);
      const here = new Set(own.map(({ record }) => `${record.address}#${record.anchor}`));
      const hits = answer.hits.filter(({ record }) => !here.has(`${record.twin}#${record.anchor}`));
      return { ...answer, hits, total: answer.total - answer.hits.length + hits.length };
    },
    counts: async (state) => {
      const values = await bundle.values();
      const filters = known(state, await unknownOf(bundle, state));
      const asked = await askIndex(bundle, parseQuery(state.q, lang, thesaurus), lang);
      return countsOf(bundle, asked, filters, values);
    },
    suggestions: (q) => suggestionsFor(bundle, lang, q),
  };
}

/** Whether the other language is looked into without being asked for: this one does not answer the whole question. */
export function wantsElsewhere({ hits, partial }: Answer): boolean {
  return hits.length === 0 || partial;
}

/** Whether what the other language has is shown without being asked for: it answers the whole question. */
export function isTold({ hits, partial }: Answer): boolean {
  return hits.length > 0 && !partial;
}
