import { readFile } from 'node:fs/promises';
import { Engine } from '../../src/search/client/engine.ts';
import type { Lang } from '../../src/domain/locale.ts';
import type { SearchState } from '../../src/search/state.ts';

const network = globalThis.fetch;

// Files are read from the disk.
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.protocol !== 'file:') return network(input, init);
  url.search = '';
  try {
    return new Response(await readFile(url));
  } catch {
    return new Response('', { status: 404 });
  }
};

/** The search of a built site, opened as the browser opens it. */
export function openBuilt(dist: URL, lang: Lang): Engine {
  return new Engine(
    new URL('search/', dist).href,
    lang,
    (address) => import(address) as Promise<unknown>,
    () => false,
  );
}

/** What a page of the search is asked: words alone. */
export function asking(q: string): SearchState {
  return { q, filters: new Map(), sort: 'relevance' };
}
