import type { Day } from './agenda.ts';
import type { Localized } from './locale.ts';
import { daySpan, type Instant, type IsoDate } from './time.ts';

/** What a step of the route of a participant is. */
export const STEP_KINDS = [
  'nomination',
  'registration',
  'entry-survey',
  'course',
  'sessions',
  'exit-survey',
  'certificate',
  'other',
] as const;

type StepKind = (typeof STEP_KINDS)[number];

/** When a step without a date is. */
export const MILESTONE_ORDERS = ['before-sessions', 'after-sessions', 'day-after-call'] as const;

type MilestoneOrder = (typeof MILESTONE_ORDERS)[number];

/** Where a step is taken; what is for participants keeps its address to itself. */
type StepLink =
  | { readonly state: 'pending' }
  | { readonly state: 'open'; readonly url: string; readonly since: Instant }
  | { readonly state: 'closed' | 'restricted'; readonly since?: Instant | undefined };

/** A step of the route of a participant, from nomination to certificate. */
export interface Step {
  /** `step-nomination`: its anchor, the same in every language and for ever. */
  readonly id: string;
  readonly kind: StepKind;
  readonly title: Localized;
  readonly text: Localized;
  /** What the certificate takes, in a few words. */
  readonly asks?: Localized | undefined;
  /** Whom it concerns. */
  readonly audience: Localized | undefined;
  /** The one day it is on. */
  readonly on: IsoDate | undefined;
  /** The first and the last day of a span; either may be unknown. */
  readonly opens: IsoDate | undefined;
  readonly closes: IsoDate | undefined;
  /** When it is, where it has no date. */
  readonly order: MilestoneOrder | undefined;
  readonly link: StepLink | undefined;
  /** Where the site says more: a page and a place on it. */
  readonly target: { readonly page: 'participants' | 'methodology' | 'agenda'; readonly anchor: string } | undefined;
}

/** Something that has dates and matters beside the sessions. */
export interface Milestone extends Pick<Step, 'id' | 'kind' | 'title'> {
  /** First and last date, both whole. */
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** The same as instants. */
  readonly span: { readonly start: Instant; readonly end: Instant };
}

/** What the certificate takes: the step of a route that ends with it; undefined where none does. */
export const certificateOf = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ kind }) => kind === 'certificate');

/** Those steps that have a date, in their order; one whose other date is not known is on the one it has. */
export function datedSteps(steps: readonly Step[], timeZone: string): readonly (Step & Milestone)[] {
  return steps.flatMap((step) => {
    const from = step.on ?? step.opens ?? step.closes;
    const until = step.on ?? step.closes ?? step.opens;
    if (from === undefined || until === undefined) return [];
    return [{ ...step, from, until, span: daySpan(from, until, timeZone) }];
  });
}

/** What an agenda lists, by first date; a milestone stands before the day of the same date. */
export function agendaRows<Own extends Milestone>(
  days: readonly Day[],
  milestones: readonly Own[],
): readonly ({ readonly day: Day } | { readonly milestone: Own })[] {
  return [
    ...milestones.map((milestone) => ({ date: milestone.from, row: { milestone } })),
    ...days.map((day) => ({ date: day.date, row: { day } })),
  ]
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'))
    .map(({ row }) => row);
}
