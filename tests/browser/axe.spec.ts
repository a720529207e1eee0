import AxeBuilder from '@axe-core/playwright';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const address of ADDRESSES) {
      test(`/${address} has no accessibility violation`, async ({ page }) => {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(address);
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          expect(
            violations.flatMap(({ id, nodes }) =>
              nodes.map(({ target, failureSummary }) => ({ id, width, target, failureSummary })),
            ),
          ).toEqual([]);
        }
      });
    }
  });
}
