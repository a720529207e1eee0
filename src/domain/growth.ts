import { coursesOf, heldSessions, sessionsOf, startOf } from './agenda.ts';
import { plannedDates, type Programme } from './edition.ts';
import { datedSteps } from './milestone.ts';
import { daySpan, type Instant } from './time.ts';

/** How far a programme has grown: `record` is an edition known only by its outcomes. */
export type Stage = 'record' | 'announced' | 'outlined' | 'detailed';

/** How far a programme has grown, from what is there. */
export function stageOf({ edition, days }: Programme): Stage {
  const sessions = sessionsOf(days);
  if (sessions.some(({ items }) => items.length > 0)) return 'detailed';
  if (sessions.length > 0) return 'outlined';
  return edition.outcomes.length > 0 ? 'record' : 'announced';
}

/**
 * When an edition begins and ends: its dates, else from the first to the last session that is held; else nothing is known
 * but that it is over with its year.
 */
export function phaseSpan({ edition, days }: Programme): {
  readonly start: Instant | undefined;
  readonly end: Instant;
} {
  const { id, dates, timeZone, state } = edition;
  if (dates) return daySpan(dates.start, dates.end, timeZone);
  const sessions = state === 'postponed' ? [] : heldSessions(sessionsOf(days));
  const [first] = sessions.map(startOf).toSorted();
  const last = sessions
    .map(({ end, day }) => end?.instant ?? day.end)
    .toSorted()
    .at(-1);
  return { start: first, end: last ?? daySpan(`${id}-12-31`, `${id}-12-31`, timeZone).end };
}

/** The files that tell a programme to other programs: each where it has something to say. */
const PROGRAMME_FILES = ['calendar', 'data', 'data-schema', 'schedule'] as const;

export type ProgrammeFile = (typeof PROGRAMME_FILES)[number];

/** Those that an edition has: the calendar and the data from the first known date on, the schedule with the first session. */
export function filesOf({ edition, days, steps }: Programme): readonly ProgrammeFile[] {
  const sessions = sessionsOf(days);
  const isDated =
    plannedDates(edition) !== undefined ||
    sessions.length > 0 ||
    coursesOf(days).length > 0 ||
    datedSteps(steps, edition.timeZone).length > 0;
  return PROGRAMME_FILES.filter((file) => (file === 'schedule' ? sessions.length > 0 : isDated));
}
