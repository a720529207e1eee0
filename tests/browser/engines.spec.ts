import { type Page, test } from '@playwright/test';
import { type Engine, WINDOW } from './engines/engine.ts';
import { ERRANDS } from './engines/errands.ts';
import { FIREFOX, startFirefox } from './engines/firefox.ts';
import { Reader } from './engines/reader.ts';
import { HAS_WEBKIT, startWebKit } from './engines/webkit.ts';

/** Chromium in the hands of the errands, as the tests have it. */
function chromium(page: Page): Engine {
  const elementOf = (expression: string) => page.evaluateHandle<HTMLElement>(expression);
  return {
    open: async (url) => {
      await page.goto(url);
    },
    ask: (expression) => page.evaluate(expression),
    press: async (expression) => (await elementOf(expression)).click(),
    write: async (expression, text) => (await elementOf(expression)).fill(text),
    close: () => page.close(),
  };
}

const ENGINES = [
  { name: 'Chromium', isHere: true, start: (page: Page) => Promise.resolve(chromium(page)) },
  { name: 'Firefox', isHere: FIREFOX !== undefined, start: startFirefox },
  { name: 'WebKit', isHere: HAS_WEBKIT, start: startWebKit },
];

test.use({ viewport: WINDOW });

for (const { name, isHere, start } of ENGINES) {
  test(`the three errands in ${name}${isHere ? '' : ', which is not installed here'}`, async ({ page, baseURL }) => {
    test.skip(!isHere);
    const engine = await start(page);
    try {
      for (const [errand, goOn] of Object.entries(ERRANDS)) {
        await test.step(errand, () => goOn(new Reader(engine, baseURL ?? '')));
      }
    } finally {
      await engine.close();
    }
  });
}
