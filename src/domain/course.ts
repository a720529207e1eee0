import type { Change, Revision } from './changes.ts';
import type { Localized } from './locale.ts';
import type { IsoDate } from './time.ts';

/** A self-paced course beside the sessions. */
export interface Course {
  readonly id: string;
  readonly title: Localized;
  /** The name the platform gives it. */
  readonly name: Localized;
  readonly url: string;
  readonly platform: { readonly name: string; readonly url: string };
  readonly organization: string;
  /** The body that sends the call after which it opens. */
  readonly caller: string | undefined;
  readonly focus: Localized;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly deadline: IsoDate;
  /** Approximate effort, in hours. */
  readonly hours: number;
  /** Language of instruction, BCP 47. */
  readonly language: string;
  readonly details: readonly Localized[];
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
  /** All that revises its entry in a calendar, in order: its changes, and what was said of its edition. */
  readonly revisions: readonly Revision[];
  /** Ids of the subjects it is classified under. */
  readonly subjects: readonly string[];
  readonly cites: readonly string[];
}
