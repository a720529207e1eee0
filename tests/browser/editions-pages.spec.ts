import { filled } from '../filled.ts';
import { violationsAt } from './accessibility.ts';
import { cutTexts, doubleText, hiddenWithoutScripts, overlappingTexts, pixelsBeside } from './layout.ts';
import { expect, test } from './test.ts';

const OF_AN_EDITION = {
  es: (id: string, session: number) =>
    ['', 'agenda/', `agenda/sesion-${String(session)}/`, 'agenda/hoja/canada/', 'mi-agenda/', 'participantes/'].map(
      (page) => `es/${id}/${page}`,
    ),
  en: (id: string, session: number) =>
    ['', 'agenda/', `agenda/session-${String(session)}/`, 'agenda/sheet/canada/', 'my-agenda/', 'participants/'].map(
      (page) => `en/${id}/${page}`,
    ),
};

/** The pages of the four editions that readers use most, in one of the languages. */
const PAGES = {
  hybrid: ['es/', ...OF_AN_EDITION.es('2032', 3)],
  announced: ['en/', 'en/2033/'],
  weeks: ['en/', ...OF_AN_EDITION.en('2034', 4)],
  postponed: ['es/', ...OF_AN_EDITION.es('2035', 3)],
};

/** What readers have kept of each, so that my agenda shows it. */
const KEPT = { 2032: ['s3-2', 'session-5'], 2034: ['course', 'session-4'], 2035: ['s1-2', 's3-1'] };

for (const [site, addresses] of filled(Object.entries(PAGES))) {
  for (const address of filled(addresses)) {
    test(`${site}/${address} has no accessibility violation, fits 320 pixels and keeps its text at twice the size`, async ({
      page,
    }) => {
      await page.addInitScript((kept) => {
        for (const [id, items] of Object.entries(kept)) localStorage.setItem(`my-agenda-${id}`, JSON.stringify(items));
      }, KEPT);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${site}/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await pixelsBeside(page), 'too wide at 320 pixels').toBe(0);
      expect(await overlappingTexts(page), 'over one another at 320 pixels').toEqual([]);
      expect(await violationsAt(page, [360, 1280])).toEqual([]);
      await doubleText(page);
      expect(await cutTexts(page), 'cut at twice the size').toEqual([]);
      expect(await pixelsBeside(page), 'too wide at twice the size').toBe(0);
      expect(await overlappingTexts(page), 'over one another at twice the size').toEqual([]);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [site, addresses] of filled(Object.entries(PAGES))) {
    test(`the pages of ${site} are complete`, async ({ page }) => {
      for (const address of filled(addresses)) {
        await page.goto(`${site}/${address}`);
        await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
        await expect(hiddenWithoutScripts(page), address).toHaveCount(0);
        await expect(page.locator(':is([data-phase], [data-milestone] [data-when]):not(:empty)'), address).toHaveCount(
          0,
        );
      }
    });
  }

  test('a workshop tells when, where and in which languages it is, and its groups', async ({ page }) => {
    await page.goto('hybrid/es/2032/agenda/sesion-3/');
    const facts = page.locator('.facts').first();
    await expect(facts).toContainText('martes 11 de mayo de 2032, de 14:00 a 17:00, hora de la Ciudad de Panamá');
    await expect(facts).toContainText('Sala de talleres');
    await expect(facts).toContainText('interpretación en inglés');
    await expect(page.locator('#s3-2 .groups > li')).toHaveText([
      /^\s*Municipios de origen.*Sala Magna.*Elena/s,
      /^\s*Municipios de tránsito.*14:30.*Sala de talleres.*Omar/s,
      /^\s*Municipios de destino.*15:15.*Sala del anexo.*Ruth/s,
    ]);
  });

  test('what is not known yet is said to be so', async ({ page }) => {
    await page.goto('weeks/en/2034/agenda/');
    await expect(page.locator('#session-5')).toContainText('time to be confirmed');
    await expect(page.locator('#session-5')).toContainText('title to be announced');
    await page.goto('announced/en/2033/');
    await expect(page.getByText('2033 (days to be confirmed)').first()).toBeVisible();
    await expect(page.getByText('Venue to be confirmed')).toBeVisible();
  });
});

for (const [address, groups] of [
  ['hybrid/es/2032/agenda/', '#s3-2 .groups > li'],
  ['hybrid/en/2032/agenda/session-3/', '#s3-2 .groups > li'],
  ['en/2021/agenda/session-1/', '#s1-4 .groups > li'],
] as const) {
  test(`the groups held at once on ${address} stand side by side, and one below the other on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    const boxes = () =>
      page
        .locator(groups)
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => [x, y]));
    const wide = await boxes();
    expect(wide).toHaveLength(3);
    expect(new Set(wide.map(([, y]) => y)).size, 'rows on a wide screen').toBe(1);
    expect(new Set(wide.map(([x]) => x)).size, 'columns on a wide screen').toBe(3);
    await page.setViewportSize({ width: 360, height: 740 });
    const narrow = await boxes();
    expect(new Set(narrow.map(([x]) => x)).size, 'columns on a phone').toBe(1);
    expect(new Set(narrow.map(([, y]) => y)).size, 'rows on a phone').toBe(3);
  });
}
