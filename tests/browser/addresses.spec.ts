import { readFileSync } from 'node:fs';
import { filled } from '../filled.ts';
import { MOUNT, SLASHLESS } from './server.ts';
import { siteOf } from '../builds/sites.ts';
import { ROOT } from '../root.ts';
import { expect, test } from './test.ts';

const ALL_PAGES = ['es/2021/agenda', 'en/2021/agenda/session-1', 'es', 'en/people', 'es/buscar'];

test.describe('a page without the slash at the end of its address', () => {
  // What lies below a path is not found there until the page is at its own address.
  for (const address of filled(ALL_PAGES.flatMap((page) => [page, MOUNT + page]))) {
    test(`${address} goes to its own address, with what it asks and its place`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) });
      await page.goto(`${address}?tz=America/Bogota#content`);
      await expect(page).toHaveURL(`${baseURL ?? ''}${address}/?tz=America/Bogota#content`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // A reader goes back to where they came from, not to the address without its slash.
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
      await page.close();
    });
  }

  for (const [what, mount, javaScriptEnabled] of [
    ['on a server that takes the slash away', SLASHLESS, true],
    ['on a server that takes the slash away, without JavaScript', SLASHLESS, false],
    ['below a path, without JavaScript', MOUNT, false],
    ['without JavaScript', '', false],
  ] as const) {
    test(`is read whole and names its own address ${what}`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ javaScriptEnabled, ...(baseURL !== undefined && { baseURL }) });
      await page.goto(`${mount}es/2021/agenda`);
      await expect(page).toHaveURL(`${baseURL ?? ''}${mount}es/2021/agenda`);
      await expect(page.locator('#s2-3')).toContainText('10:00');
      const own = `${ROOT}es/2021/agenda/`;
      await expect(page.getByRole('link', { name: own })).toHaveAttribute('href', own);
      await page.close();
    });
  }

  test('is asked for by no link of the site', () => {
    const html = readFileSync(`${siteOf('frozen')}es/2021/agenda/index.html`, 'utf8');
    const links = [...html.matchAll(/<a [^>]*href="([^"#?]*)/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((href) => /^[^:]*[^/]$/.test(href) && !/\.[a-z]+$/.test(href))).toEqual([]);
  });
});

test('the own address of a page is not shown where nothing is wrong', async ({ page }) => {
  await page.goto('es/2021/agenda/');
  await expect(page.getByText('Esta página está en')).toBeHidden();
});
