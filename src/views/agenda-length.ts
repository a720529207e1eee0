import { type Day, sessionsOf } from '../domain/agenda.ts';

/** How many items an agenda shows with all they hold; a longer one leaves that to the pages of its sessions. */
const SHOWN_WHOLE = 30;

/** Whether an agenda is so long that it shows its items in brief. */
export function isLong(days: readonly Day[]): boolean {
  return sessionsOf(days).reduce((sum, { items }) => sum + items.length, 0) > SHOWN_WHOLE;
}
