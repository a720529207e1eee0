import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PagesDone } from '../../integrations/page-progress.ts';
import type { Progress } from '../terminal/progress.ts';

/** What the building of the pages may hold of its own objects, in MB: 10,000 sessions fit, and no machine is swamped. */
const HEAP = 1152;

/** How long a process that is asked to stop may take, in milliseconds. */
const PATIENCE = 3000;

const PROGRAM = fileURLToPath(new URL('../pages.ts', import.meta.url));

/**
 * Builds the pages of the site into a folder, in a process of its own: what Astro holds in memory is given back before the
 * search is indexed. What is wrong with them is printed as that process says it.
 * @returns whether they are built
 * @throws Error where the process cannot be started
 */
export function buildPages(folder: string, progress: Progress, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [folder, ...process.argv.slice(2)], {
      execArgv: [`--max-old-space-size=${String(HEAP)}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...(process.stderr.isTTY && { FORCE_COLOR: '1' }) },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        progress.print(text);
      });
    }
    child.on('message', (message) => {
      const { done, total } = message as PagesDone;
      progress.tell({
        es: `Generando las páginas: ${String(done)} de ${String(total)}`,
        en: `Building the pages: ${String(done)} of ${String(total)}`,
      });
    });
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill();
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    child.on('error', reject).on('close', (status) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(status === 0);
    });
  });
}
