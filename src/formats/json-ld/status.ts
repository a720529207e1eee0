import type { Session } from '../../domain/agenda.ts';
import type { Item } from '../../domain/item.ts';
import { type EventState, formerDays, isOff, type StatusEntry } from '../../domain/status.ts';
import { EVENT_STATUS } from '../../schemas/schema-org.ts';

/**
 * What an event has come to, and the day it had where it has another since then: one that waits for a new day still has
 * the one it had (schema.org/eventStatus).
 */
export function eventStatusOf(state: EventState, status: readonly StatusEntry[]) {
  const former = state === 'postponed' ? undefined : formerDays(status);
  return { eventStatus: EVENT_STATUS[state], ...(former && { previousStartDate: former.start }) };
}

/** What is said of a part of an event that does not take place as planned; of any other it goes without saying. */
export function partStatusOf(state: EventState) {
  return isOff(state) ? { eventStatus: EVENT_STATUS[state] } : {};
}

/** The same of an item, which may be withdrawn by itself. */
export function itemStatusOf({ status }: Pick<Item, 'status'>, { state }: Pick<Session, 'state'>) {
  return partStatusOf(status === 'withdrawn' ? 'cancelled' : state);
}
