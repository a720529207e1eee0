import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { filled } from '../filled.ts';
import { expect, test } from './test.ts';

const markOf = (page: Page, id: string) => page.locator(`#${id}`).getByRole('button', { name: /^(?:Guardar|Save)/ });

const shownIn = (page: Page) => page.locator('[data-item]').filter({ visible: true });

/** The UIDs of the events of my agenda as it is given, each with when it begins and how it stands. */
async function exported(page: Page, name: RegExp): Promise<readonly string[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate } = new ICAL.Event(component);
    const status = String(component.getFirstPropertyValue('status'));
    return `${uid.replace('@rcm-training', '')} ${startDate.toString()} ${status}`;
  });
}

/** What is kept on one page of an edition, what my agenda then shows, and which events it gives. */
const KEPT = [
  {
    what: 'an item of three groups, each an event of its own',
    from: 'hybrid/es/2032/agenda/sesion-3/',
    mine: 'hybrid/es/2032/mi-agenda/',
    mark: 's3-2',
    shown: ['s3-2'],
    says: ['Municipios de tránsito', 'Sala del anexo'],
    events: [
      '2032-s3-2-origin 2032-05-11T19:20:00Z CONFIRMED',
      '2032-s3-2-transit 2032-05-11T19:30:00Z CONFIRMED',
      '2032-s3-2-destination 2032-05-11T19:20:00Z CONFIRMED',
    ],
  },
  {
    what: 'an item of two groups that is one event',
    from: 'hybrid/en/2032/agenda/',
    mine: 'hybrid/en/2032/my-agenda/',
    mark: 's4-3',
    shown: ['s4-3'],
    says: ['Group online', 'Annex room'],
    events: ['2032-s4-3 2032-05-12T14:45:00Z CONFIRMED'],
  },
  {
    what: 'a visit of which only the part of the day is known',
    from: 'hybrid/es/2032/agenda/',
    mine: 'hybrid/es/2032/mi-agenda/',
    mark: 'session-5',
    shown: ['session-5'],
    says: ['por la tarde', 'Museo Ficticio de las Llegadas'],
    events: ['2032-session-5 2032-05-12 CONFIRMED'],
  },
  {
    what: 'a session that is one event with all of its items',
    from: 'weeks/en/2034/agenda/session-4/',
    mine: 'weeks/en/2034/my-agenda/',
    mark: 'session-4',
    shown: ['session-4', 's4-1', 's4-2'],
    says: ['time to be confirmed'],
    events: ['2034-session-4 2034-11-08T15:00:00Z CONFIRMED'],
  },
] as const;

for (const { what, from, mine, mark, shown, says, events } of KEPT) {
  test(`my agenda keeps ${what}, gives it to a calendar, and lets it go again`, async ({ page }) => {
    await page.goto(from);
    await markOf(page, mark).click();
    await expect(markOf(page, mark)).toHaveAttribute('aria-pressed', 'true');
    await page.goto(mine);
    await expect(shownIn(page)).toHaveCount(shown.length);
    expect(await shownIn(page).evaluateAll((items) => items.map(({ id }) => id))).toEqual(shown);
    for (const text of filled(says)) await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
    expect(await exported(page, /^(?:Descargar|Download)/)).toEqual(events);
    await markOf(page, mark).click();
    await expect(shownIn(page)).toHaveCount(0);
    await expect(page.getByText(/^(?:Todavía no hay nada|Nothing yet)/)).toBeVisible();
  });
}

test('my agenda says first that the edition was cancelled, and gives its events as cancelled', async ({ page }) => {
  await page.goto('otherwise/es/2034/agenda/');
  await markOf(page, 'course').click();
  await page.goto('otherwise/es/2034/mi-agenda/');
  await expect(page.locator('h1 ~ .notice').first()).toContainText('Cancelada.');
  expect(await exported(page, /^Descargar/)).toEqual(['2034-course 2034-10-16 CANCELLED']);
});

test.describe('the sheet of an edition in person and on line', () => {
  test.use({ colorScheme: 'dark' });

  test('says on paper where it is, in which rooms and languages, and which groups there are', async ({ page }) => {
    await page.goto('hybrid/es/2032/agenda/hoja/panama/');
    await page.emulateMedia({ media: 'print' });
    const main = page.getByRole('main');
    for (const text of [
      'Centro Ficticio de Convenciones, Ciudad de Panamá',
      'Sala Magna',
      'Sala de talleres',
      'Sala del anexo',
      'Museo Ficticio de las Llegadas, Ciudad de Panamá',
      'En línea, por Jitsi Meet',
      'lengua de señas panameña',
      'interpretación en portugués',
      'subtítulos en español',
      'Municipios de tránsito · de 14:30 a 15:30',
      'Grupo en la sede',
      'por la tarde',
      'de 19:00 a 20:00, hora de la Ciudad de Guatemala',
    ]) {
      await expect(main.getByText(text).filter({ visible: true }).first(), text).toBeVisible();
    }
  });

  for (const [address, format] of [
    ['hybrid/es/2032/agenda/hoja/panama/', 'A4'],
    ['hybrid/en/2032/agenda/sheet/canada/', 'Letter'],
    ['hybrid/es/2032/agenda/hoja/mexico/', 'A4'],
    ['weeks/en/2034/agenda/sheet/canada/', 'Letter'],
    ['postponed/es/2035/agenda/hoja/costa-rica/', 'A4'],
  ] as const) {
    test(`${address} prints on one leaf of ${format}`, async ({ page }) => {
      await page.goto(address);
      const pdf = (await page.pdf({ format })).toString('latin1');
      const sides = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sides).toBeGreaterThan(0);
      expect(sides).toBeLessThanOrEqual(2);
    });
  }
});
