import type { Lang } from '../domain/locale.ts';
import { type Filter, filterName, readPage, type SearchPage } from '../domain/search-items.ts';
import type { Query, Unit } from '../domain/search-query.ts';
import { type Found, IndexError, type Pagefind, readJson, watch } from './search-files.ts';

/** Words that are looked up in the index; further ones are told from the texts that these find. */
const LOOKED_UP = 4;

/** The length from which a word that no page has is looked up by its beginning. */
const LONG = 7;

/**
 * How many pages make it needless to look up further ways of saying a word: in a large archive each of them is a file to
 * load. What is shown is ranked by all of them.
 */
const ENOUGH = 100;

/** A page that answers a question in part or whole, not yet loaded. */
export interface Candidate {
  readonly found: Found;
  /** How many of the units that were looked up it answers. */
  readonly units: number;
  readonly score: number;
}

/** Every value of each filter, and its name where the site has one. */
export type FilterValues = Readonly<Partial<Record<Filter, Readonly<Record<string, string>>>>>;

/** The index of one language, opened. */
export interface SearchIndex {
  /** Pages that may answer, those with more units first; without units, every page, the newest first. */
  candidates(
    query: Query,
    filters: ReadonlyMap<Filter, string>,
  ): Promise<{
    readonly pages: readonly Candidate[];
    /** How much each unit of the question tells: rare ones more (inverse document frequency). */
    readonly rarity: readonly number[];
  }>;
  load(pages: readonly Candidate[]): Promise<readonly SearchPage[]>;
  /** How many pages answer for each value of a filter. */
  counts(
    name: Filter,
    values: readonly string[],
    filters: ReadonlyMap<Filter, string>,
  ): Promise<Record<string, number>>;
  /** The place of a page in the order of time, the newest first. */
  newestFirst(): Promise<ReadonlyMap<string, number>>;
  values(): Promise<FilterValues>;
  /** Words of titles and names that have this letter as their first or second. */
  vocabulary(letter: string): Promise<readonly string[]>;
}

/**
 * Opens the index of a language; throws an IndexError where it cannot be used.
 * @param root where the site's search folder stands, with a slash at its end
 * @param load how a module is loaded
 */
export async function openIndex(
  root: string,
  lang: Lang,
  load: (address: string) => Promise<unknown>,
): Promise<SearchIndex> {
  const base = `${root}${lang}/`;
  const { listing, failed } = await watch(base);
  const guarded = <T>(work: Promise<T>) => Promise.race([work, failed]);
  // A module holds one language: its WebAssembly stems the words of that language, and is loaded once.
  const pagefind = (await load(`${base}pagefind.js`).catch((reason: unknown) => {
    throw new IndexError(String(reason));
  })) as Pagefind;
  const index = pagefind.createInstance({
    basePath: base,
    language: lang,
    noWorker: true,
    metaCacheTag: listing.build,
    ranking: { metaWeights: { title: 1 } },
  });
  await guarded(index.init());
  const search = (term: string | null, filters: ReadonlyMap<Filter, string>, extra = {}) =>
    guarded(
      index.search(term, {
        filters: {
          ...Object.fromEntries([...filters].map(([name, value]) => [filterName(name, value), [value]])),
          ...extra,
        },
      }),
    );

  const order = once(async () => {
    const { results } = await search(null, new Map());
    return new Map(results.map(({ id }, place) => [id, place]));
  });
  const values = once(() => readJson<FilterValues>(`${base}values.json`));
  const letters = new Map<string, Promise<readonly string[]>>();

  /** The pages that answer a unit with any of its alternatives, each with its best score. */
  const pagesOf = async (unit: Unit, filters: ReadonlyMap<Filter, string>) => {
    const pages = new Map<string, Found>();
    for (const { words } of unit.alternatives) {
      if (pages.size >= ENOUGH) break;
      const term = words.map(({ folded }) => folded).join(' ');
      for (const found of (await search(term, filters)).results) {
        const known = pages.get(found.id);
        if (!known || known.score < found.score) pages.set(found.id, found);
      }
    }
    const [first] = unit.alternatives;
    const [word, ...others] = first?.words ?? [];
    if (pages.size === 0 && word && others.length === 0 && word.folded.length >= LONG) {
      // What is derived from the same word begins like it.
      const beginning = word.folded.slice(0, Math.ceil(word.folded.length * 0.65));
      for (const found of (await search(beginning, filters)).results) pages.set(found.id, found);
    }
    return pages;
  };

  return {
    newestFirst: order,
    values,
    vocabulary: (letter) => {
      if (!listing.letters.includes(letter)) return Promise.resolve([]);
      const known = letters.get(letter) ?? readJson<readonly string[]>(`${base}names/${letter}.json`).catch(() => []);
      letters.set(letter, known);
      return known;
    },
    load: (pages) =>
      guarded(
        Promise.all(
          pages.map(async ({ found }) => {
            const { raw_url: url, ...page } = await found.data();
            return readPage({ url, ...page });
          }),
        ),
      ),
    counts: async (name, all, filters) => {
      const others = new Map([...filters].filter(([own]) => own !== name));
      const groups = Map.groupBy(all, (value) => filterName(name, value));
      const answers = await Promise.all(
        [...groups].map(async ([group, own]) => {
          const { results, filters: counted } = await search(null, others, { [group]: { any: own } });
          return results.length === 0 ? {} : (counted[group] ?? {});
        }),
      );
      return Object.assign({}, ...answers) as Record<string, number>;
    },
    candidates: async ({ units }, filters) => {
      const total = (await order()).size;
      if (units.length === 0) {
        const { results } = await search(null, filters);
        return { pages: results.map((found) => ({ found, units: 0, score: 0 })), rarity: [] };
      }
      const longest = units.toSorted((a, b) => b.text.length - a.text.length).slice(0, LOOKED_UP);
      const pages = new Map<string, Candidate>();
      const rarity: number[] = [];
      for (const unit of units) {
        if (!longest.includes(unit)) {
          rarity.push(1);
          continue;
        }
        const own = await pagesOf(unit, filters);
        const weight = 1 + Math.log(1 + total / (1 + own.size));
        rarity.push(weight);
        for (const [id, found] of own) {
          const known = pages.get(id);
          pages.set(id, {
            found,
            units: (known?.units ?? 0) + 1,
            score: (known?.score ?? 0) + found.score * weight,
          });
        }
      }
      return { pages: [...pages.values()].sort((a, b) => b.units - a.units || b.score - a.score), rarity };
    },
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((reason: unknown) => {
      // What failed once may be asked for again.
      done = undefined;
      throw reason;
    });
    return done;
  };
}
