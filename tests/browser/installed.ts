import { type BrowserChoice, findBrowser, NO_BROWSER } from '../../src/commands/pdf/browser.ts';

/**
 * The browser of the tests, where they cannot do without.
 * @throws Error where there is none
 */
export async function theBrowser(): Promise<BrowserChoice> {
  const found = await findBrowser();
  if (!found) throw new Error(NO_BROWSER.en);
  return found;
}
