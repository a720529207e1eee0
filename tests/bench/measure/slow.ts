import { randomBytes } from 'node:crypto';
import { chromium, type Browser, type Page } from '@playwright/test';
import { theBrowser } from '../../browser/installed.ts';
import { servePacked } from './packed-server.ts';

/** A phone on a slow line: bytes a second, milliseconds to a first byte, and how many times slower than this machine. */
const SLOW = { bytes: 400_000 / 8, milliseconds: 400, processor: 4 };

/** How often each thing is done; the middle one counts. */
const RUNS = 5;

const AGENDA = 'es/2021/agenda/';
const SEARCH = 'es/buscar/';
const BARE = 'bare/';

/** Five letters, typed within a second and a half. */
const TYPED = { text: 'indic', pause: 300 };

/** What a reader waits for on a slow phone, in milliseconds. */
export interface SlowCost {
  /** From the address to the first text of the agenda, and of a page that is nothing but as many bytes and a text. */
  readonly agenda: number;
  readonly bare: number;
  /** From the choice of another zone to its hours. */
  readonly zone: number;
  /** From the reach for the search field, whose page has loaded, to a word that something happens, and to the first result. */
  readonly searching: number;
  readonly result: number;
}

/** Measures a built site as a phone on a slow line shows it, by the emulation of Chromium. */
export async function measureSlow(dist: string): Promise<SlowCost> {
  const pages = new Map<string, string>();
  const server = servePacked(dist, pages);
  pages.set(BARE, barePage(server.bytesOf(AGENDA)));
  const browser = await chromium.launch({ ...(await theBrowser()), args: ['--no-sandbox', '--disable-gpu'] });
  const inTurn = async <Name extends string>(works: Readonly<Record<Name, (page: Page) => Promise<number>>>) => {
    const all = Object.entries<(page: Page) => Promise<number>>(works).map(([name, work]) => {
      return { name, work, times: [] as number[] };
    });
    // One after the other, so that whatever else the machine does falls on all of them.
    for (let run = 0; run < RUNS; run++) {
      for (const { work, times } of all) times.push(await onSlowPage(browser, work));
    }
    return Object.fromEntries(all.map(({ name, times }) => [name, middleOf(times)])) as Record<Name, number>;
  };
  try {
    const said: number[] = [];
    const measured = await inTurn({
      agenda: (page) => firstText(page, server.root + AGENDA),
      bare: (page) => firstText(page, server.root + BARE),
      zone: (page) => zoneChange(page, server.root + AGENDA),
      result: async (page) => {
        const { searching, result } = await firstResult(page, server.root + SEARCH);
        said.push(searching);
        return result;
      },
    });
    return { ...measured, searching: middleOf(said) };
  } finally {
    await browser.close();
    server.close();
  }
}

const middleOf = (times: readonly number[]) => [...times].sort((a, b) => a - b)[(RUNS - 1) / 2] ?? NaN;

/** A page whose text stands behind so many bytes that no packing shortens. */
function barePage(bytes: number): string {
  const before = '<!doctype html><meta charset="utf-8"><title>Bare</title><!--';
  const after = '--><p>Text</p>';
  return (
    before +
    randomBytes(bytes)
      .toString('base64')
      .slice(0, bytes - before.length - after.length) +
    after
  );
}

/** Does something on a page of a browser that has seen nothing, slowed down. */
async function onSlowPage(browser: Browser, work: (page: Page) => Promise<number>): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.milliseconds,
    downloadThroughput: SLOW.bytes,
    uploadThroughput: SLOW.bytes,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
  const result = await work(page);
  await context.close();
  return result;
}

async function firstText(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  return (await paint.jsonValue()) ?? NaN;
}

async function zoneChange(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('[data-zone-control] select');
    if (!select) throw new Error('The agenda has no choice of zones');
    const started = performance.now();
    select.value = 'America/Los_Angeles';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    // Behind the frame that shows it.
    return new Promise<number>((resolve) => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          resolve(performance.now() - started);
        }),
      );
    });
  });
}

/** Reaches for the field of the search, types, and waits for what comes. */
async function firstResult(page: Page, address: string): Promise<{ searching: number; result: number }> {
  await page.goto(address);
  await page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('[data-search]');
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!place || !field) throw new Error('The search page has no field or no place for results');
    let started = 0;
    field.addEventListener('focus', () => {
      started ||= performance.now();
      performance.mark('reached');
      const before = place.innerText;
      new MutationObserver(() => {
        if (place.innerText !== before) performance.mark('said');
        if (place.querySelector('[data-search-result]')) performance.mark('found');
      }).observe(place, { childList: true, subtree: true, characterData: true });
    });
  });
  await page.getByRole('searchbox').focus();
  for (const letter of TYPED.text) {
    await new Promise((resolve) => setTimeout(resolve, TYPED.pause));
    await page.keyboard.press(letter);
  }
  await page.locator('[data-search-result]').first().waitFor();
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return { searching: at('said') - at('reached'), result: at('found') - at('reached') };
  });
}
