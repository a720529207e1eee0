import { cacheNames } from 'workbox-core/cacheNames.js';
import { LIST_FILE } from '../list.ts';
import { ROOT } from './scope.ts';

/** The one store of the site, which no other site of the same server shares (its name ends in the worker's scope). */
export const STORE = cacheNames.runtime;

/** The store of what results of a search say, each as it was shown: of an index too large to be kept whole. */
export const RESULTS = STORE.replace('-runtime-', '-results-');

/** A list as it was last kept whole. */
export interface KeptList {
  /** Where the server has it, from the site's root. */
  readonly list: string;
  /** The version of each file, by its address from the site's root. */
  readonly revisions: Readonly<Record<string, string>>;
  /** When it was last held against the server's: an instant (ISO 8601). */
  readonly checked: string;
}

/** What a file is kept under: versions of it stand side by side until the newer list is whole. */
export const keyOf = (url: string, revision: string): string => `${ROOT}${url}?kept=${encodeURIComponent(revision)}`;

/** The lists that are kept; each is put there once all that it names is. */
export async function keptLists(): Promise<readonly KeptList[]> {
  const store = await caches.open(STORE);
  const keys = (await store.keys()).filter(({ url }) => url.endsWith(`/${LIST_FILE}`));
  const found = await Promise.all(keys.map((key) => store.match(key)));
  return Promise.all(found.flatMap((response) => (response ? [response.json() as Promise<KeptList>] : [])));
}

/** Puts a list in the place of the one before; from now on what it names is shown. */
export async function putList(kept: KeptList): Promise<void> {
  const store = await caches.open(STORE);
  await store.put(ROOT + kept.list, new Response(JSON.stringify(kept)));
}

/** Takes a list away; what it names is taken by `tidyUp`. */
export async function dropList(list: string): Promise<void> {
  const store = await caches.open(STORE);
  await store.delete(ROOT + list);
}

/** Takes away what no list names: former versions, and what came of a list that was not kept whole. */
export async function tidyUp(): Promise<void> {
  const named = (await keptLists()).flatMap(({ list, revisions }) => [
    ROOT + list,
    ...Object.entries(revisions).map(([url, revision]) => keyOf(url, revision)),
  ]);
  const known = new Set(named);
  const store = await caches.open(STORE);
  const others = (await store.keys()).filter(({ url }) => !known.has(url));
  await Promise.all(others.map((key) => store.delete(key)));
}

/** The edition that is kept in a language, as its list is called: `es/2021/`. */
export async function keptEdition(lang: string): Promise<string | undefined> {
  const own = (await keptLists()).find(({ list }) => list.startsWith(`${lang}/`));
  return own?.list.slice(0, -LIST_FILE.length);
}

/** A file that is kept: under what, of which version, and when that was last held against the server's. */
export interface Kept {
  readonly key: string;
  readonly revision: string;
  readonly checked: string;
}

/** The address of a file as lists name it: without question and anchor, a page by its folder. */
function namesOf(address: string): readonly string[] {
  const { origin, pathname } = new URL(address);
  const url = (origin + pathname).slice(ROOT.length).replace(/(^|\/)index\.html$/, '$1');
  // Some servers take the slash at the end of a page's address away.
  return [url, `${url}/`];
}

/** What is kept of an address; nothing where no list names it. */
export async function keptOf(address: string): Promise<Kept | undefined> {
  if (!address.startsWith(ROOT)) return undefined;
  const lists = await keptLists();
  for (const url of namesOf(address)) {
    for (const { revisions, checked } of lists) {
      const revision = revisions[url];
      if (revision !== undefined) return { key: keyOf(url, revision), revision, checked };
    }
  }
  return undefined;
}
