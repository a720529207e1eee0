import { existsSync } from 'node:fs';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { type Engine, WINDOW } from './engine.ts';

/** Firefox as Debian and others install it, if it is here: `FIREFOX_PATH` names another. */
export const FIREFOX = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== '' && existsSync(path),
);

/** A page in Firefox, over WebDriver BiDi, and what closes the browser. */
export async function openFirefox(): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    defaultViewport: null,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  });
  return { page: await browser.newPage(), close: () => browser.close() };
}

/**
 * Gives a page the window of a phone.
 * @throws Error where the window is left as it was
 */
async function narrow(page: Page): Promise<void> {
  await page.setViewport(WINDOW).catch((error: unknown) => {
    // Firefox 140 sets the size, and does not know how a phone is held.
    if (!String(error).includes('setScreenOrientationOverride')) throw error;
  });
  await page.waitForFunction(`innerWidth === ${String(WINDOW.width)}`);
}

async function elementOf(page: Page, expression: string): Promise<ElementHandle> {
  const element = (await page.evaluateHandle(expression)).asElement();
  if (!element) throw new Error(`${expression} is no element`);
  return element as ElementHandle;
}

/** Firefox in the hands of the errands. */
export async function startFirefox(): Promise<Engine> {
  const { page, close } = await openFirefox();
  await narrow(page);
  return {
    open: async (url) => {
      await page.goto(url);
    },
    ask: (expression) => page.evaluate(expression),
    press: async (expression) => {
      await (await elementOf(page, expression)).click();
    },
    write: async (expression, text) => {
      await (await elementOf(page, expression)).type(text);
    },
    close,
  };
}
