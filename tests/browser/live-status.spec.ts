import { expect, test } from './test.ts';

const AGENDA = 'es/2021/agenda/';

test.describe('the live card of an edition', () => {
  test('says without JavaScript when the first session is, how to join and where the recordings are', async ({
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
    await expect(page.getByRole('link', { name: 'Grabaciones de las sesiones' })).toBeVisible();
    await context.close();
  });

  for (const [now, text] of [
    ['2021-08-15T13:59:00Z', 'La primera sesión empieza dentro de 3 días.'],
    ['2021-08-18T12:00:00Z', 'La primera sesión empieza dentro de 2 horas.'],
    ['2021-08-18T13:59:59Z', 'La primera sesión empieza dentro de 1 minuto.'],
    [
      '2021-08-18T14:00:00Z',
      /^Ahora, hasta las \d+:\d\d[^:]*: Indicaciones generales\. Palabras de Bienvenida\. Sigue, dentro de 15 minutos: Prioridades/,
    ],
    ['2021-08-18T16:00:00Z', /^Sigue, dentro de 22 horas: El marco de gobernanza/],
    ['2021-08-20T15:59:59Z', /^Ahora, hasta las \d+:\d\d[^:]*: Conclusión\.$/],
  ] as const) {
    for (const address of [AGENDA, 'es/']) {
      test(`at ${now} says ${String(text)} on ${address}`, async ({ page }) => {
        await page.clock.setFixedTime(now);
        await page.goto(address);
        await expect(page.locator('[data-live]').getByRole('status')).toHaveText(text);
      });
    }
  }

  test('is not there once the sessions are over', async ({ page }) => {
    await page.clock.setFixedTime('2021-08-20T16:00:00Z');
    await page.goto(AGENDA);
    await expect(page.locator('[data-live]')).toBeHidden();
  });

  test('links what is on', async ({ page }) => {
    await page.clock.setFixedTime('2021-08-18T14:00:00Z');
    await page.goto('es/');
    await page.locator('[data-live]').getByRole('link', { name: 'Indicaciones generales' }).click();
    await expect(page).toHaveURL(/es\/2021\/agenda\/sesion-1\/#s1-1$/);
  });

  test('tells on the page of a session its items, and the other sessions as a whole', async ({ page }) => {
    const SESSION = 'es/2021/agenda/sesion-1/';
    await page.clock.setFixedTime('2021-08-18T15:56:00Z');
    await page.goto(SESSION);
    const status = page.locator('[data-live]').getByRole('status');
    await expect(status).toHaveText(
      /^Ahora, hasta las \d+:\d\d[^:]*: Cierre de sesión\. Sigue, dentro de 22 horas: Sesión virtual 2: Herramientas/,
    );
    await page.clock.setFixedTime('2021-08-20T15:00:00Z');
    await page.goto(SESSION);
    await expect(status).toHaveText(/^Ahora, hasta las \d+:\d\d[^:]*: Sesión virtual 3: Buenas prácticas/);
    await status.getByRole('link', { name: 'Sesión virtual 3' }).click();
    await expect(page).toHaveURL(/es\/2021\/agenda\/sesion-3\/$/);
  });

  test('marks the item that is on, and moves on with the clock', async ({ page }) => {
    await page.clock.install({ time: '2021-08-18T14:14:00Z' });
    await page.goto(AGENDA);
    await expect(page.locator('#s1-1')).toHaveAttribute('aria-current', 'time');
    await page.clock.fastForward('02:00');
    await expect(page.locator('#s1-2')).toHaveAttribute('aria-current', 'time');
    await expect(page.locator('[data-item][aria-current="time"]')).toHaveCount(1);
  });

  test('tells who hears the page what begins, and not how the minutes go by', async ({ page }) => {
    await page.clock.install({ time: '2021-08-18T13:55:30Z' });
    await page.goto(AGENDA);
    const status = page.locator('[data-live]').getByRole('status');
    await page.clock.fastForward('01:00');
    await expect(status).toHaveText(/dentro de 3 minutos/);
    await expect(status).toHaveAttribute('aria-live', 'off');
    await page.clock.fastForward('04:00');
    await expect(status).toHaveText(/^Ahora, /);
    await expect(status).toHaveAttribute('aria-live', 'polite');
    await page.clock.fastForward('01:00');
    await expect(status).toHaveAttribute('aria-live', 'off');
  });
});

test.describe('the hour on the live card', () => {
  test.use({ timezoneId: 'America/Guatemala', locale: 'es-GT' });

  for (const [name, forbid] of [
    ['is that of a zone as soon as it is chosen', undefined],
    [
      'is so too where the browser keeps nothing',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
  ] as const) {
    test(name, async ({ page }) => {
      if (forbid) await page.addInitScript(forbid);
      await page.clock.setFixedTime('2021-08-19T14:10:00Z');
      await page.goto(AGENDA);
      const status = page.locator('[data-live]').getByRole('status');
      await expect(status).toHaveText(/^Ahora, hasta las 0?8:30/);
      await page.getByRole('combobox', { name: 'Zona horaria' }).selectOption('America/Santo_Domingo');
      await expect(status).toHaveText(/^Ahora, hasta las 10:30/, { timeout: 5_000 });
    });
  }
});

test.describe('an edition', () => {
  for (const [now, state] of [
    ['2021-08-16T04:59:59Z', 'Próxima'],
    ['2021-08-16T05:00:00Z', 'En curso'],
    ['2021-08-21T04:59:59Z', 'En curso'],
    ['2021-08-21T05:00:00Z', 'Concluida'],
  ] as const) {
    test(`is told at ${now} to be ${state}, by one and the same page`, async ({ page }) => {
      await page.clock.setFixedTime(now);
      for (const address of ['es/', 'es/2021/']) {
        await page.goto(address);
        await expect(page.locator('.answers .state')).toHaveText(state);
      }
    });
  }

  test('tells the offset that its zone has today, where that is another', async ({ page }) => {
    await page.clock.setFixedTime('2021-08-18T12:00:00Z');
    await page.goto(AGENDA);
    await expect(page.locator('[data-offset]')).toBeEmpty();
    await page.clock.setFixedTime('2026-08-18T12:00:00Z');
    await page.reload();
    await expect(page.locator('[data-offset]')).toHaveText('Hoy, UTC−06:00.');
  });
});
