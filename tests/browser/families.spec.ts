import { FAMILIES } from './fonts.ts';
import { faultsOfFamilies } from './layout-faults.ts';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './test.ts';

const WIDTHS = [320, 360, 412, 480, 600, 768, 900, 1024, 1280, 1600];

for (const address of ADDRESSES) {
  test(`/${address} holds in every family and at every width`, async ({ page }) => {
    await page.goto(address);
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(faultsOfFamilies, [...FAMILIES]);
      faults.push(...found.map((fault) => `${String(width)} px, ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
