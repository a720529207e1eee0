import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { editionOfList, filesFor, type KeptFile } from '../list.ts';
import { ROOT } from './scope.ts';
import { dropList, keptLists, keyOf, putList, RESULTS, STORE, tidyUp } from './store.ts';

/** Fetches what is not in the store yet, and puts it there under its version. */
const intoStore = new CacheFirst({
  cacheName: STORE,
  plugins: [
    { cacheKeyWillBeUsed: ({ params, request }) => Promise.resolve((params as { key?: string }).key ?? request) },
  ],
});

/** What the server answers now; what the browser still has of it need not be sent again. */
async function textOf(list: string): Promise<string> {
  const response = await fetch(ROOT + list, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${String(response.status)} ${list}`);
  return response.text();
}

/**
 * Fetches files into the store, one after the other, so that a reader's own requests need not wait behind them. Throws where
 * one does not arrive or the store does not take it.
 */
async function fetchAll(event: ExtendableEvent, files: readonly KeptFile[]): Promise<void> {
  for (const { url, revision } of files) {
    const request = new Request(ROOT + url, { cache: 'no-cache', priority: 'low' });
    const [response, stored] = intoStore.handleAll({ event, request, params: { key: keyOf(url, revision) } });
    const { status } = await response;
    await stored;
    if (status !== 200) throw new Error(`${String(status)} ${url}`);
  }
}

/** A reader who goes on to another edition keeps that one. */
async function dropOthers(list: string): Promise<void> {
  const edition = editionOfList(list);
  if (edition === undefined) return;
  const others = (await keptLists()).filter((kept) => ![undefined, edition].includes(editionOfList(kept.list)));
  await Promise.all(others.map((kept) => dropList(kept.list)));
}

/**
 * Keeps a list as the server has it now. The list kept before is shown until all of this one is there, and stays where it
 * does not arrive whole.
 * @throws Error where it was not kept
 */
async function keepList(event: ExtendableEvent, list: string, zone: string | undefined): Promise<void> {
  try {
    const text = await textOf(list);
    const files = filesFor(JSON.parse(text) as readonly KeptFile[], zone);
    const revisions = Object.fromEntries(files.map(({ url, revision }) => [url, revision]));
    const before = (await keptLists()).find((kept) => kept.list === list);
    if (JSON.stringify(before?.revisions) !== JSON.stringify(revisions)) {
      if (editionOfList(list) === undefined) await caches.delete(RESULTS);
      await fetchAll(event, files);
      // Published anew meanwhile: what was fetched may be of both.
      if ((await textOf(list)) !== text) throw new Error(`${list} has changed`);
    }
    await putList({ list, revisions, checked: new Date().toISOString() });
    await dropOthers(list);
  } finally {
    await tidyUp();
  }
}

/** What is kept already and goes with what a page asks for: its edition in the other language, and searches. */
export async function keptWith(asked: readonly string[]): Promise<readonly string[]> {
  const editions = asked.map(editionOfList).filter(Boolean);
  return (await keptLists())
    .map(({ list }) => list)
    .filter((list) => {
      const edition = editionOfList(list);
      return edition === undefined || editions.length === 0 || editions.includes(edition);
    });
}

/**
 * Keeps lists as the server has them now; one page of the site at a time has that done.
 * @param zone the zone (IANA) whose hours the reader sees
 * @returns whether all of them are
 */
export function keepLists(
  event: ExtendableEvent,
  lists: () => Promise<Iterable<string>>,
  zone?: string,
): Promise<boolean> {
  return navigator.locks.request(STORE, async () => {
    try {
      for (const list of new Set(await lists())) await keepList(event, list, zone);
      return true;
    } catch {
      // No network, no room, no storage: what is kept stays as it is.
      return false;
    }
  });
}
