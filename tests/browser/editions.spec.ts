import { filled } from '../filled.ts';
import { expect, test } from './test.ts';

/** What the home page of a site says of its newest edition at a moment: its state, its card, and the edition before it. */
const MOMENTS = [
  ['hybrid', 'before', '2032-05-01T12:00:00Z', 'Próxima', /^La primera sesión empieza dentro de 10 días\.$/, true],
  ['hybrid', 'during a session', '2032-05-11T14:10:00Z', 'En curso', /^Ahora: /, false],
  ['hybrid', 'between the sessions', '2032-05-11T14:50:00Z', 'En curso', /^Sigue, dentro de 10 minutos: /, false],
  ['hybrid', 'after', '2032-05-14T12:00:00Z', 'Concluida', undefined, false],
  ['weeks', 'before', '2034-10-15T12:00:00Z', 'Próxima', /^La primera sesión empieza dentro de 3 días\.$/, true],
  ['weeks', 'during a session', '2034-10-25T14:10:00Z', 'En curso', /^Ahora: /, false],
  ['weeks', 'during a session after the clocks went back', '2034-11-08T15:10:00Z', 'En curso', /^Ahora: /, false],
  ['weeks', 'an hour before it', '2034-11-08T14:00:00Z', 'En curso', /^Sigue, dentro de 1 hora: /, false],
  ['weeks', 'after', '2034-11-20T12:00:00Z', 'Concluida', undefined, false],
  [
    'postponed',
    'on the days that it was to have',
    '2035-05-08T16:00:00Z',
    'Próxima',
    /^La primera sesión empieza /,
    true,
  ],
  ['postponed', 'during a session', '2035-09-04T15:10:00Z', 'En curso', /^Ahora: /, false],
  ['postponed', 'during the session that was cancelled', '2035-09-05T20:30:00Z', 'En curso', undefined, false],
] as const;

for (const [site, when, now, state, card, previous] of MOMENTS) {
  test(`the home page of ${site} says ${when} what is so`, async ({ page }) => {
    await page.clock.setFixedTime(now);
    await page.goto(`${site}/es/`);
    await expect(page.locator('.answers [data-phase]')).toHaveText(state);
    const live = page.locator('[data-live]');
    if (card) await expect(live.getByRole('status')).toHaveText(card);
    else await expect(live).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Edición anterior' })).toBeVisible({ visible: previous });
  });
}

test('an edition that is announced is to come until its year is over, beside the one before', async ({ page }) => {
  await page.clock.setFixedTime('2033-06-01T12:00:00Z');
  await page.goto('announced/es/');
  await expect(page.locator('.answers [data-phase]')).toHaveText('Próxima');
  await expect(page.getByText('El programa está por anunciarse.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Edición anterior' })).toBeVisible();
});

for (const [now, text] of [
  ['2032-02-25T05:00:00Z', 'Abre dentro de 5 días.'],
  ['2032-03-13T05:00:00Z', 'Cierra dentro de 3 días.'],
  ['2032-03-15T12:00:00Z', 'Último día.'],
  ['2032-03-16T05:00:00Z', 'Cerró.'],
] as const) {
  test(`the nomination says at ${now} ${text}`, async ({ page }) => {
    await page.clock.setFixedTime(now);
    await page.goto('hybrid/es/2032/participantes/');
    await expect(page.locator('#step-nomination [data-when]')).toHaveText(text);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [site, address] of [
    ['hybrid', 'es/'],
    ['announced', 'es/'],
    ['weeks', 'es/2034/'],
    ['postponed', 'es/2035/'],
  ] as const) {
    test(`${site}/${address} says nothing of the day on which it is read`, async ({ page }) => {
      await page.goto(`${site}/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const place of filled(await page.locator('[data-phase], [data-when]').all()))
        await expect(place).toBeEmpty();
    });
  }

  test('an edition that was postponed says so first', async ({ page }) => {
    await page.goto('postponed/es/2035/');
    await expect(page.locator('h1 ~ .notice').first()).toContainText('Pasa a ser en línea.');
    await expect(page.getByText('La sede ficticia estará en obras en mayo.')).toBeVisible();
  });
});
