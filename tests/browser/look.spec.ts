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

test('no page ends above the lower edge of a tall window', async ({ page }) => {
  const ends: string[] = [];
  await page.setViewportSize({ width: 1280, height: 1080 });
  for (const address of filled([...ADDRESSES, '404.html', 'announced/es/2033/', 'announced/en/people/'])) {
    await page.goto(address);
    // The entry, which has no footer, is a band as high as the window.
    const [left = 0] = await page
      .locator('.site-footer')
      .evaluateAll((footers) => footers.map((footer) => innerHeight - footer.getBoundingClientRect().bottom));
    if (left > 1) ends.push(`${address}: ${String(left)}`);
  }
  expect(ends).toEqual([]);
});

test('the mark of a reference stands beside the word that it follows', async ({ page }) => {
  const alone: string[] = [];
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of filled(ADDRESSES)) {
    await page.goto(address);
    const marks = await page.locator('main .cite').evaluateAll((cites) =>
      cites.flatMap((cite) => {
        const texts = document.createTreeWalker(cite.parentElement ?? cite, NodeFilter.SHOW_TEXT);
        let before: Node | undefined;
        while (texts.nextNode() && !cite.contains(texts.currentNode)) {
          if (texts.currentNode.textContent?.trim()) before = texts.currentNode;
        }
        if (!before || !cite.checkVisibility()) return [];
        const range = document.createRange();
        range.selectNodeContents(before);
        const word = [...range.getClientRects()].at(-1);
        const mark = cite.getBoundingClientRect();
        return word && (mark.top >= word.bottom || mark.left > word.right + 4) ? [before.textContent ?? ''] : [];
      }),
    );
    alone.push(...marks.map((text) => `${address}: ${text}`));
  }
  expect(alone).toEqual([]);
});

test.describe('on a phone of 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 780 }, timezoneId: 'America/Guatemala', locale: 'es-GT' });

  /** How far below the top of its page something begins, in pixels. */
  const topOf = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + scrollY);

  test('the header takes no more than 104 pixels, with the current section in sight', async ({ page }) => {
    for (const address of ADDRESSES) {
      await page.goto(address);
      const header = await page
        .locator('.site-header')
        .evaluateAll(([one]) => one?.getBoundingClientRect().height ?? 0);
      expect(header, address).toBeLessThanOrEqual(104);
    }
    await page.goto('es/2021/metodologia/');
    await expect(page.locator('.sections [aria-current]')).toBeInViewport({ ratio: 1 });
  });

  for (const address of ['es/2021/agenda/', 'en/2021/agenda/']) {
    test(`${address} is no longer than 6,000 pixels`, async ({ page }) => {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6_000);
    });
  }

  for (const address of ['es/2021/agenda/sesion-1/', 'en/2021/agenda/session-2/', 'es/2021/agenda/sesion-3/']) {
    test(`the first item of ${address} stands within a screen and a half`, async ({ page }) => {
      await page.goto(address);
      expect(await topOf(page, '.items > :first-child h3')).toBeLessThanOrEqual(1_170);
    });
  }

  test('the home page shows session 2 in the reader’s own hours', async ({ page }) => {
    await page.goto('es/');
    const session = page.locator('.your-day li').nth(1);
    await expect(session).toContainText('jueves 19 de agosto de 2021');
    await expect(session.locator('.local')).toHaveText(/^0?8:00(?:\s?a\.\sm\.)?–10:00(?:\s?a\.\sm\.)?$/);
  });

  for (const address of ['es/', 'es/2021/agenda/']) {
    test(`${address} says what is on and how to get in, while something is on`, async ({ page }) => {
      await page.clock.setFixedTime('2021-08-19T14:10:00Z');
      await page.goto(address);
      const card = page.locator('.live');
      await expect(card.getByRole('status')).toContainText('El marco de gobernanza');
      await expect(card.getByRole('progressbar')).toHaveJSProperty('position', 1 / 3);
      await expect(card.getByRole('link', { name: 'Entrar por E-Campus' })).toBeInViewport();
      await expect(card.getByRole('link', { name: 'Agregar a tu calendario' })).toBeHidden();
    });
  }

  test('the timetable gives way to the list', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await expect(page.locator('.timetable')).toBeHidden();
  });
});

test.describe('the timetable', () => {
  test.use({ viewport: { width: 1280, height: 800 }, timezoneId: 'America/Guatemala', locale: 'es-GT' });

  test('stands on the first screen and a half of a wide window', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    const { bottom } = await page.locator('.timetable').evaluate((table) => table.getBoundingClientRect());
    expect(bottom).toBeLessThanOrEqual(1_200);
  });

  for (const address of ['es/2021/agenda/', 'hybrid/es/2032/agenda/', 'weeks/es/2034/agenda/']) {
    test(`fills the page with the days of ${address}`, async ({ page }) => {
      await page.goto(address);
      const ends = await page.locator('.timetable table').evaluateAll((tables) =>
        tables.map((table) => {
          const days = [...table.querySelectorAll('thead tr:first-child th')];
          return table.getBoundingClientRect().right - (days.at(-1)?.getBoundingClientRect().right ?? 0);
        }),
      );
      expect(Math.max(...filled(ends))).toBeLessThanOrEqual(8);
    });
  }

  test('has minutes as height, as far as there is room', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    const heightOf = (id: string) =>
      page.locator(`.timetable td:has([href="#${id}"])`).evaluate((cell) => (cell as HTMLTableCellElement).rowSpan);
    expect(await Promise.all(['s1-1', 's1-2', 's1-7', 's2-1', 's3-1', 's3-3'].map(heightOf))).toEqual([
      3, 7, 1, 6, 9, 1,
    ]);
  });

  test('shows the reader’s hours in its gutter, marks what is on, and what is kept', async ({ page }) => {
    await page.clock.setFixedTime('2021-08-19T14:10:00Z');
    await page.goto('es/2021/agenda/');
    const gutter = page.locator('.timetable .hours');
    await expect(gutter.first()).toContainText('09:00');
    await expect(gutter.first().locator('.local')).toHaveText(/^0?8:00/);
    await expect(page.locator('.timetable [aria-current="time"]')).toHaveText(/El marco de gobernanza/);
    await page
      .locator('#s2-1')
      .getByRole('button', { name: /^Guardar/ })
      .click();
    await expect(page.locator('.timetable .kept')).toHaveText(/El marco de gobernanza/);
  });

  test('leaves out an hour that is not the same for the reader on every day that it stands for', async ({ page }) => {
    // Madrid’s clocks change between the sessions of these weeks, and Panama’s do not.
    await page.goto('weeks/es/2034/agenda/?tz=Europe/Madrid');
    const shown = await page.locator('.timetable .hours .local').allTextContents();
    const days = await page.locator('.timetable thead th').count();
    expect(days).toBe(4);
    expect(filled(shown).every((text) => text === '')).toBe(true);
    await expect(page.locator('#s1-1 .local')).not.toHaveText('');
  });

  for (const [address, tables] of [
    ['hybrid/es/2032/agenda/', 'several sessions a day, with groups'],
    ['weeks/es/2034/agenda/', 'a session a week'],
    ['fixture/es/2031/agenda/', 'the fixture'],
  ] as const) {
    test(`holds for ${tables}: nothing in a cell is cut`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('.timetable td a').first()).toBeVisible();
      const cut = await page
        .locator('.timetable td')
        .evaluateAll((cells) =>
          cells
            .filter((cell) => cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1)
            .map((cell) => cell.textContent),
        );
      expect(cut).toEqual([]);
    });
  }
});
