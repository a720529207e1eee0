import type { Localized } from '../../domain/locale.ts';
import type { Instant } from '../../domain/time.ts';
import type { Content } from '../../rules/content.ts';
import type { Answers } from './answers.ts';
import type { Draft } from './draft.ts';

/** An answer that can be given after the command, in place of being asked for: `--start 09:05`. */
export interface Flag {
  readonly name: string;
  /** What is written after it; a flag without it is a yes. */
  readonly value?: Localized;
  /** What it says. */
  readonly about: Localized;
  /** Whether nothing can be done without it where nobody can be asked: always, or in a case, in words. */
  readonly required?: boolean | Localized;
  /** Whether it may stand several times. */
  readonly multiple?: boolean;
}

/** What an errand works with. */
export interface Desk {
  /** The content as it stands, which is whole. */
  readonly content: Content;
  /** The files that change. */
  readonly draft: Draft;
  readonly ask: Answers;
  /** The moment of the change, in UTC. */
  readonly now: Instant;
}

/** A place that someone has to look at. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** What stands there. */
  readonly text: string;
}

/** What is to be known once an errand is done. */
export interface Outcome {
  /** What to do next, a sentence each. */
  readonly next: readonly Localized[];
  /** What could not be done by a machine, and is left to be looked at. */
  readonly review?: readonly Place[];
}

/** Something that whoever hosts the site has to do. */
export interface Errand {
  /** How it is called in a command. */
  readonly name: string;
  readonly title: Localized;
  readonly flags: readonly Flag[];
  /** An example of its flags, as they follow `npm run edit --`. */
  readonly example: string;
  /**
   * Asks what has to be known, and writes the change into the draft.
   * @throws Refusal where it cannot be done
   */
  plan(desk: Desk): Promise<Outcome>;
}
