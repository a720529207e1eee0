import { violationsOn } from './accessibility.ts';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const address of ADDRESSES) {
      test(`/${address} has no accessibility violation`, async ({ page }) => {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(address);
          expect(await violationsOn(page), `at ${String(width)} px`).toEqual([]);
        }
      });
    }
  });
}
