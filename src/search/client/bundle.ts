import type { Lang } from '../../domain/locale.ts';
import { type Fact, type Filter, FILTERS, type SearchRecord } from '../record.ts';

/** The index is out of reach or broken. */
export class IndexError extends Error {}

/** The site has been published anew since the page that asks was loaded: what it looks for may be gone. */
export class ReleaseError extends IndexError {}

/** A record that Pagefind found, not yet loaded. */
export interface Found {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

/** The part of what Pagefind keeps of a record that is used. */
interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

interface PagefindInstance {
  search(term: string | null, options?: object): Promise<{ readonly results: readonly Found[] }>;
}

/** Every value of each filter, and its name where the site has one. */
export type FilterValues = Readonly<Partial<Record<Filter, Readonly<Record<string, string>>>>>;

/** The index of one language, opened. */
export interface Bundle {
  /** Records that have all words of a term (words in quotation marks right so), the best first. */
  find(term: string): Promise<readonly Found[]>;
  /** All records, the newest first. */
  all(): Promise<readonly Found[]>;
  /** The ids of the records that have a value; with `inside`, of pages too on which a record has it. */
  having(name: Filter, value: string, inside: boolean): Promise<ReadonlySet<string>>;
  record(found: Found): Promise<SearchRecord>;
  values(): Promise<FilterValues>;
  /** Words of titles, names and texts that have this letter as their first or second, the most used first. */
  words(letter: string): Promise<readonly string[]>;
  /** @throws ReleaseError where the site has been published anew since: Pagefind takes files that are gone for empty ones. */
  verify(): Promise<void>;
}

/** How Pagefind weighs what it finds, by the questions of the bench: a word often said adds little, length counts little. */
const RANKING = { termSaturation: 0.5, pageLength: 0.25, metaWeights: { title: 3 } };

/**
 * Opens the index of a language.
 * @param base where its bundle stands, with a slash at its end
 * @param load how a module is loaded
 * @throws IndexError where it cannot be used
 */
export async function openBundle(base: string, load: (address: string) => Promise<unknown>): Promise<Bundle> {
  const json = async (name: string): Promise<unknown> => {
    const response = await fetch(base + name);
    if (!response.ok) throw new IndexError(`${String(response.status)} ${name}`);
    return response.json();
  };
  const release = async () => {
    const entry = (await json(`pagefind-entry.json?at=${String(Date.now())}`)) as { languages: object };
    if (Object.keys(entry.languages).length === 0) throw new IndexError('The index has no language');
    return JSON.stringify(entry);
  };
  const [pagefind, opened] = await Promise.all([
    load(`${base}pagefind.js`) as Promise<{ createInstance(options: object): PagefindInstance }>,
    release(),
  ]);
  const told = once((name: string) => json(name) as Promise<{ values: FilterValues; letters: string }>);
  const values = async () => (await told('values.json')).values;
  const index = pagefind.createInstance({ basePath: base, noWorker: true, ranking: RANKING });
  const found = once(async (term: string) => (await index.search(term)).results);
  const all = once(async (everything: null) => (await index.search(everything, { sort: { day: 'desc' } })).results);
  const having = once(async (filters: string) => {
    const { results } = await index.search(null, { filters: JSON.parse(filters) as object });
    return new Set(results.map(({ id }) => id));
  });
  const words = once((letter: string) => json(`words/${letter}.json`) as Promise<readonly string[]>);
  await all(null).catch((reason: unknown) => {
    throw new IndexError(String(reason));
  });
  return {
    find: found,
    all: () => all(null),
    having: async (name, value, inside) => {
      const own = { [name]: value };
      const ids = await having(JSON.stringify(inside ? { any: [own, { [`${name}-inside`]: value }] } : own));
      if (ids.size === 0 && Object.hasOwn((await values())[name] ?? {}, value))
        throw new IndexError(`No ${name} ${value}`);
      return ids;
    },
    record: async (one) => recordOf(await one.data()),
    values,
    // Without its words a typing error goes uncorrected; the search goes on.
    words: async (letter) =>
      (await told('values.json')).letters.includes(letter) ? words(letter).catch(() => []) : [],
    verify: async () => {
      if ((await release()) !== opened) throw new ReleaseError('The site has been published anew');
    },
  };
}

/** Does a work once for each key and keeps what comes of it; what failed may be asked for again. */
function once<Key, Result>(work: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const done = new Map<Key, Promise<Result>>();
  return (key) => {
    const known = done.get(key) ?? work(key);
    done.set(key, known);
    known.catch(() => done.delete(key));
    return known;
  };
}

/** The record that a document was made of (`build/document.ts`). */
function recordOf({ raw_url, content, meta, filters, anchors }: Fragment): SearchRecord {
  const url = new URL(raw_url, 'https://site.example/');
  const words = [...content.matchAll(/\S+/g)].map(({ index }) => index);
  const facts = [...FILTERS, 'zone'].flatMap((name) => (filters[name] ?? []).map((value): Fact => [name, value]));
  const shown = ['start', 'date'].flatMap((name) => (meta[name] === undefined ? [] : [[name, meta[name]] as const]));
  return {
    address: url.pathname.slice(1),
    twin: url.searchParams.get('twin') ?? '',
    anchor: url.hash.slice(1),
    page: meta['page'] ?? '',
    title: meta['title'] ?? '',
    ...(meta['day'] !== undefined && { day: meta['day'] }),
    text: content,
    parts: anchors.map(({ id, location }) => [words[location] ?? 0, id] as const),
    facts: [...facts, ...shown],
  };
}

/** The bundle of each language, opened when it is first asked for. */
export function bundlesAt(root: string, load: (address: string) => Promise<unknown>): (lang: Lang) => Promise<Bundle> {
  return once((lang: Lang) => openBundle(`${root}${lang}/`, load));
}
