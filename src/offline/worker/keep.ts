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

/** What a list names now; what the browser still has of it need not be sent again. */
async function filesIn(list: string): Promise<readonly KeptFile[]> {
  const response = await fetch(ROOT + list, { cache: 'no-cache' });
  const files = (await response.json()) as unknown;
  if (!response.ok || !Array.isArray(files) || files.length === 0) throw new Error(`${list} is no list`);
  return files as readonly KeptFile[];
}

/**
 * Fetches files into the store, one after the other, so that a reader's own requests need not wait behind them. Throws where
 * one does not arrive as its list names it, or the store does not take it.
 */
async function fetchAll(event: ExtendableEvent, files: readonly KeptFile[]): Promise<void> {
  for (const { url, revision } of files) {
    // A server that has another version by now, or a page of its own in place of this one, gives what is not kept.
    const request = new Request(ROOT + url, { cache: 'no-cache', priority: 'low', integrity: revision });
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
    const files = filesFor(await filesIn(list), zone);
    const revisions = Object.fromEntries(files.map(({ url, revision }) => [url, revision]));
    const before = (await keptLists()).find((kept) => kept.list === list);
    if (JSON.stringify(before?.revisions) !== JSON.stringify(revisions)) {
      if (editionOfList(list) === undefined) await caches.delete(RESULTS);
      await fetchAll(event, files);
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
    let isCurrent = true;
    for (const list of new Set(await lists().catch(() => []))) {
      // No network, no room, no storage: what is kept of it stays as it is.
      await keepList(event, list, zone).catch(() => (isCurrent = false));
    }
    return isCurrent;
  });
}
