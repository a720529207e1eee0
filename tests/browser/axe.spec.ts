import { violationsAt } from './accessibility.ts';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './test.ts';

for (const address of ADDRESSES) {
  test(`/${address} has no accessibility violation on a phone, on a wide screen or in the dark`, async ({ page }) => {
    await page.goto(address);
    expect(await violationsAt(page, [360, 1280])).toEqual([]);
  });
}
