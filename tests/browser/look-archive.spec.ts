import { FIXTURE } from './server.ts';
import { expect, test } from './test.ts';

test.describe('people and institutions on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  for (const address of ['es/personas/', 'en/people/']) {
    test(`${address} is at most 2,400 pixels long`, async ({ page }) => {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2400);
    });
  }
});

test.describe('the chapters of a recording', () => {
  test('stand beside its player on a wide window, and below it on a phone', async ({ page }) => {
    for (const [width, beside] of [
      [1280, true],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${FIXTURE}en/2031/agenda/session-1/`);
      const [player, chapters] = await Promise.all(
        ['.player', '.chapters'].map((part) => page.locator(`#recording ${part}`).boundingBox()),
      );
      expect((chapters?.x ?? 0) >= (player?.x ?? 0) + (player?.width ?? 0), String(width)).toBe(beside);
      expect((chapters?.y ?? 0) >= (player?.y ?? 0) + (player?.height ?? 0), String(width)).toBe(!beside);
    }
  });

  test('stay in sight beside a transcript', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${FIXTURE}en/2031/agenda/session-1/transcript/`);
    const chapters = page.getByRole('navigation', { name: 'Chapters' });
    await chapters.getByRole('link', { name: /Questions on work permits/ }).click();
    await expect(page.getByRole('heading', { name: 'Questions on work permits' })).toBeInViewport();
    await expect(chapters).toBeInViewport();
  });
});
