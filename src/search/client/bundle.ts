import type { Lang } from '../../domain/locale.ts';
import { type Fact, type Filter, FILTERS, type SearchRecord, SHOWN } from '../record.ts';
import type { Found, WordIndex } from '../lookup.ts';

/** The index is out of reach or broken. */
export class IndexError extends Error {}

/** The site has been published anew since the page that asks was loaded: what it looks for may be gone. */
export class ReleaseError extends IndexError {}

/** Whether a browser runs the program of an index: an old one has no WebAssembly, and a strict policy forbids it (CSP 3). */
export function runsPrograms(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** The part of what Pagefind keeps of a record that is used. */
interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

/** The part of Pagefind's browser interface that is used. */
interface Pagefind {
  createInstance(options: object): {
    search(
      term: string | null,
      options?: object,
    ): Promise<{ readonly results: readonly (Found & { data(): Promise<Fragment> })[] }>;
  };
}

/** Every value of each filter, and its name where the site has one. */
export type FilterValues = Readonly<Partial<Record<Filter, Readonly<Record<string, string>>>>>;

/** How a module is loaded from its address. */
export type LoadModule = (address: string) => Promise<unknown>;

/** How Pagefind weighs what it finds, by the questions of the bench: a word often said adds little, length counts little. */
const RANKING = { termSaturation: 0.5, pageLength: 0.25, metaWeights: { title: 3 } };

/** Does a work once for each key and keeps what comes of it; what failed may be asked for again. */
export function once<Key, Result>(work: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const done = new Map<Key, Promise<Result>>();
  return (key) => {
    const known = done.get(key) ?? work(key);
    done.set(key, known);
    known.catch(() => done.delete(key));
    return known;
  };
}

/** The index of one language, opened. */
export interface Bundle extends WordIndex {
  readonly lang: Lang;
  /** The ids of all records, the newest first. */
  readonly all: readonly string[];
  /** The ids of the records that have a value; with `inside`, of pages too on which a record has it. */
  having(name: Filter, value: string, inside: boolean): Promise<ReadonlySet<string>>;
  /** A record that was found. */
  record(id: string): Promise<SearchRecord>;
  values(): Promise<FilterValues>;
  /** Words of titles, names and texts that have this letter as their first or second, the most used first. */
  words(letter: string): Promise<readonly string[]>;
  /** @throws ReleaseError where the site has been published anew since: Pagefind takes files that are gone for empty ones. */
  verify(): Promise<void>;
}

/**
 * Opens the index of a language.
 * @param root where the bundles stand, with a slash at its end
 * @throws IndexError where it cannot be used
 */
export async function openBundle(root: string, lang: Lang, load: LoadModule): Promise<Bundle> {
  const base = `${root}${lang}/`;
  const release = async () => {
    const entry = await readJson<{ languages: object }>(`${base}pagefind-entry.json?at=${String(Date.now())}`);
    if (Object.keys(entry.languages).length === 0) throw new IndexError('The index has no language');
    return JSON.stringify(entry);
  };
  const program = load(`${base}pagefind.js`) as Promise<Pagefind>;
  const index = program.then((it) => it.createInstance({ basePath: base, noWorker: true, ranking: RANKING }));
  const seen = new Map<string, () => Promise<Fragment>>();
  const search = async (term: string | null, options: object = {}) => {
    const { results } = await (await index).search(term, options);
    for (const result of results) seen.set(result.id, () => result.data());
    return results;
  };
  const having = once(async (filters: string) => {
    const results = await search(null, { filters: JSON.parse(filters) as object });
    return new Set(results.map(({ id }) => id));
  });
  const json = once((name: string) => readJson<unknown>(base + name));
  const values = () => json('values.json') as Promise<FilterValues>;
  const everything = search(null, { sort: { day: 'desc' } }).catch((reason: unknown) => {
    throw new IndexError(String(reason));
  });
  const [opened, all] = await Promise.all([release(), everything]);
  return {
    lang,
    find: once((term) => search(term)),
    all: all.map(({ id }) => id),
    having: async (name, value, inside) => {
      const own = { [name]: value };
      const those = await having(JSON.stringify(inside ? { any: [own, { [`${name}-inside`]: value }] } : own));
      if (those.size === 0 && Object.hasOwn((await values())[name] ?? {}, value)) {
        throw new IndexError(`No ${name} ${value}`);
      }
      return those;
    },
    record: async (id) => {
      const data = seen.get(id);
      if (!data) throw new IndexError(`No record ${id}`);
      return recordOf(await data());
    },
    values,
    // Without its words a typing error goes uncorrected; the search goes on.
    words: (letter) => (json(`words/${letter}.json`) as Promise<readonly string[]>).catch(() => []),
    verify: async () => {
      if ((await release()) !== opened) throw new ReleaseError('The site has been published anew');
    },
  };
}

/**
 * Reads a JSON file.
 * @throws IndexError where it is not there
 */
export async function readJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new IndexError(`${String(response.status)} ${address}`);
  return (await response.json()) as Content;
}

/** The record that a document was made of (`build/document.ts`). */
function recordOf({ raw_url, content, meta, filters, anchors }: Fragment): SearchRecord {
  const url = new URL(raw_url, 'https://site.example/');
  const offsets = [...content.matchAll(/\S+/g)].map(({ index }) => index);
  const facts = [...FILTERS, 'zone'].flatMap((name) => (filters[name] ?? []).map((value): Fact => [name, value]));
  const shown = [...url.searchParams].filter(([name]) => SHOWN.includes(name));
  return {
    address: url.pathname.slice(1),
    twin: url.searchParams.get('twin') ?? '',
    anchor: url.hash.slice(1),
    page: meta['page'] ?? '',
    title: meta['title'] ?? '',
    ...(meta['day'] !== undefined && { day: meta['day'] }),
    text: content,
    parts: anchors.map(({ id, location }) => [offsets[location] ?? 0, id] as const),
    facts: [...facts, ...shown],
  };
}
