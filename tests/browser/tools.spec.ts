import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Locator, Page } from '@playwright/test';
import { CHANGED } from './server.ts';
import { expect, test } from './test.ts';

test.use({ timezoneId: 'America/Guatemala', locale: 'es-GT' });

const item = (page: Page, id: string): Locator => page.locator(`#${id}`);
/** What is sent of an item by WhatsApp, line by line. */
async function sentOf(page: Page, id: string): Promise<readonly string[]> {
  const link = item(page, id).getByRole('link', { name: /^WhatsApp/ });
  await link.focus();
  const sent = new URL((await link.getAttribute('href')) ?? '');
  expect(sent.origin + sent.pathname).toBe('https://wa.me/');
  return (sent.searchParams.get('text') ?? '').split('\n');
}
const toast = (page: Page): Locator => page.locator('[data-toast]');

test.describe('every item of the agenda', () => {
  test('has its tools, named after it', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await expect(page.locator('[data-item] [data-mark]')).toHaveCount(19);
    await expect(
      item(page, 's3-6').getByRole('button', {
        name: 'Guardar: Conclusión, viernes 20 de agosto de 2021, 10:55',
        exact: true,
      }),
    ).toBeVisible();
    await page.goto('es/2021/agenda/sesion-3/');
    await expect(
      item(page, 's3-6').getByRole('button', { name: 'Copiar enlace: Conclusión, 10:55', exact: true }),
    ).toBeVisible();
  });

  test('gives its permanent link with one button', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('es/2021/agenda/sesion-2/?tz=America/Bogota');
    await item(page, 's2-3')
      .getByRole('button', { name: /^Copiar enlace/ })
      .click();
    await expect(toast(page)).toHaveText('Enlace copiado.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${baseURL ?? ''}es/2021/agenda/sesion-2/#s2-3`);
    await page.goto(copied);
    await expect(item(page, 's2-3')).toBeInViewport();
  });

  test('shows the link where the browser does not let it be copied', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('en/2021/agenda/session-1/');
    await item(page, 's1-4')
      .getByRole('button', { name: /^Copy link/ })
      .click();
    await expect(toast(page)).toHaveText(
      `The link could not be copied. It is: ${baseURL ?? ''}en/2021/agenda/session-1/#s1-4`,
    );
  });

  test('is sent by WhatsApp with its title and both hours, of the zone chosen last', async ({ page, baseURL }) => {
    await page.goto('es/2021/agenda/sesion-2/');
    await page.getByRole('combobox', { name: 'Zona horaria' }).selectOption('America/Santo_Domingo');
    expect(await sentOf(page, 's2-1')).toEqual([
      'El marco de gobernanza de la migración y el rol de los gobiernos locales',
      '19 de agosto de 2021, 09:00–09:30 (Ciudad de México)',
      expect.stringMatching(
        /^19 de agosto de 2021, 10:00\sa\.\sm\.–10:30\sa\.\sm\. \(República Dominicana\)$/,
      ) as unknown,
      `${baseURL ?? ''}es/2021/agenda/sesion-2/#s2-1`,
    ]);
  });

  test('is sent with the day of each zone, where they differ, and with the day on which it ends', async ({ page }) => {
    await page.goto('en/2021/agenda/session-1/?tz=Pacific/Kiritimati');
    expect((await sentOf(page, 's1-1')).slice(1, 3)).toEqual([
      '18 August 2021, 09:00–09:15 (Mexico City)',
      expect.stringMatching(/^19 August 2021, 0?4:00.*–0?4:15[^+]* \(Kiritimati\)$/) as unknown,
    ]);
    await page.goto('en/2021/agenda/session-1/?tz=Etc/GMT-9');
    const [, , own] = await sentOf(page, 's1-3');
    expect(own).toMatch(/^18 August 2021, (?:23:50|11:50.pm)–(?:0?0:00|12:00.am).\+1.day \(UTC\+9\)$/i);
  });

  test('tells one hour only where the reader’s is Mexico City’s', async ({ page }) => {
    await page.goto('en/2021/agenda/session-1/?tz=America/Mexico_City');
    const sent = await sentOf(page, 's1-1');
    expect(sent).toHaveLength(3);
    expect(sent[1]).toBe('18 August 2021, 09:00–09:15 (Mexico City)');
  });

  test('says that it was withdrawn, cancelled or postponed, or that it ends at midnight', async ({ page }) => {
    await page.goto(`${CHANGED}es/2021/agenda/sesion-1/`);
    expect((await sentOf(page, 's1-6'))[0]).toBe('Retirado: Preguntas y respuestas de participantes');
    expect((await sentOf(page, 's1-5'))[0]).not.toContain('Retirado');
    await page.goto(`${CHANGED}es/2021/agenda/sesion-2/`);
    expect((await sentOf(page, 's2-5'))[1]).toBe('19 de agosto de 2021, 23:00–00:00 +1 día (Ciudad de México)');
    await page.goto(`${CHANGED}en/2021/agenda/session-3/`);
    expect((await sentOf(page, 's3-6'))[0]).toBe('Cancelled: Conclusion');
    await page.goto('otherwise/es/2021/agenda/sesion-2/');
    expect((await sentOf(page, 's2-5'))[0]).toBe('Aplazada: Cierre de sesión');
  });

  test('opens the system’s share sheet where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', {
        value: (data: unknown) => {
          shared.push(data);
          return Promise.reject(new DOMException('closed', 'AbortError'));
        },
      });
    });
    await page.goto('es/2021/agenda/sesion-3/');
    await item(page, 's3-4')
      .getByRole('button', { name: /^Compartir/ })
      .click();
    const [shared] = await page.evaluate(
      () => (window as unknown as { shared: { title: string; text: string }[] }).shared,
    );
    expect(shared?.title).toBe('Panel sobre iniciativas para la integración socioeconómica de personas migrantes');
    expect(shared?.text.split('\n')).toEqual([
      shared?.title,
      '20 de agosto de 2021, 10:00–10:45 (Ciudad de México)',
      expect.stringMatching(/^20 de agosto de 2021, 0?9:00.*–0?9:45.* \(Guatemala\)$/) as unknown,
    ]);
  });

  test('shows no share button where there is no sheet', async ({ page }) => {
    await page.addInitScript(() => {
      delete (Navigator.prototype as { share?: unknown }).share;
    });
    await page.goto('es/2021/agenda/sesion-1/');
    await expect(page.getByRole('button', { name: /^Compartir/ })).toHaveCount(0);
  });
});

test.describe('my agenda', () => {
  const mark = (page: Page, id: string) => item(page, id).getByRole('button', { name: /^(?:Guardar|Save)/ });

  test('begins empty and says how to fill it', async ({ page }) => {
    await page.goto('es/2021/mi-agenda/');
    await expect(page.getByText('Todavía no hay nada.')).toBeVisible();
    await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Descargar/ })).toBeHidden();
  });

  test('keeps what is marked, in both languages, and lets it go again', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await mark(page, 's1-2').click();
    await expect(toast(page)).toHaveText('Guardado en tu agenda. Puntos guardados: 1.');
    await mark(page, 'course').click();
    await expect(mark(page, 's1-2')).toHaveAttribute('aria-pressed', 'true');
    await page.goto('en/2021/agenda/session-3/');
    await mark(page, 's3-1').click();
    await page.getByRole('link', { name: 'My agenda' }).click();
    const shown = page.locator('[data-item]').filter({ visible: true });
    await expect(shown).toHaveCount(3);
    expect(await shown.evaluateAll((items) => items.map(({ id }) => id))).toEqual(['course', 's1-2', 's3-1']);
    await expect(page.locator('#s1-2 [data-local-time]')).toContainText('8:15');
    await mark(page, 's1-2').click();
    await expect(item(page, 's1-2')).toBeHidden();
    await expect(page.getByRole('heading', { name: /Virtual session 1/ })).toBeHidden();
  });

  test('says what was done clear of what was pressed, and lets taps through', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('es/2021/agenda/');
    for (const id of ['course', 's1-2', 's3-6']) {
      await mark(page, id).click();
      await expect(toast(page)).not.toBeEmpty();
      const covers = await mark(page, id).evaluate((button) => {
        const [own, said] = [button, document.querySelector('[data-toast]')].map((one) => one?.getBoundingClientRect());
        return own && said && own.bottom > said.top && own.top < said.bottom;
      });
      expect(covers, id).toBe(false);
      await mark(page, id).click({ trial: true });
    }
  });

  test('is given as a calendar of the same events', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    for (const id of ['course', 's1-4', 's3-6']) await mark(page, id).click();
    await page.goto('es/2021/mi-agenda/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar mi agenda (.ics)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('Mi agenda.ics');
    const calendar = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid, startDate }) => [uid, startDate.toJSDate().toISOString().slice(0, 10)])).toEqual([
      ['2021-course@rcm-training', '2021-08-16'],
      ['2021-s1-4@rcm-training', '2021-08-18'],
      ['2021-s3-6@rcm-training', '2021-08-20'],
    ]);
    expect(events[1]?.startDate.toJSDate().toISOString()).toBe('2021-08-18T15:00:00.000Z');
  });

  test('tells marks of what is not in the agenda, counts them never, and lets them be removed', async ({ page }) => {
    await page.addInitScript(() => {
      if (!sessionStorage.getItem('begun')) localStorage.setItem('my-agenda-2021', '["s9-9","s1-2","s1-99",7]');
      sessionStorage.setItem('begun', 'yes');
    });
    await page.goto('es/2021/mi-agenda/');
    const unknown = page.getByText('Puntos guardados que ya no están en la agenda: 3.');
    await expect(unknown).toBeVisible();
    await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(1);
    await page.goto('es/2021/agenda/sesion-2/');
    await mark(page, 's2-2').click();
    await expect(toast(page)).toHaveText('Guardado en tu agenda. Puntos guardados: 2.');
    await page.goto('en/2021/my-agenda/');
    await page.getByRole('button', { name: 'Remove them from the list' }).click();
    await expect(page.getByText('Saved items that are no longer in the agenda')).toBeHidden();
    await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(2);
    expect(await page.evaluate(() => localStorage.getItem('my-agenda-2021'))).toBe('["s1-2","s2-2"]');
  });

  test('with marks of nothing else is empty, and says what it knows of them', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('my-agenda-2021', '["s9-9"]');
    });
    await page.goto('en/2021/my-agenda/');
    await expect(page.getByText('Nothing yet.')).toBeVisible();
    await expect(page.getByText('Saved items that are no longer in the agenda: 1.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Download/ })).toBeHidden();
  });

  test('shows what was withdrawn as such, here and in the calendar', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('my-agenda-2021', '["s1-6"]');
    });
    await page.goto(`${CHANGED}es/2021/mi-agenda/`);
    await expect(item(page, 's1-6')).toContainText('retirado de la agenda');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Descargar/ }).click();
    const calendar = await readFile(await (await download).path(), 'utf8');
    expect(calendar).toContain('STATUS:CANCELLED');
    expect(calendar).toContain('SUMMARY:Retirado: Preguntas');
  });

  test('marks are right on a page that comes back, whatever was marked since', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await mark(page, 's1-2').click();
    await page.goto('es/2021/mi-agenda/');
    await mark(page, 's1-2').click();
    await page.goBack();
    await expect(mark(page, 's1-2')).toHaveAttribute('aria-pressed', 'false');
    // A page that the browser kept as it was is told so when it comes back.
    await page.evaluate(() => {
      localStorage.setItem('my-agenda-2021', '["s1-3"]');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect(mark(page, 's1-3')).toHaveAttribute('aria-pressed', 'true');
  });

  test('follows a mark made in another window', async ({ page, context }) => {
    await page.goto('es/2021/mi-agenda/');
    const other = await context.newPage();
    await other.goto('es/2021/agenda/');
    await mark(other, 's2-2').click();
    await expect(item(page, 's2-2')).toBeVisible();
  });

  test('lasts as long as the page where the browser keeps nothing, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('es/2021/agenda/');
    await mark(page, 's1-1').click();
    await expect(toast(page)).toContainText('solo mientras esta página siga abierta');
    await expect(mark(page, 's1-1')).toHaveAttribute('aria-pressed', 'true');
  });

  test('takes what the device holds for nothing where it is no list of its own', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('my-agenda-2021', '{"x":"<img src=x onerror=alert(1)>"}');
    });
    await page.goto('es/2021/mi-agenda/');
    await expect(page.getByText('Todavía no hay nada.')).toBeVisible();
  });

  test('prints what is marked and nothing else', async ({ page }) => {
    await page.goto('en/2021/agenda/');
    await mark(page, 's2-2').click();
    await page.goto('en/2021/my-agenda/');
    await page.emulateMedia({ media: 'print' });
    await expect(item(page, 's2-2')).toBeVisible();
    await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('.tools').filter({ visible: true })).toHaveCount(0);
  });

  test('is the whole agenda without JavaScript, and says why', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto('es/2021/mi-agenda/');
    await expect(page.getByText('Esta es la agenda completa.')).toBeVisible();
    await expect(page.locator('[data-item]').filter({ visible: true })).toHaveCount(19);
    await context.close();
  });
});
