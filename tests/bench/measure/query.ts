import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import chromiumPackage from '@sparticuz/chromium';
import sirv from 'sirv';

/** What a question costs a reader. */
export interface QueryCost {
  /** From the first touch of the search to its results, on the wire, in bytes: the dearest of the questions. */
  readonly bytes: number;
  readonly dearest: string;
  /** From the key to the results, once everything is loaded, in milliseconds: the slowest of the questions. */
  readonly milliseconds: number;
  readonly slowest: string;
}

/** Questions as readers ask them: one word and several, common and rare, a name, half a word, an acronym. */
const QUESTIONS = [
  'migración',
  'municipio',
  'indicadores',
  'Fabio Jiménez',
  'OIM',
  'gobiern',
  'integración laboral',
  'gobiernos locales migración',
  // What only the other language has.
  'achievement',
];

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
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromiumPackage.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    let cost: QueryCost = { bytes: 0, dearest: '', milliseconds: 0, slowest: '' };
    for (const question of QUESTIONS) {
      const { bytes, milliseconds } = await ask(browser, root, question);
      if (bytes > cost.bytes) cost = { ...cost, bytes, dearest: question };
      if (milliseconds > cost.milliseconds) cost = { ...cost, milliseconds, slowest: question };
    }
    return cost;
  } finally {
    await browser.close();
    server.close();
  }
}

async function ask(browser: Browser, root: string, question: string) {
  const page = await browser.newPage();
  const weights: Promise<number>[] = [];
  await page.goto(`${root}es/buscar/`);
  page.on('response', (response) => weights.push(response.body().then((body) => onTheWire(response.url(), body))));
  await page.getByRole('searchbox').fill(question);
  await page.locator('[data-search-result]').first().waitFor({ timeout: PATIENCE });
  await page.locator('[data-search] [role="status"]:not([aria-busy])').waitFor({ timeout: PATIENCE });
  const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  const milliseconds = await page.evaluate(timeAgain, question);
  await page.close();
  return { bytes, milliseconds };
}

/** A file as a server that compresses text sends it; what the index compressed itself goes as it is. */
function onTheWire(url: string, body: Buffer): number {
  const isText = /\.(?:js|json|html|css)(?:\?|$)|\/$/.test(url);
  return isText ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length : body.length;
}

/** In the page: asks the question again, whose files are all there, and measures from the key to the results. */
function timeAgain(question: string): Promise<number> {
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
