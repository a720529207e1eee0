import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Route } from 'playwright-core';
import { type BrowserChoice, findBrowser, isMissing, NO_BROWSER } from './browser.ts';
import { Refusal } from '../terminal/refusal.ts';

/** The sizes of paper: of the ISO, and of North America. */
export const FORMATS = ['a4', 'letter'] as const;
export type Format = (typeof FORMATS)[number];

/** A document to print. */
export interface Sheet {
  /** Its HTML. */
  readonly html: string;
  /** Its whole address, which its links are relative to. */
  readonly url: string;
  readonly format: Format;
}

/** What prints. */
export interface Printer {
  readonly print: (sheet: Sheet) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the browser that prints, of the finished site in a folder; it asks no network for anything.
 * @param root the whole address of the site
 * @returns undefined where this machine has no browser
 * @throws Refusal where the browser is named but does not start
 */
export async function startPrinter(folder: string, root: string): Promise<Printer | undefined> {
  const choice = await findBrowser();
  if (!choice) return undefined;
  const browser = await started(choice);
  return {
    print: (sheet) => printed(browser, sheet, folder, root),
    close: () => browser.close(),
  };
}

async function started(choice: BrowserChoice): Promise<Browser> {
  const { executablePath: path = '' } = choice;
  if (isMissing(choice)) {
    throw new Refusal({
      es: `No está el navegador que hace los PDF (${path}). ${NO_BROWSER.es}`,
      en: `The browser that makes the PDFs is not there (${path}). ${NO_BROWSER.en}`,
    });
  }
  try {
    return await chromium.launch({ ...choice, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Refusal({
      es: `El navegador que hace los PDF no arranca, y no se hizo ninguno: ${why}`,
      en: `The browser that makes the PDFs does not start, and none was made: ${why}`,
    });
  }
}

/** Answers what a document asks for with the files of the site. */
async function answer(route: Route, { html, url }: Sheet, folder: string, root: string): Promise<void> {
  const asked = route.request().url();
  if (asked === url) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  if (!asked.startsWith(root)) return route.abort();
  const file = decodeURIComponent(asked.slice(root.length).replace(/[?#].*$/, ''));
  const body = await readFile(join(folder, file)).catch(() => undefined);
  if (!body) return route.abort();
  const contentType = file.endsWith('.svg') ? 'image/svg+xml' : undefined;
  return route.fulfill({ body, ...(contentType !== undefined && { contentType }) });
}

async function printed(browser: Browser, sheet: Sheet, folder: string, root: string): Promise<Buffer> {
  // Pages read right without their scripts, and say the same then at any time.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    await page.route('**', (route) => answer(route, sheet, folder, root));
    await page.goto(sheet.url, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    return await page.pdf({ format: sheet.format, tagged: true, outline: true, printBackground: true });
  } finally {
    await context.close();
  }
}
