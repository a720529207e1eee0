import type { Page } from '@playwright/test';
import { filled } from '../filled.ts';
import { HOURS } from './hours.ts';
import { expect, test } from './test.ts';

/** An hour as a page shows it, `8:05 p. m.` or `20:05`, as 24 h; `suffix` is the AM or PM of its range where it has none. */
function to24(hour: string, suffix: string): string {
  const [, hours = '', minutes = ''] = /(\d{1,2}):(\d{2})/.exec(hour) ?? [];
  const period = (/[ap]\.?\s?m/i.exec(hour) ?? [suffix])[0].charAt(0).toLowerCase();
  const base = Number(hours) % 12;
  const value = period === 'p' ? base + 12 : period === 'a' ? base : Number(hours);
  return `${String(value).padStart(2, '0')}:${minutes}`;
}

/** What every item shows for the reader: `s1-1 08:00 08:15 +1`; undefined where it shows nothing. */
async function shownHours(page: Page): Promise<(string | undefined)[]> {
  const texts = await page
    .locator('[data-item]:has([data-local-time])')
    .evaluateAll((items) => items.map((item) => [item.id, item.querySelector('[data-local-time]')?.textContent ?? '']));
  return texts.map(([id = '', text = '']) => {
    if (text === '') return undefined;
    const [start = '', end = ''] = text.split('–');
    const suffix = /[ap]\.?\s?m/i.exec(end)?.[0] ?? '';
    // Each end tells the day it is on, where that is not the agenda's.
    const shift = (one: string) => /([+−])1/.exec(one)?.[1]?.replace('−', '-') ?? '';
    if (shift(start) !== shift(end)) return `${id} crosses midnight`;
    return `${id} ${to24(start, suffix)} ${to24(end, suffix)}${shift(start) === '' ? '' : ` ${shift(start)}1`}`;
  });
}

for (const [timezoneId, hours] of filled(Object.entries(HOURS))) {
  for (const [address, locale] of [
    ['es/2021/agenda/', 'es-GT'],
    ['en/2021/agenda/', 'en-GB'],
  ] as const) {
    test.describe(`on a machine in ${timezoneId} (${locale})`, () => {
      test.use({ timezoneId, locale });

      test('shows the hours of all eighteen items beside Mexico City’s, and nothing where they are the same', async ({
        page,
      }) => {
        await page.goto(address);
        const expected =
          timezoneId === 'America/Mexico_City' || timezoneId === 'America/Panama' ? hours.map(() => undefined) : hours;
        await expect.poll(() => shownHours(page)).toEqual(expected);
        await expect(page.locator('#s1-1 .hours time').first()).toHaveText('09:00');
      });
    });
  }
}

test.describe('the choice of a zone', () => {
  test.use({ timezoneId: 'America/Mexico_City', locale: 'es-MX' });

  test('is a native select with the Member Countries first, filled with every zone when reached for', async ({
    page,
  }) => {
    await page.goto('es/2021/agenda/');
    const select = page.getByRole('combobox', { name: 'Zona horaria' });
    await expect(select.locator('optgroup').first()).toHaveAttribute('label', 'Países Miembros');
    // A click with a mouse presses the list and gives it the focus: it is filled once.
    await select.click();
    await expect(select.locator('optgroup[label="Todas las zonas"]')).toHaveCount(1);
    await expect(
      select.locator(
        'optgroup[label="Todas las zonas"] option[value="Asia/Kathmandu"], optgroup[label="Todas las zonas"] option[value="Asia/Katmandu"]',
      ),
    ).toHaveCount(1);
  });

  test('changes the hours, is announced, and is remembered on other pages', async ({ page }) => {
    await page.goto('en/2021/agenda/');
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('America/Guatemala');
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('8:00');
    await expect(page.locator('.zone-note').getByRole('status')).toHaveText(
      'Next to each time is the time in Guatemala.',
    );
    await page.goto('en/2021/agenda/session-2/');
    await expect(page.locator('#s2-1 [data-local-time]')).toContainText('8:00');
  });

  test('is said once to whoever goes through the list, and its hours are shown at once', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    const told = await page.evaluate(async () => {
      const select = document.querySelector<HTMLSelectElement>('#zone');
      const status = document.querySelector('.zone-note [role="status"]');
      const hours = document.querySelector<HTMLElement>('#s1-1 [data-local-time]');
      if (!select || !status || !hours) throw new Error('no zone to choose');
      const said: (string | null)[] = [];
      const shown: string[] = [];
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
      for (const zone of ['America/Guatemala', 'America/Santo_Domingo', 'America/Costa_Rica']) {
        select.value = zone;
        select.dispatchEvent(new Event('change'));
        shown.push(hours.innerText.slice(0, 5));
      }
      while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return { said, shown };
    });
    expect(told.said).toEqual([expect.stringContaining('Costa Rica')]);
    expect(told.shown.map((text) => text.replace(/\D*$/, '').padStart(5, '0'))).toEqual(['08:00', '10:00', '08:00']);
  });

  test('is said as it is now, also where another was chosen elsewhere just after it', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#zone');
      if (!select) throw new Error('no zone to choose');
      select.value = 'America/Guatemala';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      localStorage.setItem('tz', 'America/Santo_Domingo');
      dispatchEvent(new StorageEvent('storage', { key: 'tz' }));
    });
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('10:00');
    // Longer than the pause after which a choice is said.
    await page.waitForTimeout(800);
    await expect(page.locator('.zone-note').getByRole('status')).toContainText('República Dominicana');
  });

  test('is taken from the address, before what was remembered', async ({ page }) => {
    await page.goto('es/2021/agenda/?tz=America/Santo_Domingo');
    await expect(page.getByRole('combobox', { name: 'Zona horaria' })).toHaveValue('America/Santo_Domingo');
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('10:00');
    await page.goto('es/2021/agenda/?tz=Asia/Kathmandu');
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('7:45');
  });

  test('takes any zone that the browser knows, by an old name or its distance from UTC too', async ({ page }) => {
    for (const [asked, name] of [
      ['Etc/GMT%2B8', 'UTC−8'],
      ['Etc/GMT+8', 'UTC−8'],
      ['%2B05:30', '+05:30'],
      ['EST5EDT', 'Nueva York'],
      ['US/Central', 'Chicago'],
      ['Cuba', 'La Habana'],
    ] as const) {
      await page.goto(`es/2021/agenda/?tz=${asked}`);
      const status = page.locator('.zone-note').getByRole('status');
      await expect(status, asked).toContainText(/^(?:Junto a cada hora|Tu hora es)/);
      await expect(status, asked).not.toContainText('no existe');
      await page.getByRole('combobox', { name: 'Zona horaria' }).focus();
      // All zones have come, and none is on its way when the page is left.
      await expect(page.locator('#zone option[value="Asia/Tokyo"]')).toHaveCount(1);
      await expect(page.locator('#zone option:checked'), asked).toContainText(name);
    }
  });

  test('names the cities of all zones in the language of the page', async ({ page }) => {
    await page.goto('es/2021/agenda/?tz=Asia/Tokyo');
    await page.getByRole('combobox', { name: 'Zona horaria' }).focus();
    await expect(page.locator('#zone option:checked')).toContainText('Tokio (hora');
  });

  test('made in another tab is shown at once, and on a page that comes back', async ({ page, context }) => {
    await page.goto('en/2021/agenda/');
    const other = await context.newPage();
    await other.goto('en/2021/agenda/session-1/');
    await other.getByRole('combobox', { name: 'Time zone' }).selectOption('America/Guatemala');
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('8:00');
    await page.evaluate(() => {
      localStorage.setItem('tz', 'America/Toronto');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('10:00');
  });

  test('is asked of the reader where the device tells no zone, and no time is made up', async ({ page }) => {
    await page.addInitScript(() => {
      const { DateTimeFormat } = Intl;
      // Without a zone of its own a format has the device's, which is not known.
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct: (target, [locale, options]: [string?, Intl.DateTimeFormatOptions?]) => {
          const format = new target(locale, options);
          if (options?.timeZone !== undefined) return format;
          return Object.assign(Object.create(format) as object, {
            resolvedOptions: () => ({ timeZone: 'Etc/Unknown' }),
          });
        },
      });
    });
    await page.goto('es/2021/agenda/');
    await expect(page.locator('.zone-note').getByRole('status')).toHaveText(
      'No se pudo saber tu zona horaria. Elige la tuya en la lista.',
    );
    await expect(page.locator('#s1-1 [data-local-time]')).toHaveText('');
    await expect(page.getByRole('combobox', { name: 'Zona horaria' })).toHaveValue('America/Mexico_City');
  });

  test('ignores what is no zone in the address, and says so', async ({ page }) => {
    for (const hostile of [
      'Mars/Olympus',
      '<img src=x onerror=alert(1)>',
      'Etc/Unknown',
      '../../etc',
      'A'.repeat(5000),
      '',
    ]) {
      await page.goto(`es/2021/agenda/?tz=${encodeURIComponent(hostile)}`);
      await expect(page.locator('.zone-note').getByRole('status'), hostile).toHaveText(
        /^La zona horaria que indica la dirección no existe y se ignoró\. Tu hora es la misma que la de la Ciudad de México\.$/,
      );
      await expect(page.locator('#s1-1 [data-local-time]'), hostile).toHaveText('');
      await expect(page.locator('img[src="x"]')).toHaveCount(0);
    }
  });

  test('works where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('es/2021/agenda/');
    await page.getByRole('combobox', { name: 'Zona horaria' }).selectOption('America/Guatemala');
    await expect(page.locator('#s1-1 [data-local-time]')).toContainText('8:00');
  });

  test('moves nothing on the page', async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('es/2021/agenda/');
      const tops = () =>
        page
          .locator('[data-item]')
          .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top + window.scrollY));
      const before = await tops();
      await page.getByRole('combobox', { name: 'Zona horaria' }).selectOption('America/Guatemala');
      await expect(page.locator('#s1-1 [data-local-time]')).toContainText('8:00');
      expect(await tops()).toEqual(before);
    }
  });

  test('is not offered without JavaScript, where tables tell the hours in every country', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
    const page = await context.newPage();
    await page.goto('es/2021/agenda/');
    await expect(page.getByRole('combobox')).toBeHidden();
    await expect(
      page.locator('#hours li').filter({ hasText: /^08:00–10:00\s*Belice, .*Guatemala, Honduras/ }),
    ).toBeVisible();
    await page.locator('#hours').getByRole('link', { name: 'Horas y hojas por país' }).click();
    const rows = page.getByRole('row', { name: /^UTC−06:00 Belice, .*Guatemala, Honduras/ });
    await expect(rows.first().getByRole('cell')).toHaveText(['08:00', '10:00']);
    await expect(rows.last().getByRole('cell')).toHaveText([
      '08:00',
      '08:15',
      '08:30',
      '08:45',
      '08:50',
      '08:55',
      '09:00',
      '09:30',
      '09:45',
      '09:55',
      '10:00',
    ]);
    await context.close();
  });
});

test('the page says that Mexico City’s clocks have changed since', async ({ page }) => {
  await page.goto('en/2021/agenda/');
  await page.getByText('Why UTC−05:00').click();
  await expect(page.getByText('Mexico City time: UTC−05:00 on those dates. Today, UTC−06:00.')).toBeVisible();
});
