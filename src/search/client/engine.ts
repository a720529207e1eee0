import { fold } from '../../domain/fold.ts';
import { type Lang, otherLang } from '../../domain/locale.ts';
import { type Candidate, lookUp } from '../lookup.ts';
import { parseQuery, type Query, replaceWords, type TermGroup, type Thesaurus, thesaurusOf } from '../query.ts';
import { type Hit, hitOf, says } from '../rank.ts';
import { type Filter, FILTERS } from '../record.ts';
import type { SearchState } from '../state.ts';
import { tokensOf } from '../text.ts';
import { correctionOf, nearOnes, vocabularyKeys } from '../typos.ts';
import type { SearchWords } from '../words.ts';
import { type Bundle, bundlesAt, type FilterValues, type Found, IndexError } from './bundle.ts';

/** How many results are shown at once, and how many are loaded and ranked by what they say. */
export const STEP = 10;

/** How much of a word another begins with that is suggested for it, and three letters at the least. */
const ALIKE = 0.6;

/**
 * What must answer a question where nothing answers the whole of it: the share of its units, and how much each of these
 * must tell at the least, beside what they all tell on average.
 */
const ENOUGH = { units: 1 / 3, share: 0.7 };

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

/** How many records each value of a filter leaves. */
export type Counts = ReadonlyMap<string, number>;

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
    const { empty } = parseQuery(state.q, which, thesaurus);
    const nothing = { hits: [], total: 0, lang: which, partial: false, empty, corrected: undefined, unknown };
    // Without words, filters are a question too; without either there is none.
    if (empty !== undefined && (state.q.trim() !== '' || question.filters.size === 0)) return nothing;
    const first = await look(searched, which, thesaurus, question);
    const q = await correct(searched, which, state.q, first);
    const looked = q === undefined ? first : await look(searched, which, thesaurus, { ...question, q });
    // What is not found may have been there until a moment ago.
    if (looked.partial || looked.answers.length === 0) await searched.verify();
    const hits = await firstHits(searched, which, looked, state.sort, shown);
    return { ...nothing, empty: undefined, hits, total: looked.answers.length, partial: looked.partial, corrected: q };
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
      return new Map(
        await Promise.all(
          FILTERS.map(async (name) => {
            // What one filter leaves is counted under all the others, and what a kind leaves as if it were asked for.
            const others = new Map([...filters].filter(([own]) => own !== name));
            const inside = filters.has('kind') || (name === 'kind' && others.size > 0);
            const { answers } = await look(bundle, lang, thesaurus, { ...state, filters: others }, inside);
            const counts = Object.keys(values[name] ?? {}).map(async (value) => {
              const having = await bundle.having(name, value, inside);
              return [value, answers.filter(({ found }) => having.has(found.id)).length] as const;
            });
            return [name, new Map(await Promise.all(counts))] as const;
          }),
        ),
      );
    },
    suggestions: async (q) => {
      const words = tokensOf(q, lang).filter(({ folded, stop }) => !stop && folded.length > 2);
      const lists = await Promise.all(
        words.slice(0, 4).map(async ({ folded }) => {
          const [initial = ''] = vocabularyKeys(folded);
          const all = initial === '' ? [] : await bundle.words(initial);
          const beginning = folded.slice(0, Math.max(3, Math.ceil(folded.length * ALIKE)));
          return [...nearOnes(folded, all), ...all.filter((word) => fold(word).startsWith(beginning))];
        }),
      );
      return [...new Set(lists.flat())].slice(0, 5);
    },
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

/** What an index has for a question. */
interface Looked {
  readonly query: Query;
  /** What answers, in the order of the index. */
  readonly answers: readonly Candidate<Found>[];
  readonly partial: boolean;
  readonly rarity: readonly number[];
  readonly frequency: readonly number[];
}

/**
 * Looks a question up, and keeps what answers the whole of it and passes the filters; where nothing does, what answers most.
 * @param inside whether pages pass filters by the records on them: where kinds of pages are asked for
 */
async function look(
  bundle: Bundle,
  lang: Lang,
  thesaurus: Thesaurus,
  { q, filters }: SearchState,
  inside = filters.has('kind'),
): Promise<Looked> {
  const query = parseQuery(q, lang, thesaurus);
  const { units } = query;
  const all = await bundle.all();
  const sets = await Promise.all([...filters].map(([name, value]) => bundle.having(name, value, inside)));
  const passes = ({ found }: Candidate<Found>) => sets.every((set) => set.has(found.id));
  if (units.length === 0) {
    const none = new Set<number>();
    const answers = all.map((found) => ({ found, units: none, score: 0 })).filter(passes);
    return { query, answers, partial: false, rarity: [], frequency: [] };
  }
  const { candidates, frequency } = await lookUp(bundle, query, async (found, unit) =>
    says(await bundle.record(found), unit, lang),
  );
  const passing = candidates.filter(passes);
  const rarity = frequency.map((records) => 1 + Math.log(1 + all.length / (1 + records)));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const whole = passing.filter((one) => one.units.size === units.length);
  const most = passing.filter((one) => {
    const part = one.units.size / units.length;
    const share = sum([...one.units].map((unit) => rarity[unit] ?? 0)) / sum(rarity);
    return part >= ENOUGH.units && share >= part * ENOUGH.share;
  });
  return {
    query,
    answers: whole.length > 0 ? whole : most,
    partial: whole.length === 0 && most.length > 0,
    rarity,
    frequency,
  };
}

/** The first results: those that the index puts first are ranked by what they say, the rest stay in its order. */
async function firstHits(
  bundle: Bundle,
  lang: Lang,
  { query, answers, rarity }: Looked,
  sort: SearchState['sort'],
  shown: number,
): Promise<readonly Hit[]> {
  const byDay = sort === 'date' || query.units.length === 0;
  const order = new Map((await bundle.all()).map(({ id }, place) => [id, place]));
  const sorted = byDay
    ? answers.toSorted((a, b) => (order.get(a.found.id) ?? 0) - (order.get(b.found.id) ?? 0))
    : answers;
  const hits = await Promise.all(
    sorted
      .slice(0, shown)
      .map(async ({ found, units }) => hitOf(await bundle.record(found), query, units, rarity, lang)),
  );
  if (byDay) return hits;
  return [...hits.slice(0, STEP).toSorted((a, b) => b.score - a.score), ...hits.slice(STEP)];
}

/** The question without the typing errors of words that nothing answers; undefined where there is nothing to correct. */
async function correct(
  bundle: Bundle,
  lang: Lang,
  q: string,
  { query, frequency }: Looked,
): Promise<string | undefined> {
  const corrections = new Map<string, string>();
  for (const [index, { text, alternatives }] of query.units.entries()) {
    if (frequency[index] !== 0 || alternatives.some(({ exact }) => exact)) continue;
    for (const { folded } of tokensOf(text, lang)) {
      const near = (await Promise.all(vocabularyKeys(folded).map((letter) => bundle.words(letter)))).flat();
      // Pagefind takes a file that is missing or cut for one that holds nothing.
      if (near.some((word) => fold(word) === folded)) throw new IndexError(`The index has lost “${folded}”`);
      const better = correctionOf(folded, near);
      if (better !== undefined) corrections.set(folded, better);
    }
  }
  return corrections.size === 0 ? undefined : replaceWords(q, corrections, lang);
}
