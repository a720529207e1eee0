import type { Page } from '@playwright/test';
import { filled } from '../filled.ts';
import { pixelsBeside } from './layout.ts';
import { EVERY_ADDRESS } from './pages.ts';
import { expect, test } from './test.ts';

const SHEETS = EVERY_ADDRESS.filter((address) =>
  /^(?:es\/2021\/agenda\/hoja|en\/2021\/agenda\/sheet)\/./.test(address),
);

/** The rows whose hours take more than one line. */
const brokenHours = (page: Page): Promise<readonly string[]> =>
  page.locator('.sheet td.clock').evaluateAll((cells) =>
    cells
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        return Math.max(...tops) - Math.min(...tops) > 4;
      })
      .map(({ textContent }) => textContent),
  );

/** What a page says in letters of less than some points, by element, what styles put beside them included. */
const smallerThan = (page: Page, points: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const pixels = (least * 96) / 72 - 0.01;
    const small = (style: CSSStyleDeclaration) => {
      const size = Number.parseFloat(style.fontSize);
      return size > 0 && size < pixels;
    };
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, svg'))
      .filter((element) => {
        const says = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
        const beside = (['::before', '::after'] as const).some((pseudo) => {
          const style = getComputedStyle(element, pseudo);
          return !['none', 'normal', '""'].includes(style.content) && small(style);
        });
        return (says && small(getComputedStyle(element))) || beside;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  }, points);

test.describe('the sheets of the delegations', () => {
  test('are those of fourteen countries, in both languages', () => {
    expect(SHEETS).toHaveLength(28);
  });

  for (const format of ['A4', 'Letter'] as const) {
    test(`print on one leaf of ${format}, at eight points or more, no session parted`, async ({ page }) => {
      for (const address of filled(SHEETS)) {
        await page.goto(address);
        await page.emulateMedia({ media: 'print' });
        expect(await smallerThan(page, 8), address).toEqual([]);
        const parted = await page
          .locator('.sheet tbody')
          .evaluateAll((sessions) => sessions.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length);
        expect(parted, address).toBe(0);
        const pdf = (await page.pdf({ format })).toString('latin1');
        const sides = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        expect(sides, address).toBeGreaterThan(0);
        expect(sides, address).toBeLessThanOrEqual(2);
      }
    });
  }

  for (const width of [360, 768, 1280]) {
    test(`break no hours and scroll no row sideways at ${String(width)} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 780 });
      for (const address of filled(SHEETS)) {
        await page.goto(address);
        expect(await brokenHours(page), address).toEqual([]);
        expect(await pixelsBeside(page), address).toBe(0);
        const scrolls = await page
          .locator('.sheet')
          .evaluate((sheet) => getComputedStyle(sheet).overflowX === 'auto' && sheet.scrollWidth > sheet.clientWidth);
        expect(scrolls, address).toBe(false);
      }
    });
  }

  test('stay tables to whoever hears them, where a row is a block', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('es/2021/agenda/hoja/guatemala/');
    const row = page.getByRole('table').getByRole('row', { name: /Palabras de Bienvenida/ });
    await expect(row.getByRole('cell').first()).toHaveText('08:00–08:15');
    await expect(page.getByRole('columnheader', { name: /^Guatemala/ })).toHaveCount(1);
  });

  test('are reached from the agenda and printed with a button', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { print: () => (document.title = 'printed') });
    });
    await page.goto('es/2021/agenda/');
    await page.getByRole('link', { name: 'Horas y hojas por país' }).first().click();
    await page.getByRole('main').getByRole('link', { name: 'República Dominicana' }).last().click();
    await page.getByRole('button', { name: 'Imprimir' }).click();
    await expect(page).toHaveTitle('printed');
  });
});
