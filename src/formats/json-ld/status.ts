import { isCancelled, type Item, type Session } from '../../domain/agenda.ts';
import type { EventState, StatusEntry } from '../../domain/status.ts';

/** How schema.org names what an event has come to. */
export const EVENT_STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  'moved-online': 'https://schema.org/EventMovedOnline',
  cancelled: 'https://schema.org/EventCancelled',
} as const satisfies Record<EventState, string>;

/**
 * What an event has come to, and the day it had where it has another since then: one that waits for a new day is still told
 * with the one it had (schema.org/eventStatus).
 */
export function eventStatusOf(state: EventState, status: readonly StatusEntry[]) {
  const former = state === 'postponed' ? undefined : status.findLast(({ from }) => from !== undefined)?.from;
  return { eventStatus: EVENT_STATUS[state], ...(former && { previousStartDate: former.start }) };
}

/** What is said of an item that does not take place as planned; of any other it goes without saying. */
export function itemStatusOf({ status }: Pick<Item, 'status'>, session: Pick<Session, 'state'>) {
  if (status === 'withdrawn' || isCancelled(session)) return { eventStatus: EVENT_STATUS.cancelled };
  return session.state === 'postponed' ? { eventStatus: EVENT_STATUS.postponed } : {};
}
