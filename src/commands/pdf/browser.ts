import { statSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import type { Localized } from '../../domain/locale.ts';
import { Refusal } from '../terminal/refusal.ts';

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

/** The refusal to make what needs a browser, where none can be started; what needs none goes on. */
export class BrowserMissing extends Refusal {}

/**
 * Starts the browser that prints. It leaves signals to the command that it runs for.
 * @throws BrowserMissing where this machine has none, or the one that it has does not start
 */
export async function startBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const choice = await findBrowser({ platform: process.platform, arch: process.arch, env });
  if (!choice) throw new BrowserMissing(NO_BROWSER);
  const { executablePath: path = '' } = choice;
  if (path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new BrowserMissing({
      es: `En la ruta que indica CHROMIUM_PATH (${path}) no hay ningún navegador, y sin él no se hacen los PDF: corrígela, o quita la variable.`,
      en: `CHROMIUM_PATH names a browser that is not there (${path}), and without one no PDFs are made: correct it, or unset it.`,
    });
  }
  try {
    return await chromium.launch({ ...choice, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new BrowserMissing({
      es: `El navegador que hace los PDF no arranca: ${why}`,
      en: `The browser that makes the PDFs does not start: ${why}`,
    });
  }
}
