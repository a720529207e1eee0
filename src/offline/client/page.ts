import { readerZone } from '../../client/local-time.ts';
import { LIST_FILE, type Question } from '../list.ts';
import { askWorker } from './ask.ts';
import { keptLine } from './line.ts';
import { tellAtRecordings } from './recordings.ts';

/** How long a network that has come back may take until it carries anything, in milliseconds. */
const SETTLING = 1000;

/** The root of the site: this script stands there. */
const ROOT = new URL('.', import.meta.url);

/** How long a page that is never idle is waited for, in milliseconds. */
const BUSY = 3000;

type WhenIdle = (done: (deadline: unknown) => void, options: { readonly timeout: number }) => void;

const idle = () =>
  new Promise<unknown>((resolve) => {
    // Safari has no requestIdleCallback.
    const whenIdle = (globalThis as { requestIdleCallback?: WhenIdle }).requestIdleCallback;
    if (whenIdle) whenIdle(resolve, { timeout: BUSY });
    else setTimeout(resolve, BUSY);
  });

const loaded = () =>
  new Promise<unknown>((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    else addEventListener('load', resolve);
  });

/** Whether the reader asks not to be sent more than they ask for (Save Data). */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The lists that a page has a reader keep: that of its edition in its language, and that of the search where it searches. */
function listsOf(document: Document): readonly string[] {
  const [own] = /^[a-z]{2}\/\d{4}\//.exec(location.href.slice(ROOT.href.length)) ?? [];
  const search = `search/${document.documentElement.lang}/`;
  const searches = performance.getEntriesByType('resource').some(({ name }) => name.startsWith(ROOT.href + search));
  return [...(own === undefined ? [] : [own]), ...(searches ? [search] : [])].map((folder) => folder + LIST_FILE);
}

/** Keeps what the page belongs to, and says where it is not the newest. */
async function start(document: Document): Promise<void> {
  const line = keptLine(document);
  tellAtRecordings(document);
  // A page without a manifest is of no site that can be kept: of a folder on a disk.
  if (savesData() || !('serviceWorker' in navigator) || !document.querySelector('link[rel="manifest"]')) return;
  await loaded();
  await idle();
  const keep = async () => {
    const question: Question = { lists: listsOf(document), zone: readerZone(), page: location.href };
    const { isCurrent, revision } = await askWorker(ROOT, question);
    if (!line || !isCurrent) return;
    if (revision === line.revision) line.remove();
    else line.tellNewer();
  };
  // Where nothing can be kept the page is as it was.
  const tryToKeep = () => void keep().catch(() => undefined);
  addEventListener('online', () => setTimeout(tryToKeep, SETTLING));
  tryToKeep();
}

void start(document);
