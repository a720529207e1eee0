import { type Page, test } from '@playwright/test';
import { chromium } from './engines/chromium.ts';
import { WINDOW } from './engines/engine.ts';
import { ERRANDS } from './engines/errands.ts';
import { FIREFOX, startFirefox } from './engines/firefox.ts';
import { Reader } from './engines/reader.ts';
import { HAS_WEBKIT, startWebKit } from './engines/webkit.ts';

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
