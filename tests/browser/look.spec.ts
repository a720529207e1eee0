import type { Page } from '@playwright/test';
import { filled } from '../filled.ts';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './test.ts';

/** The pages of the programme of the real site, in both languages. */
const PROGRAMME = filled(
  [
    '',
    'objetivos/',
    'metodologia/',
    'participantes/',
    'agenda/',
    'agenda/sesion-1/',
    'grabaciones/',
    'nota-conceptual/',
  ]
    .map((page) => `es/2021/${page}`)
    .concat(
      [
        '',
        'objectives/',
        'methodology/',
        'participants/',
        'agenda/',
        'agenda/session-1/',
        'recordings/',
        'concept-note/',
      ].map((page) => `en/2021/${page}`),
    ),
);

/** The most of a page, in pixels, that a reader sees beside each other with nothing right of the middle. */
const MOST_EMPTY = 600;

/**
 * The longest stretch of a page's text, in pixels from above to below, beside which nothing stands right of the middle:
 * no line of text, no picture, no control.
 */
function emptyRightHalf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const middle = document.documentElement.clientWidth / 2;
    const { top, bottom } = main.getBoundingClientRect();
    const boxes: DOMRect[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if ((textContent ?? '').trim() === '' || !parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      if (parentElement.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      boxes.push(...range.getClientRects());
    }
    for (const picture of main.querySelectorAll('svg, img, iframe, select, input, .tile, .band')) {
      boxes.push(picture.getBoundingClientRect());
    }
    const right = boxes.filter((box) => box.right > middle + 1 && box.height > 0).toSorted((a, b) => a.top - b.top);
    let filledTo = top;
    let longest = 0;
    for (const box of right) {
      longest = Math.max(longest, box.top - filledTo);
      filledTo = Math.max(filledTo, box.bottom);
    }
    return Math.round(Math.max(longest, bottom - filledTo));
  });
}

test.describe('on a wide window', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  for (const address of PROGRAMME) {
    test(`${address} uses both halves`, async ({ page }) => {
      await page.goto(address);
      expect(await emptyRightHalf(page)).toBeLessThan(MOST_EMPTY);
    });
  }

  test('a page with an empty right half is told from one that is filled', async ({ page }) => {
    const lines = '<p style="width:400px">one<br>line</p>'.repeat(40);
    await page.setContent(`<main>${lines}</main>`);
    expect(await emptyRightHalf(page)).toBeGreaterThan(MOST_EMPTY);
    await page.setContent(
      `<main style="display:grid;grid-template-columns:1fr 1fr"><div>${lines}</div><div>${lines}</div></main>`,
    );
    expect(await emptyRightHalf(page)).toBeLessThan(MOST_EMPTY);
  });

  for (const address of [...ADDRESSES.filter(Boolean), '404.html']) {
    test(`the footer of ${address} is shorter than its page`, async ({ page }) => {
      await page.goto(address);
      const [main, footer] = await Promise.all(
        ['main', 'footer'].map(async (part) => (await page.locator(`body > ${part}`).boundingBox())?.height ?? 0),
      );
      expect(footer).toBeLessThan(main ?? 0);
    });
  }
});

test.describe('the pages of the programme on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  for (const [address, asked] of [
    ['es/2021/participantes/', 'Para el certificado: el curso y las tres sesiones'],
    ['en/2021/participants/', 'For the certificate: the course and all three sessions'],
  ] as const) {
    test(`${address} says on the first screen what the certificate takes`, async ({ page }) => {
      await page.goto(address);
      const certificate = page.getByRole('complementary', { name: asked });
      await expect(certificate).toBeInViewport({ ratio: 1 });
    });
  }
});

test.describe('the tile of a session', () => {
  test('is the same on each page that shows it, with as many ochre petals as the number of the session', async ({
    page,
  }) => {
    for (const address of ['es/2021/objetivos/', 'es/2021/metodologia/', 'es/2021/grabaciones/']) {
      await page.goto(address);
      const petals = await page
        .locator('main svg.tile path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.match(/M/g)?.length));
      expect(new Set(filled(petals)), address).toEqual(new Set([1, 2, 3]));
    }
  });
});

test.describe('where there is nothing to read yet', () => {
  test('an empty agenda of one’s own leads to the agenda, and keeps its zone control', async ({ page }) => {
    await page.goto('es/2021/mi-agenda/');
    await expect(page.getByRole('main').getByRole('link', { name: 'Ir a la agenda' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Zona horaria' })).toBeVisible();
  });

  test('the entry and the page for wrong addresses have a tile and one way on in each language', async ({ page }) => {
    for (const address of ['', '404.html']) {
      await page.goto(address);
      await expect(page.locator('main .tile')).toBeVisible();
      await expect(page.locator('main a.action')).toHaveCount(2);
    }
  });
});
