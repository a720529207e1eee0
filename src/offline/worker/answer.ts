import type { RouteHandlerCallback, WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { CLIENT_FILE } from '../list.ts';
import { absentPage } from './absent.ts';
import { ROOT } from './scope.ts';
import { type Kept, keptEdition, keptOf, RESULTS, STORE } from './store.ts';

/** How long a reader waits for a server before what is kept is shown, in seconds. */
const PATIENCE = 4;

/** What is kept of an address, where storage can be read at all. */
const known = (address: string): Promise<Kept | undefined> => keptOf(address).catch(() => undefined);

/** A kept page that names its version, and runs what tells the reader of it: the page itself cannot know. */
async function withVersion(page: Response, { checked, revision }: Kept): Promise<Response> {
  const script = `<script type="module" src="${ROOT}${CLIENT_FILE}" data-kept="${checked}" data-revision="${revision}"></script>`;
  const html = (await page.text()).replace('</head>', () => `${script}</head>`);
  return new Response(html, { headers: page.headers });
}

/** What is kept of an address, as it is shown. */
async function shown(address: string): Promise<Response | undefined> {
  const kept = await known(address);
  const store = kept && (await caches.open(STORE));
  const response = await store?.match(kept?.key ?? '');
  const isPage = response?.headers.get('Content-Type')?.startsWith('text/html');
  return response && kept && isPage ? withVersion(response, kept) : response;
}

/**
 * What is shown of a page that is not kept: in the place of the home page, where a site on a home screen begins, the edition
 * that is; in that of any other, that there is no network.
 */
async function insteadOf({ mode, url }: Request): Promise<Response | undefined> {
  if (mode !== 'navigate') return undefined;
  const [, lang = '', rest] = /^([a-z]{2})\/([^?#]*)/.exec(url.slice(ROOT.length)) ?? [];
  const edition = await keptEdition(lang).catch(() => undefined);
  if (edition === undefined) return undefined;
  return rest === '' ? Response.redirect(ROOT + edition) : absentPage(edition);
}

/** Shows what lists name, and keeps nothing by the way. */
const fromLists: WorkboxPlugin = {
  cacheWillUpdate: () => Promise.resolve(null),
  cacheKeyWillBeUsed: async ({ request }) => (await known(request.url))?.key ?? request,
};

/** A page is shown with its version; and a server that fails (RFC 9110, 5xx) is as good as none. */
const asPage: WorkboxPlugin = {
  ...fromLists,
  cachedResponseWillBeUsed: async ({ request }) => (await shown(request.url).catch(() => undefined)) ?? null,
  handlerDidError: ({ request }) => insteadOf(request),
  handlerWillRespond: async ({ request, response }) =>
    response.status >= 500 ? ((await shown(request.url)) ?? response) : response,
};

const ofStore = { cacheName: STORE, matchOptions: { ignoreVary: true } };

/** What may change: as the server has it, else as it is kept. */
export const newest = new NetworkFirst({ ...ofStore, networkTimeoutSeconds: PATIENCE, plugins: [asPage] });

const ofName = new CacheFirst({ ...ofStore, plugins: [fromLists] });

/** What is never changed under its name; from the server where storage cannot be read. */
export const unchanging: RouteHandlerCallback = (options) => ofName.handle(options).catch(() => fetch(options.request));

const asShown = new CacheFirst({ cacheName: RESULTS });

/** What a result of a search says: from the list where that holds it, else kept as it is shown; else from the server. */
export const result: RouteHandlerCallback = async (options) =>
  (await shown(options.request.url).catch(() => undefined)) ??
  asShown.handle(options).catch(() => fetch(options.request));
