import type { Localized } from './locale.ts';
import type { Instant, IsoDate } from './time.ts';

/** What can be said of an edition or a session that does not go as it was planned. */
export const STATUSES = ['postponed', 'cancelled', 'moved-online'] as const;

/** Something that was said of an edition or a session after it was announced. */
export interface StatusEntry {
  readonly state: (typeof STATUSES)[number];
  /** When it was said. */
  readonly at: Instant;
  readonly reason: Localized;
  /** The days that it had, where it was postponed and they were known. */
  readonly from?: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
}

/** How something is held, after all that was said of it: `postponed` has no new day yet, `rescheduled` has one. */
export type EventState = 'scheduled' | 'postponed' | 'rescheduled' | 'moved-online' | 'cancelled';

/** Whether something does not take place on the day it has: it is cancelled, or waits for a new day. */
export function isOff(state: EventState): state is 'cancelled' | 'postponed' {
  return state === 'cancelled' || state === 'postponed';
}

/** The days that something had before it was last postponed; undefined where it never was, or they were not known. */
export function formerDays(status: readonly StatusEntry[]): StatusEntry['from'] {
  return status.findLast(({ from }) => from !== undefined)?.from;
}

/** What was said of something and of what it is a part of, in the order in which it was said. */
export function saidOf(...of: readonly { readonly status: readonly StatusEntry[] }[]): readonly StatusEntry[] {
  return of.flatMap(({ status }) => status).toSorted((a, b) => a.at.localeCompare(b.at, 'en'));
}

/** The state of an edition: what was said last holds; postponed is open while there are no new dates. */
export function editionStateOf(
  status: readonly StatusEntry[],
  dates: { readonly start: IsoDate; readonly end: IsoDate } | undefined,
): EventState {
  const last = status.at(-1)?.state;
  if (last === 'postponed') return dates ? 'rescheduled' : 'postponed';
  return last ?? 'scheduled';
}

/**
 * The state of a session: its own cancellation, then what ends or suspends its edition, then what was last said of itself
 * (postponed is open while it still has the day it had), then what its edition is.
 */
export function sessionStateOf(status: readonly StatusEntry[], date: IsoDate, edition: EventState): EventState {
  const last = status.at(-1);
  if (last?.state === 'cancelled' || edition === 'cancelled') return 'cancelled';
  if (edition === 'postponed' || !last) return edition;
  if (last.state === 'postponed') return last.from?.start === date ? 'postponed' : 'rescheduled';
  return last.state;
}
