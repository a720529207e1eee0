import { expect, type Page, test as base } from '@playwright/test';
import { filled } from '../filled.ts';
import { siteOf } from '../builds/sites.ts';
import { FIREFOX, openFirefox } from './engines/firefox.ts';
import { saveData } from './save-data.ts';
import { SwitchingServer } from './switching-server.ts';

/** A test with a site of its own, published at the path that it asks for: what it keeps is no other's. */
const test = base.extend<{ path: string; server: SwitchingServer; root: string }>({
  path: ['', { option: true }],
  server: async ({ path }, use) => {
    const server = new SwitchingServer(path);
    server.publish(siteOf('frozen'));
    await use(server);
    server.stop();
  },
  root: async ({ server }, use) => use(await server.start()),
});

test.use({ timezoneId: 'America/Guatemala' });

/** The addresses that are kept on the device, from the root of the site; those of a list once it is whole. */
const kept = (page: Page, root: string) => page.evaluate(namesKept, root);

/** The same, in a page: below the address of a root. */
async function namesKept(root: string): Promise<readonly string[]> {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const keys = (await Promise.all(stores.map((store) => store.keys()))).flat();
  return keys.map(({ url }) => url.slice(root.length).replace(/\?.*/, ''));
}

/** Waits until a list is kept whole, and opens what the network is cut for. */
async function keepList(page: Page, root: string, list: string): Promise<void> {
  await expect.poll(() => kept(page, root)).toContain(list);
}

async function visit(page: Page, root: string, address: string, list: string): Promise<void> {
  await page.goto(root + address);
  await keepList(page, root, list);
}

const line = (page: Page) => page.locator('main > p[role="status"]:not([data-toast])');

const PAGES = {
  es: [
    'es/2021/',
    'es/2021/agenda/',
    'es/2021/agenda/sesion-1/',
    'es/2021/agenda/sesion-2/',
    'es/2021/agenda/sesion-3/',
    'es/2021/agenda/hoja/guatemala/',
    'es/2021/nota-conceptual/',
    'es/2021/objetivos/',
    'es/2021/metodologia/',
    'es/2021/participantes/',
    'es/2021/grabaciones/',
    'es/2021/mi-agenda/',
    'es/siglas/',
  ],
  en: ['en/2021/', 'en/2021/agenda/', 'en/2021/agenda/session-1/', 'en/2021/agenda/sheet/guatemala/', 'en/acronyms/'],
};

for (const path of ['', 'a/b/']) {
  test.describe(`with the network cut, at ${path === '' ? 'a root' : 'a path'}`, () => {
    test.use({ path });

    test('every page of the edition that was visited opens, and says that it is a copy', async ({
      page,
      context,
      root,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await visit(page, root, 'es/2021/participantes/', 'es/2021/offline.json');
      await expect(line(page)).toHaveCount(0);
      await context.setOffline(true);
      for (const address of filled(PAGES.es)) {
        await page.goto(root + address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(line(page)).toHaveText(
          /^Copia guardada en tu dispositivo \(\d+ de .*\)\. Las grabaciones necesitan conexión\.$/,
        );
      }
      await page.goto(`${root}es/2021/agenda/?tz=Asia/Tokyo#s1-2`);
      await expect(page.locator('#s1-2')).toBeInViewport();
      await expect(page.locator('#s1-2 [data-local-time]').first()).not.toBeEmpty();
      // A site on a home screen begins at its home page.
      await page.goto(`${root}es/`);
      await expect(page).toHaveURL(`${root}es/2021/`);
      await page.goto(`${root}es/personas/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No hay conexión');
      await page.getByRole('link', { name: 'Ver la edición guardada' }).click();
      await expect(page).toHaveURL(`${root}es/2021/`);
      expect(errors).toEqual([]);
    });
  });
}

test('the other language is kept once it was visited', async ({ page, context, root }) => {
  await visit(page, root, 'es/2021/agenda/', 'es/2021/offline.json');
  expect(await kept(page, root)).not.toContain('en/2021/offline.json');
  await visit(page, root, 'en/2021/', 'en/2021/offline.json');
  await context.setOffline(true);
  for (const address of filled([...PAGES.en, 'es/2021/agenda/'])) await page.goto(root + address);
  await page.goto(`${root}en/2021/agenda/`);
  await expect(line(page)).toContainText(/^Copy kept on your device \(\d+ /);
});

test('one sheet is kept, that of the zone that was chosen, and none of a zone of no country of the conference', async ({
  page,
  root,
}) => {
  const sheets = async () => (await kept(page, root)).filter((address) => address.includes('/hoja/'));
  await visit(page, root, 'es/2021/agenda/?tz=America/Bogota', 'es/2021/offline.json');
  expect(await sheets()).toEqual(['es/2021/agenda/hoja/colombia/']);
  await page.goto(`${root}es/2021/agenda/?tz=Asia/Tokyo`);
  await expect.poll(sheets).toEqual([]);
});

test('the search works with the network cut once it was used, for other words too', async ({ page, context, root }) => {
  await page.goto(`${root}es/buscar/?q=colombia`);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await keepList(page, root, 'search/es/offline.json');
  await context.setOffline(true);
  await page.goto(`${root}es/buscar/?q=certificado`);
  await expect(page.locator('[data-search-result]').first()).toContainText('Certificado');
});

test('recordings say that they need a network, as long as there is none', async ({ page, context, server, root }) => {
  server.publish(siteOf('announced'));
  await visit(page, root, 'es/2021/agenda/sesion-1/', 'es/2021/offline.json');
  const note = page.getByText('El video necesita conexión a internet, y ahora no hay.');
  await expect(page.locator('.player')).toBeVisible();
  await expect(note).toHaveCount(0);
  await context.setOffline(true);
  await expect(note).toBeVisible();
  await context.setOffline(false);
  await expect(note).toHaveCount(0);
});

test('a page that comes late, or of a server that fails, is shown as it was kept', async ({ page, server, root }) => {
  await visit(page, root, 'es/2021/agenda/', 'es/2021/offline.json');
  server.status = 503;
  await page.goto(`${root}es/2021/objetivos/`);
  await expect(line(page)).toContainText('Copia guardada');
  server.status = undefined;
  server.delay = 30_000;
  await page.goto(`${root}es/2021/metodologia/`);
  // What is kept is what the server has: there is nothing to tell.
  await expect(line(page)).toHaveCount(0);
});

test('a new build takes the place of the old at the next visit, whole, and a kept page says that it is there', async ({
  page,
  context,
  server,
  root,
}) => {
  const changes = page.locator('#changes');
  await visit(page, root, 'es/2021/agenda/', 'es/2021/offline.json');
  await expect(changes).toHaveCount(0);
  server.publish(siteOf('postponed'));
  // One page of it is lost: what there was stays.
  server.instead.set('es/2021/mi-agenda/', undefined);
  server.asked = [];
  await page.goto(`${root}es/2021/agenda/`);
  await expect.poll(() => server.asked).toContain('es/2021/mi-agenda/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.goto(`${root}es/2021/agenda/sesion-1/`);
  await expect(line(page)).toContainText('Copia guardada');
  await expect(changes).toHaveCount(0);
  // Then it is whole, and comes while a kept page is read.
  server.instead.clear();
  await context.setOffline(false);
  await expect(line(page)).toHaveText('Ya hay una versión más reciente de esta página. Verla');
  await line(page).getByRole('link').click();
  await expect(changes).toHaveCount(1);
  await expect(line(page)).toHaveCount(0);
  await context.setOffline(true);
  await page.goto(`${root}es/2021/agenda/`);
  await expect(changes).toHaveCount(1);
});

test('a page that a server sends in place of another, or of another version, is never kept', async ({
  page,
  context,
  server,
  root,
}) => {
  server.instead.set('es/2021/objetivos/', '<!DOCTYPE html><h1>Sorry</h1>');
  await page.goto(`${root}es/2021/agenda/`);
  await expect.poll(() => server.asked).toContain('es/2021/objetivos/');
  await page.waitForLoadState('networkidle');
  expect(await kept(page, root)).toEqual([]);
  server.instead.clear();
  await visit(page, root, 'es/2021/agenda/', 'es/2021/offline.json');
  await context.setOffline(true);
  await page.goto(`${root}es/2021/objetivos/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Objetivos');
});

test(`a kept page opens in Firefox while the server is down${FIREFOX ? '' : '; it is not installed here'}`, async ({
  server,
  root,
}) => {
  test.skip(FIREFOX === undefined);
  const { page, close } = await openFirefox();
  try {
    await page.goto(`${root}es/2021/participantes/`);
    await expect.poll(() => page.evaluate(namesKept, root)).toContain('es/2021/offline.json');
    server.stop();
    for (const address of ['es/2021/agenda/', 'es/2021/agenda/sesion-1/', 'es/2021/mi-agenda/']) {
      await page.goto(root + address);
      await expect
        .poll(() => page.evaluate(() => document.querySelector('main > p[role="status"]')?.textContent))
        .toContain('Copia guardada');
    }
  } finally {
    await close();
  }
});

test('a site that is to keep nothing any more takes its worker and its stores away', async ({
  page,
  context,
  server,
  root,
}) => {
  await visit(page, root, 'es/2021/agenda/', 'es/2021/offline.json');
  server.publish(siteOf('weeks'));
  await page.goto(`${root}es/2021/agenda/`);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await context.setOffline(true);
  await expect(page.goto(`${root}es/2021/agenda/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('a full store keeps what it had, and the pages read on', async ({ page, context, server, root }) => {
  await visit(page, root, 'es/2021/agenda/', 'es/2021/offline.json');
  const before = await kept(page, root);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(root).origin, quotaSize: 1 });
  server.publish(siteOf('postponed'));
  server.asked = [];
  await page.goto(`${root}es/2021/agenda/`);
  await expect(page.locator('#changes')).toHaveCount(1);
  await expect.poll(() => server.asked).toContain('es/2021/offline.json');
  await page.waitForLoadState('networkidle');
  expect(await kept(page, root)).toEqual(before);
  await context.setOffline(true);
  await page.goto(`${root}es/2021/agenda/`);
  await expect(line(page)).toContainText('Copia guardada');
});

/** What keeps a site without a network. */
const KEEPING = /^(?:sw\.js|offline\.js|.*offline\.json)$/;

test.describe('nothing is fetched to be kept', () => {
  test('on a connection that asks to save data', async ({ page, server, root }) => {
    await page.addInitScript(saveData);
    await page.goto(`${root}es/2021/agenda/`);
    await page.waitForLoadState('networkidle');
    expect(server.asked).toContain('es/2021/agenda/');
    expect(server.asked.filter((address) => KEEPING.test(address))).toEqual([]);
  });

  test('before the page stands', async ({ page, server, root }) => {
    await page.goto(`${root}es/2021/agenda/`, { waitUntil: 'commit' });
    await page.waitForLoadState('load');
    await keepList(page, root, 'es/2021/offline.json');
    const timing = await page.evaluate(() => ({
      load:
        (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.loadEventStart ?? Infinity,
      script: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/offline.js'))?.startTime ?? 0,
    }));
    expect(timing.script).toBeGreaterThanOrEqual(timing.load);
    expect(server.asked.indexOf('sw.js')).toBeGreaterThan(server.asked.indexOf('es/2021/agenda/'));
  });
});

test('a browser that forbids workers, or whose worker fails, shows the page as it is', async ({
  page,
  server,
  root,
}) => {
  const noise: string[] = [];
  page.on('pageerror', ({ message }) => noise.push(message));
  server.instead.set('sw.js', 'throw new Error("a worker that fails")');
  await page.goto(`${root}es/2021/agenda/`);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('combobox', { name: 'Zona horaria' })).toBeVisible();
  expect(server.asked).toContain('sw.js');
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('combobox', { name: 'Zona horaria' })).toBeVisible();
  expect(noise).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page asks for nothing more', async ({ page, server, root }) => {
    await page.goto(`${root}es/2021/agenda/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(server.asked.filter((address) => KEEPING.test(address))).toEqual([]);
  });
});
