import type { Moment } from './time.ts';

/** What is known of when something is held while its hours are not. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'to-be-confirmed'] as const;

type DayPart = (typeof DAY_PARTS)[number];

/** When something is held: from one moment to another, or in a part of its day while the hours are not known. */
export interface Hours {
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
  /** Undefined where the hours are known. */
  readonly hours: DayPart | undefined;
}

/** Something whose hours are known. */
export type Timed<Own extends Partial<Pick<Hours, 'start' | 'end'>>> = Own & {
  readonly start: Moment;
  readonly end: Moment;
};

/** The hour by which each part of a day is over, later than any in it: what is listed with hours comes before. */
const LATEST: Readonly<Record<DayPart, string>> = {
  morning: '12:00',
  afternoon: '18:00',
  evening: '24:00',
  'to-be-confirmed': '24:01',
};

/** The order in which two things of one day are listed: by when they start, those without hours at the end of their part. */
export function byHours(a: Hours, b: Hours): number {
  if (a.start && b.start) return a.start.instant.localeCompare(b.start.instant, 'en');
  const hourOf = ({ start, hours }: Hours) => start?.time ?? LATEST[hours ?? 'to-be-confirmed'];
  return hourOf(a).localeCompare(hourOf(b), 'en');
}

/** Whether the hours of something are known. */
export function isTimed<Own extends Partial<Pick<Hours, 'start' | 'end'>>>(own: Own): own is Timed<Own> {
  return own.start !== undefined && own.end !== undefined;
}
