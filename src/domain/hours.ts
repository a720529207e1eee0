import type { Moment } from './time.ts';

/** What is known of when something is held while its hours are not. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'to-be-confirmed'] as const;

export type DayPart = (typeof DAY_PARTS)[number];

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

/** Whether the hours of something are known. */
export function isTimed<Own extends Partial<Pick<Hours, 'start' | 'end'>>>(own: Own): own is Timed<Own> {
  return own.start !== undefined && own.end !== undefined;
}
