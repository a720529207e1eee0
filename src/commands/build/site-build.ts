import { lstatSync } from 'node:fs';
import type { Localized } from '../../domain/locale.ts';
import { inTerminal } from '../../i18n/terminal.ts';
import { failureText } from '../terminal/failure.ts';
import { type Folders, foldersOf, refuseForeign, remove, swapIn, tidyUp } from './folders.ts';
import { type Lock, takeLock } from './lock.ts';
import { refusePath } from './path.ts';
import { onStop } from './stopping.ts';
import { refuseUnwritable } from './writable.ts';

/** What a build is made of; each writes into the folder that it is given, or looks at it. */
export interface Steps {
  /** Makes the pages with their styles and scripts; `false` where it has told what is wrong. */
  readonly pages: (folder: string, signal: AbortSignal) => Promise<boolean>;
  /** Makes the index of the search. */
  readonly index: (folder: string) => Promise<void>;
  /** What the finished site lacks. */
  readonly lacking: (folder: string) => Promise<readonly Localized[]>;
}

/**
 * Builds the site beside the published one, and puts it in its place only when it is whole. Whatever goes wrong is told, and
 * leaves the published site as it is; a command that is stopped takes its own folder with it.
 * @param root the folder of the project
 * @returns whether the site is built
 */
export async function buildSite(
  root: string,
  steps: Steps,
  tell: (text: string) => void = console.error,
): Promise<boolean> {
  const folders = foldersOf(root);
  let lock: Lock | undefined;
  const stopped = new AbortController();
  let pages: Promise<unknown> = Promise.resolve();
  const leave = async () => {
    stopped.abort();
    await pages.catch(() => undefined);
    if (!lock) return;
    remove(folders.next);
    lock.release();
  };
  const goOn = onStop(leave);
  try {
    refusePath(root);
    refuseForeign(folders);
    refuseUnwritable(root);
    lock = takeLock(folders.lock);
    tidyUp(folders);
    const making = steps.pages(folders.next, stopped.signal);
    pages = making;
    const isMade = (await making) && (await finish(folders, steps, tell));
    // One that is being stopped has its folder taken away.
    const isBuilt = isMade && !stopped.signal.aborted && swapWith(lock, folders, tell);
    if (!isBuilt) tellStopped(folders, tell);
    return isBuilt;
  } catch (error) {
    tell(failureText(error));
    tellStopped(folders, tell);
    return false;
  } finally {
    await leave();
    goOn();
  }
}

/** Indexes the pages and looks at the whole. */
async function finish({ next }: Folders, { index, lacking }: Steps, tell: (text: string) => void): Promise<boolean> {
  await index(next);
  const faults = await lacking(next);
  for (const fault of faults) tell(inTerminal(fault));
  return faults.length === 0;
}

/** Puts the site in its place, unless this process slept for so long that another build has begun. */
function swapWith(lock: Lock, folders: Folders, tell: (text: string) => void): boolean {
  if (!lock.isHeld()) {
    tell(
      inTerminal({
        es: 'Mientras esta orden estaba en pausa, otra comenzó a generar el sitio.',
        en: 'While this command was paused, another one began to build the site.',
      }),
    );
    return false;
  }
  swapIn(folders);
  return true;
}

const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function tellStopped({ published }: Folders, tell: (text: string) => void): void {
  tell(
    inTerminal(
      isFolder(published)
        ? {
            es: '\nNo se generó el sitio. En dist/ sigue el que se generó antes.',
            en: '\nThe site was not built. dist/ still holds the one built before.',
          }
        : { es: '\nNo se generó el sitio.', en: '\nThe site was not built.' },
    ),
  );
}
