import type { Localized } from './locale.ts';

/** One of the numbered specific objectives. */
interface SpecificObjective {
  readonly number: number;
  readonly text: Localized;
  /** Number of the session that serves it. */
  readonly session: number;
}

/** What an edition is for. */
export interface Objectives {
  readonly general: Localized;
  readonly specific: readonly SpecificObjective[];
}

/** The numbers of the specific objectives that a session serves, in order. */
export function objectivesOfSession(objectives: Objectives, session: number): readonly number[] {
  return objectives.specific.filter((objective) => objective.session === session).map(({ number }) => number);
}
