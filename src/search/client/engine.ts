import { type Lang, otherLang } from '../../domain/locale.ts';
import { parseQuery, type Query, type TermGroup, type Thesaurus, thesaurusOf } from '../query.ts';
import type { Hit } from '../rank.ts';
import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import { answersOf, askIndex, type Counts, countsOf, firstHits, STEP } from './answers.ts';
import { type Bundle, type FilterValues, type LoadModule, once, openBundle, readJson } from './bundle.ts';
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
export class Engine {
  readonly #lang: Lang;
  readonly #open: (lang: Lang) => Promise<Bundle>;
  readonly #terms: Promise<Thesaurus>;
  readonly #isNamed: (filter: Filter, value: string) => boolean;

  /**
   * @param root address of the search folder, with a slash at its end
   * @param isNamed whether the interface names a value of a filter: there is such a thing, though no record may have it
   */
  constructor(root: string, lang: Lang, load: LoadModule, isNamed: (filter: Filter, value: string) => boolean) {
    this.#lang = lang;
    this.#isNamed = isNamed;
    this.#open = once((one: Lang) => openBundle(`${root}${one}/`, load));
    this.#terms = readJson<readonly TermGroup[]>(`${root}terms.json`).then(thesaurusOf);
    // Whoever asks is told of a failure.
    this.#terms.catch(() => undefined);
  }

  /**
   * @param shown how many results are wanted
   * @throws IndexError where the files of the search cannot be used
   */
  search(state: SearchState, shown = STEP): Promise<Answer> {
    return this.#searchIn(this.#lang, state, shown);
  }

  /** The same in the other language: only what this language does not give. */
  async elsewhere(state: SearchState, own: readonly Hit[]): Promise<Answer> {
    const answer = await this.#searchIn(otherLang(this.#lang), state, STEP);
    const here = new Set(own.map(({ record }) => `${record.address}#${record.anchor}`));
    const hits = answer.hits.filter(({ record }) => !here.has(`${record.twin}#${record.anchor}`));
    return { ...answer, hits, total: answer.total - answer.hits.length + hits.length };
  }

  /** How many records each value of each filter would leave. */
  async counts(state: SearchState): Promise<ReadonlyMap<Filter, Counts>> {
    const bundle = await this.#open(this.#lang);
    const { filters } = await this.#withoutUnknown(bundle, state);
    const query = parseQuery(state.q, this.#lang, await this.#terms);
    return countsOf(bundle, await askIndex(bundle, query, this.#lang), filters);
  }

  async values(): Promise<FilterValues> {
    return (await this.#open(this.#lang)).values();
  }

  /** Words of titles and texts that are near to a word of the question, or begin like it. */
  async suggestions(q: string): Promise<readonly string[]> {
    return suggestionsFor(await this.#open(this.#lang), this.#lang, q);
  }

  async #searchIn(lang: Lang, state: SearchState, shown: number): Promise<Answer> {
    const bundle = await this.#open(lang);
    try {
      const answer = await this.#answer(bundle, lang, state, shown);
      // What is not found may have been there until a moment ago, as may what is missing.
      if (answer.empty === undefined && (answer.partial || answer.total === 0)) await bundle.verify();
      return answer;
    } catch (error) {
      await bundle.verify();
      throw error;
    }
  }

  async #answer(bundle: Bundle, lang: Lang, state: SearchState, shown: number): Promise<Answer> {
    const { filters, unknown } = await this.#withoutUnknown(bundle, state);
    const terms = await this.#terms;
    const query = parseQuery(state.q, lang, terms);
    const nothing = { hits: [], total: 0, lang, partial: false, empty: query.empty, corrected: undefined, unknown };
    // Without words, filters are a question too; without either there is none.
    if (query.empty !== undefined && (state.q.trim() !== '' || filters.size === 0)) return nothing;
    const first = await askIndex(bundle, query, lang);
    const q = await corrected(bundle, lang, state.q, first);
    const asked = q === undefined ? first : await askIndex(bundle, parseQuery(q, lang, terms), lang);
    const answers = await answersOf(bundle, asked, filters);
    const hits = await firstHits(bundle, asked, answers, { sort: state.sort, shown, lang });
    const { partial, candidates } = answers;
    const total = candidates.length;
    return { ...nothing, empty: undefined, hits, total, partial, corrected: total > 0 ? q : undefined };
  }

  /** The filters of a question whose values there are, and those that name none. */
  async #withoutUnknown(bundle: Bundle, { filters }: SearchState) {
    const values = filters.size === 0 ? {} : await bundle.values();
    const isKnown = (name: Filter, value: string) =>
      Object.hasOwn(values[name] ?? {}, value) || this.#isNamed(name, value);
    const unknown = [...filters].filter(([name, value]) => !isKnown(name, value)).map(([name]) => name);
    return { unknown, filters: new Map([...filters].filter(([name]) => !unknown.includes(name))) };
  }
}
