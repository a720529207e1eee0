import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { chromium, type LaunchOptions } from 'playwright-core';
import type { Localized } from '../../domain/locale.ts';

/** What starts a browser. */
export type BrowserChoice = Pick<LaunchOptions, 'executablePath' | 'channel'>;

/** What says that no browser is here. */
export const NO_BROWSER: Localized = {
  es: 'Ningún navegador puede funcionar aquí: el Chromium que viene con los paquetes es para Linux (x64, arm64). Instala Chrome o Edge, o da un valor a CHROMIUM_PATH.',
  en: 'No browser can run here: the packaged Chromium is for Linux (x64, arm64). Install Chrome or Edge, or set CHROMIUM_PATH.',
};

/** The browsers that may be installed, as Playwright finds them. */
const CHANNELS = ['chrome', 'msedge'] as const;

/** Where the Chromium that comes with the packages runs. */
const PACKAGED = ['linux x64', 'linux arm64'];

/** Whether an installed browser starts. */
async function starts(channel: string): Promise<boolean> {
  try {
    await (await chromium.launch({ channel })).close();
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that prints, and that tests use: what CHROMIUM_PATH names, else the packaged one where it runs, else an
 * installed Chrome or Edge; nothing where there is none.
 */
export async function findBrowser(
  { platform, arch, env }: Pick<NodeJS.Process, 'platform' | 'arch' | 'env'> = process,
  isThere: (channel: string) => Promise<boolean> = starts,
): Promise<BrowserChoice | undefined> {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named };
  if (PACKAGED.includes(`${platform} ${arch}`)) return { executablePath: await packaged.executablePath() };
  for (const channel of CHANNELS) if (await isThere(channel)) return { channel };
  return undefined;
}

/** Whether the file of a browser that is named by its path is there. */
export const isMissing = ({ executablePath }: BrowserChoice): boolean =>
  executablePath !== undefined && !existsSync(executablePath);
