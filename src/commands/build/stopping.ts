import { constants } from 'node:os';
import { starter } from './processes.ts';

/** What asks a command to stop: a key, another program, a terminal that is closed. Windows knows some of them. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often a command asks whether npm, which started it, is still there, in milliseconds. */
const ASKED_EVERY = 1000;

/**
 * Cleans up and ends this process once it is asked to stop, or once npm is gone without passing that on: a shell between
 * the two may keep a signal for itself. Asked twice, it ends at once, and the next build cleans up.
 * @param clean what is to be done first
 * @returns what takes all of this back
 */
export function onStop(clean: () => Promise<void>): () => void {
  let isStopping = false;
  const stop = (status: number) => {
    if (isStopping) process.exit(status);
    isStopping = true;
    void clean().finally(() => process.exit(status));
  };
  const handlers = SIGNALS.map((signal) => {
    // A process that a signal ends gives 128 and its number to the shell (POSIX, 2.8.2).
    const handler = () => {
      stop(128 + constants.signals[signal]);
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  const npm = process.env['npm_lifecycle_event'] === undefined ? undefined : starter();
  const watch = setInterval(() => {
    const now = starter();
    if (npm !== undefined && now !== undefined && now !== npm) stop(1);
  }, ASKED_EVERY).unref();
  return () => {
    clearInterval(watch);
    for (const { signal, handler } of handlers) process.off(signal, handler);
  };
}

/** A server that starts, and that is stopped once this process is asked to stop, started or not. */
export function stoppable<Server extends { readonly stop: () => Promise<void> }>(
  starting: Promise<Server>,
): Promise<Server> {
  onStop(async () => (await starting).stop());
  return starting;
}
