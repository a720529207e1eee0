import { cutTexts, doubleText, hiddenWithoutScripts, pixelsBeside } from './layout.ts';
import { ADDRESSES } from './pages.ts';
import { MOUNT } from './server.ts';
import { expect, test } from './test.ts';

for (const address of ADDRESSES) {
  test(`/${address} asks for three files at the most below a path, fits 320 pixels, has no field that iOS enlarges, keeps its text at twice the size, and prints no heading alone`, async ({
    page,
  }) => {
    const requested: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requested.push(request.url());
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${MOUNT}${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(requested.length, requested.join(' ')).toBeLessThanOrEqual(3);
    expect(requested.filter((url) => !url.includes(`/${MOUNT}`))).toEqual([]);
    expect(await pixelsBeside(page), 'too wide at 320 pixels').toBe(0);
    const sizes = await page
      .locator('input, select')
      .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
    expect(Math.min(...sizes), 'pixels of the smallest field').toBeGreaterThanOrEqual(16);

    await page.setViewportSize({ width: 1280, height: 900 });
    await doubleText(page);
    expect(await cutTexts(page), 'cut at twice the size').toEqual([]);
    expect(await pixelsBeside(page), 'too wide at twice the size').toBe(0);

    await page.emulateMedia({ media: 'print' });
    // What a browser does before it prints.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const alone = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main section')]
        .map((section) => [section, section.querySelector<HTMLElement>('h2, h3')] as const)
        .filter(([, heading]) => heading?.checkVisibility() && !heading.matches('.visually-hidden'))
        .filter(([section, heading]) => section.innerText.trim() === heading?.innerText.trim())
        .map(([, heading]) => heading?.innerText),
    );
    expect(alone, 'headings on paper without what they are of').toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ADDRESSES) {
    test(`/${address} is complete`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // The choice of a zone needs a script, and the table of hours stands in for it; so do the tools of an item, whose title is its link.
      await expect(hiddenWithoutScripts(page)).toHaveCount(0);
    });
  }

  test('the agenda tells every hour, and the language link still leads to the page', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await expect(page.locator('[data-item] .hours')).toHaveCount(18);
    await expect(page.locator('#s2-3 .hours')).toContainText('10:00');
    await page.getByRole('link', { name: 'Read this page in English' }).click();
    await expect(page).toHaveURL(/\/en\/2021\/agenda\/$/);
  });
});

test.describe('where something on the way takes the scripts out of pages', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/*/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, '');
      await route.fulfill({ response, body });
    });
  });

  test('no control is shown that would do nothing', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await expect(page.locator('[data-item] .hours')).toHaveCount(18);
    await expect(page.locator('main :is(select, button, .tools)').filter({ visible: true })).toHaveCount(0);
    await expect(hiddenWithoutScripts(page)).toHaveCount(0);
  });

  test('my agenda and the search say so, and show what there is', async ({ page }) => {
    await page.goto('es/2021/mi-agenda/');
    await expect(page.getByText('Esta es la agenda completa')).toBeVisible();
    await expect(page.locator('[data-item] .hours').filter({ visible: true })).toHaveCount(18);
    await page.goto('es/buscar/');
    await expect(page.getByText('sin él no se puede buscar')).toBeVisible();
  });
});

test.describe('by keyboard alone', () => {
  test('the first stop leads past the header, and is seen', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Saltar al contenido' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('every stop shows where it is and none is a trap', async ({ page }) => {
    await page.goto('en/2021/agenda/session-1/');
    const stops = await page
      .locator('a[href], button, select, input, [tabindex="0"]')
      .filter({ visible: true })
      .count();
    const seen = new Set<number>();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const stop = [...document.querySelectorAll('*')].indexOf(element);
        return { stop, name: element.outerHTML, outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
      });
      if (!focus) break;
      expect(focus.outlined, focus.name).toBe(true);
      seen.add(focus.stop);
    }
    expect(seen.size).toBe(stops);
  });
});

test.describe('for other eyes', () => {
  test('forced colours keep the current page and the focus visible', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('es/2021/agenda/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeInViewport({ ratio: 1 });
    const underlined = await page
      .locator('.sections a')
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link).borderBlockEndStyle !== 'none')
          .map(({ textContent }) => textContent.trim()),
      );
    expect(underlined).toEqual(['Agenda']);
  });

  test('reduced motion moves nothing', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('es/2021/agenda/');
    const behavior = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    expect(behavior).toBe('auto');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  for (const [address, most] of [
    ['es/2021/agenda/', 6],
    ['en/2021/concept-note/', 10],
  ] as const) {
    for (const format of ['A4', 'Letter'] as const) {
      test(`/${address} prints on ${format} in black on white, without the navigation`, async ({ page }) => {
        await page.goto(address);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('navigation')).toHaveCount(0);
        await expect(page.getByRole('search')).toHaveCount(0);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        );
        const pdf = (await page.pdf({ format })).toString('latin1');
        const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        expect(sheets).toBeGreaterThan(1);
        expect(sheets).toBeLessThanOrEqual(most);
      });
    }
  }

  for (const address of ['es/archivo/', 'en/people/fabio-jimenez/', 'es/2021/grabaciones/', 'en/developers/']) {
    test(`/${address} prints what it says, and no way elsewhere`, async ({ page }) => {
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('navigation')).toHaveCount(0);
      await expect(page.getByRole('search')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }

  test('an item is never broken across sheets, and a link shows where it leads', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('[data-item]')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    const shown = await page.locator('#course .action').evaluate((link) => getComputedStyle(link, '::after').content);
    expect(shown).toContain('https://www.ecampus.iom.int/enrol/index.php?id=197');
  });
});
