import { clientsClaim } from 'workbox-core/clientsClaim.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { type Answer, CLIENT_FILE, LIST_FILE, type Question } from '../list.ts';
import { newest, result, unchanging } from './answer.ts';
import { keepLists, keptWith } from './keep.ts';
import { ROOT, worker } from './scope.ts';
import { keptOf } from './store.ts';

// Each version shows what is kept alike, so that a new one need not wait until every page of the old is closed.
worker.addEventListener('install', () => void worker.skipWaiting());
clientsClaim();

/** A file of the site by its address from the root; everything else goes by untouched. */
const below =
  (pattern: RegExp) =>
  ({ url }: { readonly url: URL }) =>
    url.href.startsWith(ROOT) && pattern.test(url.pathname.slice(new URL(ROOT).pathname.length));

// A document that is opened goes by: what is not kept is not to wait for anything.
registerRoute(new NavigationRoute(newest, { denylist: [/^[^?]*\.(?!html)[a-z0-9]+(?:\?|$)/] }));
registerRoute(below(/^search\/.*\.pf_fragment$/), result);
registerRoute(below(/^_astro\/|^search\/.*\.pf_[a-z]+$/), unchanging);
registerRoute(below(new RegExp(`^${CLIENT_FILE}$|^search/(?!.*${LIST_FILE})`)), newest);

const savesData = () => (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData;

// A search that was used once is kept whole: its words alone lead to nothing.
worker.addEventListener('fetch', (event) => {
  const [, folder] = /^(search\/[a-z]{2}\/)pagefind-entry\.json$/.exec(event.request.url.slice(ROOT.length)) ?? [];
  if (folder === undefined || savesData()) return;
  event.waitUntil(keepLists(event, () => Promise.resolve([folder + LIST_FILE])));
});

worker.addEventListener('message', (event) => {
  const { lists, zone, page } = event.data as Question;
  const answer = async () => {
    const isCurrent = await keepLists(event, async () => [...lists, ...(await keptWith(lists))], zone);
    const kept = await keptOf(page).catch(() => undefined);
    event.ports[0]?.postMessage({ isCurrent, revision: kept?.revision } satisfies Answer);
  };
  event.waitUntil(answer());
});
