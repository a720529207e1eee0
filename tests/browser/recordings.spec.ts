import type { Page } from '@playwright/test';
import { violationsAt } from './accessibility.ts';
import { FIXTURE } from './server.ts';
import { expect, test } from './test.ts';

const SESSION = `${FIXTURE}en/2031/agenda/session-1/`;
const TRANSCRIPT = `${SESSION}transcript/`;
const RECORDINGS = `${FIXTURE}es/2031/grabaciones/`;
const PLAYER = 'https://www.youtube-nocookie.com/';
/** Stands in for YouTube's player, and says what was asked of it. */
async function standIn(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route(`${PLAYER}**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Player</title><button>Pause</button></html>',
    });
  });
  return asked;
}

/** Waits until the player is there: one that is taken away while it loads is a request that fails. */
async function loaded(page: Page): Promise<void> {
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Pause' })).toBeVisible();
}

const src = (id: string, start: number) => `${PLAYER}embed/${id}?autoplay=1&start=${String(start)}`;

test.describe('a published recording', () => {
  test('asks nothing of another host before somebody plays it', async ({ page }) => {
    await page.clock.install();
    await page.goto(SESSION);
    await expect(
      page.getByRole('button', { name: /Virtual session 1: Labour integration.*Play · 1:32:10/ }),
    ).toBeVisible();
    await expect(
      page.getByText('The video loads from YouTube only when you press play; nothing is sent there before.'),
    ).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    await page.getByRole('link', { name: /Skills: from the workshop/ }).hover();
    await page.clock.runFor('01:00');
  });

  test.describe('that is played', () => {
    test.use({ hosts: [PLAYER] });

    test('loads the player of YouTube without cookies, in place, with the focus', async ({ page }) => {
      const asked = await standIn(page);
      await page.goto(SESSION);
      expect(asked).toEqual([]);
      await page.getByRole('button', { name: /Play/ }).click();
      const frame = page.locator('iframe');
      await expect(frame).toHaveAttribute('src', src('AAAAAAAAAAA', 0));
      await expect(frame).toHaveAttribute('title', 'Video: Virtual session 1: Labour integration of migrants');
      await expect(frame).toHaveAttribute('allow', 'autoplay; fullscreen; picture-in-picture');
      await expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
      await expect(frame).toBeFocused();
      await expect.poll(() => asked).toEqual([src('AAAAAAAAAAA', 0)]);
    });

    test('plays from a chapter, and goes to another in the same player', async ({ page }) => {
      await standIn(page);
      await page.goto(SESSION);
      await page
        .getByRole('link', { name: /One-stop employment desks/ })
        .first()
        .click();
      const frame = page.locator('iframe');
      await expect(frame).toHaveAttribute('src', src('AAAAAAAAAAA', 750));
      await expect(frame).toBeFocused();
      await expect(page).toHaveURL(/#chapter-750$/);
      await loaded(page);
      await page.getByRole('link', { name: /Skills: from the workshop/ }).click();
      await expect(frame).toHaveAttribute('src', src('AAAAAAAAAAA', 2645));
      await expect(frame).toHaveCount(1);
      await expect(frame).toBeInViewport();
      await expect(page).toHaveURL(/#chapter-2645$/);
      await loaded(page);
    });

    test('begins at the chapter that the address names, once it is played', async ({ page }) => {
      const asked = await standIn(page);
      await page.goto(`${SESSION}#chapter-2645`);
      await expect(page.locator('#chapter-2645')).toBeInViewport();
      const button = page.getByRole('button', { name: /Play from 44:05/ });
      await expect(button).toBeVisible();
      expect(asked).toEqual([]);
      await button.click();
      await expect(page.locator('iframe')).toHaveAttribute('src', src('AAAAAAAAAAA', 2645));
    });

    test('follows the address from one chapter to another', async ({ page }) => {
      await standIn(page);
      await page.goto(`${SESSION}#chapter-2645`);
      await page.goto(`${SESSION}#chapter-750`);
      await expect(page.getByRole('button', { name: /Play from 12:30/ })).toBeVisible();
      await page.goto(`${SESSION}#recording`);
      await expect(page.getByRole('button', { name: /Play ·/ })).toBeVisible();
      await page.goto(`${SESSION}#s1-2`);
      await page.getByRole('button', { name: /Play ·/ }).click();
      await loaded(page);
      await page.goto(`${SESSION}#chapter-4140`);
      await expect(page.locator('iframe')).toHaveAttribute('src', src('AAAAAAAAAAA', 4140));
    });

    test('is played by keyboard alone', async ({ page }) => {
      await standIn(page);
      await page.goto(RECORDINGS);
      const button = page.getByRole('button', { name: /Sesión virtual 2.*Reproducir · 2:04:00/ });
      await button.focus();
      await page.keyboard.press('Enter');
      await loaded(page);
      await expect(page.locator('iframe')).toHaveAttribute('src', src('BBBBBBBBBBB', 0));
      await expect(page.locator('iframe')).toBeFocused();
      await expect(page.getByRole('button', { name: /Sesión virtual 1/ })).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: /Indicadores de gobernanza migratoria local/ })).toBeFocused();
    });
  });

  test('leaves a chapter to the browser where the reader asks for a tab of its own', async ({ page }) => {
    await page.goto(SESSION);
    const link = page.getByRole('link', { name: /Skills: from the workshop/ });
    await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=AAAAAAAAAAA&t=2645s');
    const taken = await link.evaluate(
      (element) =>
        new Promise((resolve) => {
          // The last to hear of the click says whether the page took it, and keeps the tab from opening here.
          window.addEventListener(
            'click',
            (event) => {
              resolve(event.defaultPrevented);
              event.preventDefault();
            },
            { once: true },
          );
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
        }),
    );
    expect(taken).toBe(false);
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('on E-Campus is a link, also with a script', async ({ page }) => {
    await page.goto(RECORDINGS);
    await expect(page.getByRole('link', { name: /Sesión virtual 5.*Ver en E-Campus/ })).toHaveAttribute(
      'href',
      'https://www.ecampus.iom.int/mod/page/view.php?id=700505',
    );
    await expect(page.getByText('El video está en E-Campus y se abre ahí.')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('poster and chapters lead to YouTube', async ({ page }) => {
    await page.goto(SESSION);
    await expect(page.getByRole('link', { name: /Labour integration.*Watch on YouTube · 1:32:10/ })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=AAAAAAAAAAA',
    );
    await expect(page.getByRole('link', { name: /^44:05 Skills/ })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=AAAAAAAAAAA&t=2645s',
    );
    await expect(page.locator('main button, iframe')).toHaveCount(0);
  });
});

test.describe('a transcript', () => {
  test('is found from its session, and leads to the second that is said', async ({ page }) => {
    await page.goto(SESSION);
    await page.getByRole('link', { name: 'Transcript (Spanish and English)' }).click();
    await expect(page).toHaveURL(/\/session-1\/transcript\/$/);
    await expect(page.getByRole('link', { name: '12:30', exact: true })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=AAAAAAAAAAA&t=750s',
    );
    await page.goto(`${TRANSCRIPT}#t-4164`);
    await expect(page.locator('#t-4164')).toBeInViewport();
  });

  test('keeps its place when the language is switched', async ({ page }) => {
    await page.goto(`${TRANSCRIPT}#t-2661`);
    await page.getByRole('link', { name: 'Leer esta página en español' }).click();
    await expect(page).toHaveURL(/\/sesion-1\/transcripcion\/#t-\d+$/);
    await expect(page.getByText('un certificado laboral')).toBeInViewport();
  });

  test('opens at what is being said where nobody begins to speak at the second that is asked', async ({ page }) => {
    await page.goto(`${TRANSCRIPT}#t-2667`);
    await expect(page).toHaveURL(/#t-2661$/);
    await expect(page.getByText('they leave with a job certificate')).toBeInViewport();
    await page.goto(`${TRANSCRIPT}#t-1`);
    await expect(page).toHaveURL(/#t-12$/);
  });

  test('is read part by part', async ({ page }) => {
    await page.goto(`${FIXTURE}es/2031/agenda/sesion-2/transcripcion/`);
    const parts = page.getByRole('navigation', { name: 'Partes de la transcripción' });
    await expect(parts.locator('[aria-current="page"]')).toHaveText('1 (desde 0:00)');
    await parts.getByRole('link', { name: /^2 / }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Transcripción de la sesión 2, parte 2 de \d+/);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      'Indicadores de gobernanza migratoria local (continúa)',
    );
    await page.getByRole('link', { name: 'Read this page in English' }).click();
    await expect(page).toHaveURL(/\/session-2\/transcript\/2\//);
    await page
      .getByRole('navigation', { name: 'Previous and next part' })
      .getByRole('link', { name: /^Previous/ })
      .click();
    await expect(page).toHaveURL(/\/session-2\/transcript\/$/);
  });
});

test('on paper the address of the video stands once, not at each of its moments', async ({ page }) => {
  await page.goto(SESSION);
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(new Set(await shown('.chapters a'))).toEqual(new Set(['none']));
  expect((await shown('#recording .who a'))[0]).toContain('https://www.youtube.com/watch?v=AAAAAAAAAAA');
  await expect(page.locator('.player')).toBeHidden();
  await page.goto(TRANSCRIPT);
  expect(new Set(await shown('.transcript a'))).toEqual(new Set(['none']));
});

test.describe('in the light and in the dark', () => {
  test.use({ hosts: [PLAYER] });

  for (const address of [
    RECORDINGS,
    SESSION,
    TRANSCRIPT,
    `${FIXTURE}en/2031/agenda/session-2/transcript/3/`,
    `${FIXTURE}es/2031/agenda/sesion-5/`,
  ]) {
    test(`/${address} has no accessibility violation and fits a window of 320 pixels`, async ({ page }) => {
      await standIn(page);
      await page.goto(address);
      expect(await violationsAt(page, [1280, 320])).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      const [play] = await page.getByRole('button', { name: /Play|Reproducir/ }).all();
      if (!play) return;
      await play.click();
      expect(await violationsAt(page, [320]), 'while it plays').toEqual([]);
    });
  }
});
