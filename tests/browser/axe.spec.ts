import { COLOURS, violationsOn } from './accessibility.ts';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './test.ts';

for (const address of ADDRESSES) {
  test(`/${address} has no accessibility violation`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(address);
    expect(await violationsOn(page), 'at 360 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page, COLOURS), 'in the dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violationsOn(page), 'at 1280 px').toEqual([]);
  });
}
