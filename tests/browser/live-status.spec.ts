import { expect, test } from './test.ts';

const AGENDA = 'es/2021/agenda/';

test.describe('an edition that is still to come', () => {
  test('says without JavaScript when the sessions begin, how to join and where the recordings will be', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto(AGENDA);
    await expect(
      page.getByText('Primera sesión: miércoles 18 de agosto de 2021, 09:00, hora de la Ciudad de México.'),
    ).toBeVisible();
    await expect(page.getByText('desde la sección del programa en E-Campus')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Dónde estarán las grabaciones' })).toBeVisible();
    await context.close();
  });

  for (const [now, text] of [
    ['2021-08-15T13:59:00Z', 'La primera sesión empieza dentro de 3 días.'],
    ['2021-08-18T12:00:00Z', 'La primera sesión empieza dentro de 2 horas.'],
    ['2021-08-18T13:59:59Z', 'La primera sesión empieza dentro de 1 minuto.'],
    [
      '2021-08-18T14:00:00Z',
      /^Ahora: Indicaciones generales\. Palabras de Bienvenida\. Sigue, dentro de 15 minutos: Prioridades/,
    ],
    ['2021-08-18T16:00:00Z', /^Sigue, dentro de 22 horas: El marco de gobernanza/],
    ['2021-08-20T15:59:59Z', 'Ahora: Conclusión.'],
  ] as const) {
    test(`at ${now} says ${String(text)}`, async ({ page }) => {
      await page.clock.setFixedTime(now);
      await page.goto(AGENDA);
      await expect(page.locator('[data-live]').getByRole('status')).toHaveText(text);
    });
  }

  test('marks the item that is on, and moves on with the clock', async ({ page }) => {
    await page.clock.install({ time: '2021-08-18T14:14:00Z' });
    await page.goto(AGENDA);
    await expect(page.locator('#s1-1')).toHaveAttribute('aria-current', 'time');
    await page.clock.fastForward('02:00');
    await expect(page.locator('#s1-2')).toHaveAttribute('aria-current', 'time');
    await expect(page.locator('[aria-current="time"]')).toHaveCount(1);
  });

  test('counts down on the home page too', async ({ page }) => {
    await page.clock.setFixedTime('2021-08-16T14:00:00Z');
    await page.goto('en/');
    await expect(page.locator('[data-live]').getByRole('status')).toHaveText('The first session starts in 2 days.');
  });
});

test('an edition that is over counts nothing down', async ({ page }) => {
  await page.clock.setFixedTime('2021-08-20T16:00:00Z');
  await page.goto(AGENDA);
  await expect(page.locator('[data-live]')).toBeHidden();
});

for (const [when, now, state] of [
  ['before', '2021-08-01T12:00:00Z', 'Próxima'],
  ['during', '2021-08-18T14:00:00Z', 'En curso'],
  ['after', '2021-09-01T12:00:00Z', 'Concluida'],
] as const) {
  test(`the home page says ${when} the edition how it stands to the day`, async ({ page }) => {
    await page.clock.setFixedTime(now);
    await page.goto('es/');
    await expect(page.locator('.answers [data-phase]')).toHaveText(state);
  });
}
