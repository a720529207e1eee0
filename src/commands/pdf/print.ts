import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';

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

/** The finished site that a document is printed of: its folder, and its whole address. */
export interface Source {
  readonly folder: string;
  readonly root: string;
}

/** Answers what a document asks for with the files of the site. */
async function answer(route: Route, { html, url }: Sheet, { folder, root }: Source): Promise<void> {
  const asked = route.request().url();
  if (asked === url) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
  if (!asked.startsWith(root)) return route.abort();
  const file = decodeURIComponent(asked.slice(root.length).replace(/[?#].*$/, ''));
  const body = await readFile(join(folder, file)).catch(() => undefined);
  if (!body) return route.abort();
  const contentType = file.endsWith('.svg') ? 'image/svg+xml' : undefined;
  return route.fulfill({ body, ...(contentType !== undefined && { contentType }) });
}

/** Prints a document, tagged and with bookmarks; no network is asked for anything. */
export async function printed(browser: Browser, sheet: Sheet, source: Source): Promise<Buffer> {
  // Pages read right without their scripts, and say the same then at any time.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    await page.route('**', (route) => answer(route, sheet, source));
    await page.goto(sheet.url, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    return await page.pdf({ format: sheet.format, tagged: true, outline: true, printBackground: true });
  } finally {
    await context.close();
  }
}
