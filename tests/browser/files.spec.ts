import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { writeSiteFromFiles } from '../../src/integrations/from-files/site.ts';
import { siteOf } from '../builds/sites.ts';
import { chromium } from './engines/chromium.ts';
import { type Engine, WINDOW } from './engines/engine.ts';
import { FIREFOX, startFirefox } from './engines/firefox.ts';
import { Reader } from './engines/reader.ts';
import { printedPages } from './printed.ts';
import { expect, test } from './test.ts';

/** A stick as people name what is on it. */
let stick = '';
let root = '';

test.beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'Memoria de Ana '));
  const folder = join(stick, 'Capacitación 2021, año 1 (copia) 100 %');
  mkdirSync(folder);
  expect(await writeSiteFromFiles(siteOf('frozen'), folder)).toEqual([]);
  root = pathToFileURL(`${folder}/`).href;
});

test.afterAll(() => {
  rmSync(stick, { recursive: true, force: true });
});

// Nothing is asked of any host.
test.use({ viewport: WINDOW, hosts: ['file:'] });

/** Chooses a zone that no member country is in: its name comes with those of all zones. */
async function chooseZone({ ask }: Engine, zone: string, name: string): Promise<void> {
  await ask(`document.querySelector('#zone').focus()`);
  const option = `document.querySelector('#zone option[value="${zone}"]')`;
  await expect.poll(() => ask(`${option}?.text`)).toContain(name);
  await ask(
    `${option}.selected = true, document.querySelector('#zone').dispatchEvent(new Event('change', { bubbles: true }))`,
  );
}

/** What a page without a server is asked to do, from the first page on. */
async function readFromFiles(engine: Engine): Promise<void> {
  const reader = new Reader(engine, root);
  await reader.open('index.html');
  await reader.press('link', '^Leer el micrositio en español$');
  await reader.isAtAddress('/es/index.html');
  await reader.press('link', '^Agenda$');
  await reader.isAtAddress('/es/2021/agenda/index.html');
  await chooseZone(engine, 'Africa/Nairobi', 'Nairobi');
  const ownHour = `document.querySelector('#s1-1 [data-local-time]').textContent`;
  // 14:00 UTC is 17:00 there, all year.
  await expect.poll(() => engine.ask(ownHour)).toMatch(/^(?:17|0?5):00/);
  await reader.press('button', '^Guardar');
  await expect
    .poll(() => engine.ask(`document.querySelector('[data-mark]').getAttribute('aria-pressed')`))
    .toBe('true');
  await reader.press('link', 'Read this page in English');
  await reader.isAtAddress('/en/2021/agenda/index.html');
  await reader.press('link', '^My agenda$');
  await reader.sees('button', '^Download my agenda');
  await reader.press('link', '^Archive$');
  await reader.press('link', '^Virtual session 2: Tools to improve migration governance');
  await reader.finds('heading', 'Tools to improve migration governance at the local level');
  await reader.press('link', '^Search$');
  await reader.reads('There is no search here: browsers do not let a copy of the site that is opened from a folder');
  await reader.press('link', '^People and institutions$');
  await reader.isAtAddress('/en/people/index.html');
  await reader.open('es/2021/agenda/hoja/guatemala/index.html');
  await engine.ask(`window.print = () => { document.title = 'printed' }`);
  await reader.press('button', '^Imprimir$');
  expect(await engine.ask('document.title')).toBe('printed');
}

const ENGINES = [
  { name: 'Chromium', isHere: true, start: (page: Page) => Promise.resolve(chromium(page)) },
  { name: 'Firefox', isHere: FIREFOX !== undefined, start: startFirefox },
];

for (const { name, isHere, start } of ENGINES) {
  test(`the site is read from a folder in ${name}${isHere ? '' : ', which is not installed here'}`, async ({
    page,
  }) => {
    test.skip(!isHere);
    const engine = await start(page);
    try {
      await readFromFiles(engine);
    } finally {
      await engine.close();
    }
  });
}

test('a sheet is printed from a folder as it stands', async ({ page }) => {
  await page.goto(`${root}es/2021/agenda/hoja/guatemala/index.html`);
  const [sheet] = await printedPages(await page.pdf({ format: 'a4' }));
  const text = sheet?.texts.map((one) => one.text).join(' ');
  expect(text).toContain('Agenda en hora de Guatemala');
  expect(text).toContain('08:00');
});

test('one’s own calendar is made from a folder', async ({ page }) => {
  await page.goto(`${root}en/2021/agenda/index.html`);
  await page.getByRole('button', { name: /^Save/ }).nth(1).click();
  await page.goto(`${root}en/2021/my-agenda/index.html`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download my agenda/ }).click();
  expect((await downloading).suggestedFilename()).toBe('My agenda.ics');
});
