import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import sirv from 'sirv';
import { theBrowser } from '../../browser/installed.ts';
import { saveData } from '../../browser/save-data.ts';

/** What a question costs a reader. */
export interface QueryCost {
  /** From the first touch of the search to its results, on the wire, in bytes: the dearest of the questions. */
  readonly bytes: number;
  readonly dearest: string;
  /** From the key to the results in milliseconds, the files of the question loaded: the slowest of the questions. */
  readonly milliseconds: number;
  readonly slowest: string;
  /** The same for a question whose files are still to be loaded, from this machine, by a search that is there. */
  readonly newMilliseconds: number;
  readonly slowestNew: string;
}

/**
 * Questions as readers ask them, as an address says them: one word and several, common and rare, a name, half a word, an
 * acronym, and filters alone and together.
 */
const QUESTIONS = [
  'q=migración',
  'q=municipio',
  'q=indicadores',
  'q=Fabio Jiménez',
  'q=OIM',
  'q=gobiern',
  'q=integración laboral',
  'q=gobiernos locales migración',
  'q=gobernanza migratoria municipio indicadores derechos',
  // What only the other language has.
  'q=achievement',
  'q=migración&kind=panel',
  'q=indicadores&place=CO&subject=indicators-and-data',
  'kind=panel',
  'edition=2021',
  'person=fabio-jimenez&sort=date',
  'kind=session&place=CO&recording=no',
];

/** What is asked first where the search is to be there already. */
const FIRST = 'certificado';

/** How long a page is given to answer, in milliseconds. */
const PATIENCE = 60_000;

/** Asks each question of the search page of a built site, in a browser that has seen nothing of it before. */
export async function measureQueries(dist: string): Promise<QueryCost> {
  const serve = sirv(dist, { dev: true });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  }).listen(0);
  const root = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
  const browser = await chromium.launch({ ...(await theBrowser()), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const costs: { question: string; bytes: number; again: number; fresh: number }[] = [];
    const bare = await weigh(browser, `${root}es/buscar/`);
    for (const question of QUESTIONS) {
      const words = new URLSearchParams(question).get('q');
      costs.push({
        question,
        bytes: (await weigh(browser, `${root}es/buscar/?${question}`)) - bare,
        // Filters are no keys.
        ...(question.includes('&') || words === null ? { again: 0, fresh: 0 } : await time(browser, root, words)),
      });
    }
    const most = (by: 'bytes' | 'again' | 'fresh') =>
      costs.reduce((a, b) => (b[by] > a[by] ? b : a), costs[0] ?? NOTHING);
    return {
      bytes: most('bytes').bytes,
      dearest: most('bytes').question,
      milliseconds: most('again').again,
      slowest: most('again').question,
      newMilliseconds: most('fresh').fresh,
      slowestNew: most('fresh').question,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

const NOTHING = { question: '', bytes: 0, again: 0, fresh: 0 };

/** A page that keeps nothing on the device: what that costs is no question's. */
async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(saveData);
  return page;
}

/** What a page and all that it loads weigh until it has answered what its address asks, in bytes on the wire. */
async function weigh(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser);
  const weights: Promise<number>[] = [];
  page.on('response', (response) => weights.push(response.body().then((body) => onTheWire(response.url(), body))));
  await page.goto(address);
  if (address.includes('?')) await settled(page);
  const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  await page.close();
  return bytes;
}

/** How long a question takes whose files are still to be loaded, and how long once they are, in milliseconds. */
async function time(browser: Browser, root: string, question: string): Promise<{ fresh: number; again: number }> {
  const page = await openPage(browser);
  await page.goto(`${root}es/buscar/?q=${FIRST}`);
  await settled(page);
  const fresh = await page.evaluate(timeOf, question);
  await settled(page);
  const again = await page.evaluate(timeOf, question);
  await page.close();
  return { fresh, again };
}

async function settled(page: Page): Promise<void> {
  await page.locator('[data-search-result]').first().waitFor({ timeout: PATIENCE });
  await page.locator('[data-search] [role="status"]:not([aria-busy])').waitFor({ timeout: PATIENCE });
}

/** A file as a server that compresses text sends it; what the index compressed itself goes as it is. */
function onTheWire(url: string, body: Buffer): number {
  const isText = /\.(?:js|json|html|css)$|\/$/.test(new URL(url).pathname);
  return isText ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length : body.length;
}

/** In the page: asks a question, and measures from the key to the results. */
function timeOf(question: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  const place = document.querySelector('[data-search]');
  if (!field || !place) throw new Error('The search page has no field or no place for results');
  const results = () => place.querySelectorAll('[data-search-result]').length;
  return new Promise((resolve) => {
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // The results are taken away first, so that their coming back is seen.
    type('');
    const empty = setInterval(() => {
      if (results() > 0) return;
      clearInterval(empty);
      const started = performance.now();
      new MutationObserver((_, observer) => {
        if (results() === 0) return;
        observer.disconnect();
        resolve(performance.now() - started);
      }).observe(place, { childList: true, subtree: true });
      type(question);
    }, 20);
  });
}
