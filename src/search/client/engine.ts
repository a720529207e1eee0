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
    [this.#lang, this.#isNamed] = [lang, isNamed];
    this.#open = once((one: Lang) => openBundle(root, one, load));
    this.#terms = readJson<readonly TermGroup[]>(`${root}terms.json`).then(thesaurusOf);
    // A failure is thrown to whoever asks.
    this.#terms.catch(() => undefined);
  }

  /** @throws IndexError where there is no search */
  readonly open = () => this.#open(this.#lang);

  /**
   * @param shown how many results are wanted
   * @throws IndexError where the files of the search cannot be used
   */
  async search(state: SearchState, shown = STEP, lang = this.#lang): Promise<Answer> {
    const bundle = await this.#open(lang);
    try {
      const answer = await this.#answer(bundle, state, shown);
      // What is not found may have been there until a moment ago, as may what is missing.
      if (answer.empty === undefined && (answer.partial || answer.total === 0)) await bundle.verify();
      return answer;
    } catch (error) {
      await bundle.verify();
      throw error;
    }
  }

  /** The same in the other language: only what this language does not give. */
  async elsewhere(state: SearchState, own: readonly Hit[]): Promise<Answer> {
    const answer = await this.search(state, STEP, otherLang(this.#lang));
    const here = new Set(own.map(({ record }) => `${record.address}#${record.anchor}`));
    const hits = answer.hits.filter(({ record }) => !here.has(`${record.twin}#${record.anchor}`));
    return { ...answer, hits, total: answer.total - answer.hits.length + hits.length };
  }

  /** Every value of each filter, and how many records those of some filters would leave. */
  async counts({ q, filters }: SearchState, names: readonly Filter[]): Promise<[FilterValues, Counts]> {
    const bundle = await this.#open(this.#lang);
    const asked = await askIndex(bundle, parseQuery(q, this.#lang, await this.#terms));
    const counts = await countsOf(bundle, asked, (await this.#sorted(bundle, filters)).known, names);
    return [await bundle.values(), counts];
  }

  /** Words of titles and texts that are near to a word of the question, or begin like it. */
  async suggestions(q: string): Promise<readonly string[]> {
    return suggestionsFor(await this.#open(this.#lang), q);
  }

  async #answer(bundle: Bundle, state: SearchState, shown: number): Promise<Answer> {
    const { lang } = bundle;
    const { known, unknown } = await this.#sorted(bundle, state.filters);
    const terms = await this.#terms;
    const query = parseQuery(state.q, lang, terms);
    const nothing = { hits: [], total: 0, lang, partial: false, empty: query.empty, corrected: undefined, unknown };
    // Without words, filters are a question too; without either there is none.
    if (query.empty !== undefined && (state.q.trim() !== '' || known.size === 0)) return nothing;
    const first = await askIndex(bundle, query);
    const q = await corrected(bundle, state.q, first);
    const asked = q === undefined ? first : await askIndex(bundle, parseQuery(q, lang, terms));
    const { candidates, partial } = await answersOf(bundle, asked, known);
    const hits = await firstHits(bundle, asked, candidates, state.sort, shown);
    const total = candidates.length;
    return { ...nothing, empty: undefined, hits, total, partial, corrected: total > 0 ? q : undefined };
  }

  /** Filters whose values there are, and the names of those whose value there is none of. */
  async #sorted(bundle: Bundle, filters: SearchState['filters']) {
    const values = filters.size === 0 ? {} : await bundle.values();
    const isKnown = ([name, value]: readonly [Filter, string]) =>
      Object.hasOwn(values[name] ?? {}, value) || this.#isNamed(name, value);
    const unknown = [...filters].filter((filter) => !isKnown(filter)).map(([name]) => name);
    return { known: new Map([...filters].filter(isKnown)), unknown };
  }
}
