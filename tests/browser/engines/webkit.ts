import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Builder, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { findFreePort } from 'selenium-webdriver/net/portprober.js';
import { type Engine, WINDOW } from './engine.ts';

const DRIVER = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** Whether WebKitGTK is here with its driver, and a screen for its window: the machine's own, or one that is none. */
export const HAS_WEBKIT = existsSync(DRIVER) && (process.env['DISPLAY'] !== undefined || existsSync(SCREEN));

/** A screen that nobody sees, by its name, where the machine has none of its own. */
async function startScreen(): Promise<{ readonly display: string; readonly process?: ChildProcess }> {
  const own = process.env['DISPLAY'];
  if (own !== undefined) return { display: own };
  const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    (screen.stdio[3] as Readable).on('data', (number: Buffer) => {
      resolve(`:${number.toString().trim()}`);
    });
    screen.on('error', reject);
  });
  return { display, process: screen };
}

const elementOf = (driver: WebDriver, expression: string) => driver.executeScript<WebElement>(`return ${expression}`);

/** WebKitGTK in the hands of the errands, over WebDriver. */
export async function startWebKit(): Promise<Engine> {
  const screen = await startScreen();
  const port = await findFreePort();
  const service = new DriverService(DRIVER, {
    loopback: true,
    port,
    args: [`--port=${String(port)}`],
    env: { ...process.env, DISPLAY: screen.display },
  });
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args: ['--automation'] } })
    .build();
  await driver.manage().window().setRect(WINDOW);
  return {
    open: (url) => driver.get(url),
    ask: (expression) => driver.executeScript(`return ${expression}`),
    press: async (expression) => {
      // The driver looks where the element is while a page that scrolls smoothly is still on its way to it.
      await driver.executeScript(`${expression}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
      // A script may have put another in its place since it was found.
      await driver.wait(async () => {
        try {
          await (await elementOf(driver, expression)).click();
          return true;
        } catch (failure) {
          if (failure instanceof error.StaleElementReferenceError) return false;
          throw failure;
        }
      }, 10_000);
    },
    write: async (expression, text) => {
      await (await elementOf(driver, expression)).sendKeys(text);
    },
    close: async () => {
      await driver.quit();
      await service.kill();
      screen.process?.kill();
    },
  };
}
