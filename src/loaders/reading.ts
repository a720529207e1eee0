import { channel } from 'node:diagnostics_channel';
import { type Content } from '../rules/content.ts';
import type { Finding } from '../rules/finding.ts';

/** How a reading of the content ended. */
export type Outcome =
  | { readonly content: Content; readonly warnings: readonly Finding[] }
  /** `isShown` says whether pages still show what was read before. */
  | { readonly problems: readonly Finding[]; readonly isShown: boolean };

/**
 * Where readings are told of while the site is served for writing. The loader runs in a graph of modules of its own, which
 * shares nothing with the server but what Node itself holds.
 */
const readings = channel('site:content-read');

/** Tells of a reading to whoever listens; in a build nobody does. */
export function publishOutcome(outcome: Outcome): void {
  readings.publish(outcome);
}

/** Listens to readings. */
export function onOutcome(listener: (outcome: Outcome) => void): void {
  readings.subscribe((outcome) => {
    listener(outcome as Outcome);
  });
}
