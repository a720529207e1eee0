import type { Lang } from '../domain/locale.ts';
import type { Filter, SearchPage } from '../domain/search-items.ts';
import { commonTo, postingsFile, type ValuePostings } from '../domain/search-postings.ts';
import { type Alternative, HALF, type Query, type Unit } from '../domain/search-query.ts';
import { pagesIn, type Volume } from '../domain/search-volumes.ts';
import { remember } from './remember.ts';
import { type Found, IndexError, type Pagefind, readJson, watch } from './search-files.ts';

/** Words that are looked up in the index; further ones are told from the texts that these find. */
const LOOKED_UP = 4;

/** The length from which a word that few pages have is looked up by its beginning too. */
const LONG = 7;

/**
 * How many volumes make it needless to look up further ways of saying a word: in a large archive each of them is a file
 * to load. What is shown is ranked by all of them.
 */
const ENOUGH = 40;

/** The postings of a value that nothing has. */
const NONE: ValuePostings = { own: [], within: [] };

/** A volume that answers a question in part or whole, not yet loaded. */
export interface Candidate {
  readonly id: string;
  /** How many of the units that were looked up it answers. */
  readonly units: number;
  readonly score: number;
}

/** Volumes that pass filters, by id, each with how many of its items do. */
export type Passing = ReadonlyMap<string, number>;

/** Every value of each filter, and its name where the site has one. */
export type FilterValues = Readonly<Partial<Record<Filter, Readonly<Record<string, string>>>>>;

/** The index of one language, opened. */
export interface SearchIndex {
  /**
   * The volumes whose items have the values of all filters, the newest first, with how many of their items do; undefined
   * without filters.
   * @param deep whether pages as such count by what the items on them have, as `filterValues` tells
   */
  passing(filters: ReadonlyMap<Filter, string>, deep: boolean): Promise<Passing | undefined>;
  /** Volumes that may answer, those with more units first; without units all that pass, the newest first. */
  candidates(query: Query, passing: Passing | undefined): Promise<readonly Candidate[]>;
  load(volumes: readonly Candidate[]): Promise<readonly SearchPage[]>;
  /** The place of a volume in the order of time, the newest first. */
  newestFirst(): Promise<ReadonlyMap<string, number>>;
  values(): Promise<FilterValues>;
  /** Words of titles, names and texts that have this letter as their first or second, the most used first. */
  vocabulary(letter: string): Promise<readonly string[]>;
}

/**
 * Opens the index of a language.
 * @param root where the site's search folder stands, with a slash at its end
 * @param load how a module is loaded
 * @throws IndexError where it cannot be used
 */
export async function openIndex(
  root: string,
  lang: Lang,
  load: (address: string) => Promise<unknown>,
): Promise<SearchIndex> {
  const base = `${root}${lang}/`;
  const [{ listing, failed }, pagefind] = await Promise.all([
    watch(base, root),
    load(`${root}pagefind.js`).catch((reason: unknown) => {
      throw new IndexError(String(reason));
    }) as Promise<Pagefind>,
  ]);
  const guarded = <T>(work: Promise<T>) => Promise.race([work, failed]);
  const index = await oneByOne(async () => {
    const made = pagefind.createInstance({ basePath: base, noWorker: true, metaCacheTag: listing.build });
    // It answers when its code runs.
    await guarded(made.search(''));
    return made;
  });
  const search = (term: string | null) => guarded(index.search(term));

  const order = remember(async (everything: null) => {
    const { results } = await search(everything);
    return new Map(results.map(({ id }, place) => [id, place]));
  });
  const ofBuild = async <Content>(name: string) => {
    const file = await readJson<Content & { readonly build: string }>(base + name);
    if (file.build !== listing.build) throw new IndexError(`${name} is of another build`);
    return file;
  };
  const values = remember(async (name: string) => (await ofBuild<{ readonly values: FilterValues }>(name)).values);
  const postings = remember((name: string) => ofBuild<ValuePostings>(name));
  const letters = remember((letter: string) => readJson<readonly string[]>(`${base}names/${letter}.json`));
  const volumes = remember(async (id: string) => {
    const volume = await readJson<Volume>(`${base}texts/${id}.json`);
    if (volume.length === 0) throw new IndexError(`texts/${id}.json is empty`);
    return pagesIn(volume);
  });

  /** The volumes that have all words of an alternative; of very short ones, the first to the letter where all are short. */
  const volumesOf = async ({ words }: Alternative) => {
    const stems = words.map(({ stem }) => stem);
    const long = stems.filter((stem) => stem.length >= HALF.last);
    return (await search(long.length > 0 ? long.join(' ') : `"${stems[0] ?? ''}"`)).results;
  };

  /** The volumes that answer a unit with any of its alternatives and pass, each with its best score. */
  const answersTo = async (unit: Unit, passing: Passing | undefined) => {
    const volumes = new Map<string, Found>();
    const add = (results: readonly Found[]) => {
      for (const found of results) {
        if (passing?.has(found.id) === false) continue;
        const known = volumes.get(found.id);
        if (!known || known.score < found.score) volumes.set(found.id, found);
      }
    };
    for (const alternative of unit.alternatives) {
      if (volumes.size < ENOUGH) add(await volumesOf(alternative));
    }
    const [word, ...others] = unit.alternatives[0]?.words ?? [];
    if (volumes.size < ENOUGH && word && others.length === 0 && word.folded.length >= LONG) {
      // What is derived from the same word begins like it.
      add((await search(word.folded.slice(0, Math.ceil(word.folded.length * 0.65)))).results);
    }
    return volumes;
  };

  return {
    newestFirst: () => order(null),
    values: () => values('values.json'),
    // Without its words a typing error goes unmended; the search goes on.
    vocabulary: (letter) => (listing.letters.includes(letter) ? letters(letter).catch(() => []) : Promise.resolve([])),
    load: async (found) => (await Promise.all(found.map(({ id }) => volumes(id)))).flat(),
    passing: async (filters, deep) => {
      if (filters.size === 0) return undefined;
      const known = await values('values.json');
      const lists = [...filters].map(([name, value]) =>
        Object.hasOwn(known[name] ?? {}, value) ? postings(postingsFile(name, value)) : Promise.resolve(NONE),
      );
      return commonTo(await Promise.all(lists), deep);
    },
    candidates: async ({ units }, passing) => {
      if (units.length === 0)
        return [...(passing ?? (await order(null))).keys()].map((id) => ({ id, units: 0, score: 0 }));
      const longest = units.toSorted((a, b) => b.text.length - a.text.length).slice(0, LOOKED_UP);
      const volumes = new Map<string, Candidate>();
      for (const unit of longest) {
        for (const [id, { score }] of await answersTo(unit, passing)) {
          const known = volumes.get(id);
          volumes.set(id, { id, units: (known?.units ?? 0) + 1, score: (known?.score ?? 0) + score });
        }
      }
      return [...volumes.values()].sort((a, b) => b.units - a.units || b.score - a.score);
    },
  };
}

let last: Promise<unknown> = Promise.resolve();

/** Starts an index when the one before it runs: they share their code, which must not be started twice at once. */
function oneByOne<T>(start: () => Promise<T>): Promise<T> {
  const own = last.then(start);
  last = own.catch(() => undefined);
  return own;
}
