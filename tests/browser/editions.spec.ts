import { filled } from '../filled.ts';
import { expect, test } from './test.ts';

/** What the home page of a site says of its newest edition at a moment: its state, its card, and the edition before it. */
const MOMENTS = [
  ['hybrid', 'before', '2032-05-01T12:00:00Z', 'Próxima', /^La primera sesión empieza dentro de 10 días\.$/, true],
  ['hybrid', 'during a session', '2032-05-11T14:10:00Z', 'En curso', /^Ahora, hasta las \d+:\d\d[^:]*: /, false],
  ['hybrid', 'between the sessions', '2032-05-11T14:50:00Z', 'En curso', /^Sigue, dentro de 10 minutos: /, false],
  ['hybrid', 'after', '2032-05-14T12:00:00Z', 'Concluida', undefined, false],
  ['weeks', 'before', '2034-10-15T12:00:00Z', 'Próxima', /^La primera sesión empieza dentro de 3 días\.$/, true],
  ['weeks', 'during a session', '2034-10-25T14:10:00Z', 'En curso', /^Ahora, hasta las \d+:\d\d[^:]*: /, false],
  [
    'weeks',
    'during a session after the clocks went back',
    '2034-11-08T15:10:00Z',
    'En curso',
    /^Ahora, hasta las \d+:\d\d[^:]*: /,
    false,
  ],
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
  ['postponed', 'during a session', '2035-09-04T15:10:00Z', 'En curso', /^Ahora, hasta las \d+:\d\d[^:]*: /, false],
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

/** What is on an agenda at a moment: what its card says, and which entry is marked as being on. */
const ON_AGENDAS = {
  'hybrid/es/2032/agenda/': [
    ['2032-05-01T12:00:00Z', /^La primera sesión empieza dentro de 10 días\.$/, []],
    [
      '2032-05-11T14:15:00Z',
      /^Ahora, hasta las \d+:\d\d[^:]*: El programa, paso a paso\. Sigue, dentro de 15 minutos: /,
      ['s1-2'],
    ],
    ['2032-05-11T14:50:00Z', /^Sigue, dentro de 10 minutos: Presentación de la sesión\.$/, []],
    ['2032-05-11T16:15:00Z', /^Ahora, hasta las \d+:\d\d[^:]*: Panel: la ventanilla única/, ['s2-4']],
    ['2032-05-11T19:40:00Z', /^Ahora, hasta las \d+:\d\d[^:]*: Trabajo en grupos: una llegada repentina\./, ['s3-2']],
    ['2032-05-11T23:00:00Z', /^Sigue, dentro de 15 horas: Bienvenida al segundo día\.$/, []],
    ['2032-05-12T14:50:00Z', /^Ahora, hasta las \d+:\d\d[^:]*: Trabajo en grupos: lo que cada ciudad/, ['s4-3']],
    // The visit of the afternoon has no hours yet: nothing says that it is on.
    ['2032-05-12T19:00:00Z', /^Sigue, dentro de 6 horas: Panel: dos ciudades ficticias/, []],
    ['2032-05-13T01:10:00Z', /^Ahora, hasta las \d+:\d\d[^:]*: Panel: dos ciudades ficticias/, ['s6-1']],
    ['2032-05-13T02:00:00Z', undefined, []],
  ],
  'weeks/en/2034/agenda/': [
    ['2034-10-15T12:00:00Z', /^The first session starts in 3 days\.$/, []],
    ['2034-10-18T14:10:00Z', /^Now, until \d+:\d\d[^:]*: /, ['s1-1']],
    ['2034-10-25T15:10:00Z', /^Now, until \d+:\d\d[^:]*: /, ['s2-2']],
    ['2034-10-27T14:00:00Z', /^Next, in 5 days: /, []],
    ['2034-11-01T14:10:00Z', /^Now, until \d+:\d\d[^:]*: /, ['s3-1']],
    ['2034-11-08T14:30:00Z', /^Next, in 30 minutes: Virtual session 4: /, []],
    ['2034-11-08T15:10:00Z', /^Now, until \d+:\d\d[^:]*: Virtual session 4: /, ['session-4']],
    ['2034-11-20T12:00:00Z', undefined, []],
  ],
  'postponed/es/2035/agenda/': [
    // On the days that it was to have, nothing is on.
    ['2035-05-08T15:30:00Z', /^La primera sesión empieza dentro de 118 días\.$/, []],
    ['2035-09-04T15:30:00Z', /^Ahora, hasta las \d+:\d\d[^:]*: Panel: tres barrios ficticios/, ['s1-2']],
    ['2035-09-04T18:00:00Z', /^Sigue, dentro de 21 horas: Alquilar sin historial\.$/, []],
    ['2035-09-05T16:30:00Z', /^Ahora, hasta las \d+:\d\d[^:]*: Plenaria: acuerdos entre vecinos\.$/, ['s2-2']],
    ['2035-09-05T20:30:00Z', undefined, []],
  ],
  // A session that waits for a new day is not on at the hours that it had.
  'otherwise/es/2021/agenda/': [
    [
      '2021-08-18T15:59:00Z',
      /^Ahora, hasta las \d+:\d\d[^:]*: Cierre de sesión\. Sigue, dentro de 1 día: Iniciativas para mejorar/,
      ['s1-7'],
    ],
    ['2021-08-19T14:10:00Z', /^Sigue, dentro de 23 horas: Iniciativas para mejorar/, []],
  ],
} as const;

for (const [address, moments] of filled(Object.entries(ON_AGENDAS))) {
  test(`the agenda ${address} says at each hour what is on, and what comes next`, async ({ page }) => {
    for (const [now, card, on] of filled(moments)) {
      await page.clock.setFixedTime(now);
      await page.goto(address);
      const live = page.locator('[data-live]');
      if (card) await expect(live.getByRole('status'), now).toHaveText(card);
      else await expect(live, now).toBeHidden();
      const marked = page.locator('[data-item][aria-current="time"]');
      expect(await marked.evaluateAll((items) => items.map(({ id }) => id)), now).toEqual(on);
    }
  });
}

/** What the card on the page of a session says at a moment: what is on, be it there or in another. */
const ON_SESSIONS = [
  ['hybrid/es/2032/agenda/sesion-1/', '2032-05-01T12:00:00Z', /^La primera sesión empieza dentro de 10 días\.$/],
  [
    'hybrid/es/2032/agenda/sesion-1/',
    '2032-05-11T14:15:00Z',
    /^Ahora, hasta las \d+:\d\d[^:]*: El programa, paso a paso\./,
  ],
  [
    'hybrid/es/2032/agenda/sesion-1/',
    '2032-05-11T15:20:00Z',
    /^Ahora, hasta las \d+:\d\d[^:]*: Sesión 2: Servicios de primera acogida/,
  ],
  [
    'hybrid/en/2032/agenda/session-3/',
    '2032-05-11T18:30:00Z',
    /^Next, in 30 minutes: Instructions for the workshop\.$/,
  ],
  [
    'hybrid/en/2032/agenda/session-3/',
    '2032-05-11T19:40:00Z',
    /^Now, until \d+:\d\d[^:]*: Group work: a sudden arrival\./,
  ],
  [
    'hybrid/es/2032/agenda/sesion-6/',
    '2032-05-13T01:10:00Z',
    /^Ahora, hasta las \d+:\d\d[^:]*: Panel: dos ciudades ficticias/,
  ],
  ['hybrid/es/2032/agenda/sesion-6/', '2032-05-13T02:00:00Z', undefined],
  ['weeks/en/2034/agenda/session-4/', '2034-11-08T14:30:00Z', /^Next, in 30 minutes: Virtual session 4: /],
  ['weeks/en/2034/agenda/session-4/', '2034-11-08T15:10:00Z', /^Now, until \d+:\d\d[^:]*: Virtual session 4: /],
  ['weeks/en/2034/agenda/session-1/', '2034-11-08T15:10:00Z', /^Now, until \d+:\d\d[^:]*: Virtual session 4: /],
  [
    'postponed/es/2035/agenda/sesion-2/',
    '2035-09-05T15:30:00Z',
    /^Ahora, hasta las \d+:\d\d[^:]*: Alquilar sin historial\./,
  ],
  [
    'postponed/es/2035/agenda/sesion-3/',
    '2035-09-05T15:30:00Z',
    /^Ahora, hasta las \d+:\d\d[^:]*: Sesión virtual 2: Vivienda/,
  ],
  ['postponed/es/2035/agenda/sesion-3/', '2035-09-05T20:30:00Z', undefined],
  ['otherwise/es/2021/agenda/sesion-2/', '2021-08-19T14:10:00Z', /^Sigue, dentro de 23 horas: Sesión virtual 3: /],
] as const;

test('the page of a session says at each hour what is on, there or in another', async ({ page }) => {
  for (const [address, now, card] of ON_SESSIONS) {
    await page.clock.setFixedTime(now);
    await page.goto(address);
    const live = page.locator('[data-live]');
    if (card) await expect(live.getByRole('status'), `${address} ${now}`).toHaveText(card);
    else await expect(live, `${address} ${now}`).toBeHidden();
  }
});

/** The states that the page of an edition goes through by itself, one built page, in its own zone. */
const PHASES = {
  'hybrid/en/2032/': [
    ['2032-05-11T04:59:59Z', 'Upcoming'],
    ['2032-05-11T05:00:00Z', 'Under way'],
    ['2032-05-13T04:59:59Z', 'Under way'],
    ['2032-05-13T05:00:00Z', 'Concluded'],
  ],
  'announced/en/2033/': [
    ['2033-06-01T12:00:00Z', 'Upcoming'],
    ['2034-01-02T12:00:00Z', 'Concluded'],
  ],
  'weeks/es/2034/': [
    ['2034-10-16T03:59:59Z', 'Próxima'],
    ['2034-10-16T04:00:00Z', 'En curso'],
    // The clocks have gone back since.
    ['2034-11-18T04:59:59Z', 'En curso'],
    ['2034-11-18T05:00:00Z', 'Concluida'],
  ],
  'postponed/en/2035/': [
    ['2035-05-08T18:00:00Z', 'Upcoming'],
    ['2035-09-04T06:00:00Z', 'Under way'],
    ['2035-09-06T06:00:00Z', 'Concluded'],
  ],
} as const;

for (const [address, phases] of filled(Object.entries(PHASES))) {
  test(`the page of the edition ${address} becomes what it is by the clock of its zone`, async ({ page }) => {
    for (const [now, phase] of filled(phases)) {
      await page.clock.setFixedTime(now);
      await page.goto(address);
      await expect(page.locator('[data-phase]').first(), now).toHaveText(phase);
    }
  });
}

test('an edition that is cancelled or waits for new days is never said to be on', async ({ page }) => {
  for (const [now, id] of [
    ['2032-05-11T14:15:00Z', '2032'],
    ['2034-10-18T14:10:00Z', '2034'],
  ] as const) {
    await page.clock.setFixedTime(now);
    await page.goto(`otherwise/es/${id}/`);
    await expect(page.locator('h1 ~ .notice').first()).toContainText(/Aplazada|Cancelada/);
    await expect(page.locator('[data-phase]:not(:empty)')).toHaveCount(0);
    await page.goto(`otherwise/es/${id}/agenda/`);
    await expect(page.locator('[data-item]').first()).toBeVisible();
    await expect(page.locator('[data-live], [data-item][aria-current]')).toHaveCount(0);
  }
});

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
