import { filled } from '../filled.ts';
import { FIREFOX, openFirefox } from './engines/firefox.ts';
import { ADDRESSES } from './pages.ts';
import { printedPages } from './printed.ts';
import { expect, test } from './test.ts';

/**
 * What stays together on one page: the head of a sheet beside its code to scan, what is on now, the ways elsewhere of the home
 * page, and the day, month and year of a card.
 */
const KEPT_WHOLE = '.sheet-head, .sheet-head *, .live, .live *, .doors, .doors *, time, svg *';

/** The boxes that a browser cannot break and that are taller than a few lines. */
function unbrokenBoxes(kept: string): readonly string[] {
  const isUnbroken = ({ display, overflowY }: CSSStyleDeclaration) =>
    /grid|flex|inline-block/.test(display) || /hidden|auto|scroll/.test(overflowY);
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => element.checkVisibility() && element.textContent.trim() !== '' && !element.matches(kept))
    .filter((element) => isUnbroken(getComputedStyle(element)))
    .filter((element) => element.offsetHeight > 4 * Number.parseFloat(getComputedStyle(element).lineHeight))
    .map(({ localName, className }) => `${localName}.${className}`);
}

/** The columns in whose middle things would stand that have no neighbour on paper. */
function columns(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main :not(svg, svg *)')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { display, flexDirection } = getComputedStyle(element);
      return display.includes('flex') && flexDirection === 'column';
    })
    .map(({ localName, className }) => `${localName}.${className}`);
}

test('on paper what is taller than a few lines can be broken, nothing stands in a column alone or reaches beyond the sheet', async ({
  page,
}) => {
  const unbroken = new Set<string>();
  const alone = new Set<string>();
  const wide: string[] = [];
  await page.emulateMedia({ media: 'print' });
  for (const address of filled(ADDRESSES)) {
    // A4 within its margins: 16 mm, and 11 mm of the sheet of a delegation.
    const width = /\/(?:hoja|sheet)\/./.test(address) ? 710 : 673;
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(address);
    for (const box of await page.evaluate(unbrokenBoxes, KEPT_WHOLE)) unbroken.add(box);
    for (const column of await page.evaluate(columns)) alone.add(`${address}: ${column}`);
    const taken = await page.evaluate(() => document.documentElement.scrollWidth);
    if (taken > width) wide.push(`${address}: ${String(taken)}`);
  }
  expect([...unbroken], 'boxes that a browser cannot break').toEqual([]);
  expect([...alone], 'columns').toEqual([]);
  expect(wide, 'wider than the sheet').toEqual([]);
});

test(`Firefox prints from the first page on, and slices no line${FIREFOX ? '' : '; it is not installed here'}`, async ({
  baseURL,
}) => {
  test.skip(FIREFOX === undefined);
  const { page, close } = await openFirefox();
  try {
    for (const address of ['es/2021/agenda/', 'en/2021/concept-note/', 'es/2021/agenda/sesion-1/', 'es/buscar/']) {
      await page.goto(`${baseURL ?? ''}${address}`);
      for (const format of ['a4', 'letter'] as const) {
        const pages = await printedPages(await page.pdf({ format }));
        // A page has margins of 16 mm, which are 45 points.
        const sliced = pages.flatMap(({ height, texts }) =>
          texts.filter(({ top, bottom }) => top < 40 || bottom > height - 40),
        );
        expect(sliced, `${address} on ${format}: lines that reach into the margin`).toEqual([]);
        const lowest = Math.max(...(pages[0]?.texts.map(({ bottom }) => bottom / (pages[0]?.height ?? 1)) ?? []));
        expect(lowest, `${address} on ${format}: how far down its first page is written`).toBeGreaterThan(
          pages.length > 1 ? 0.6 : 0.1,
        );
      }
    }
  } finally {
    await close();
  }
});
