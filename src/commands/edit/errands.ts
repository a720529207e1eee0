import { cancel } from './cancel.ts';
import { body } from './body.ts';
import { person } from './person.ts';
import { document } from './document.ts';
import { edition } from './edition.ts';
import type { Errand } from './errand.ts';
import { milestone } from './milestone.ts';
import { move } from './move.ts';
import { postpone } from './postpone.ts';
import { recording } from './recording.ts';
import { takeover } from './takeover.ts';
import { text } from './text.ts';
import { withdraw } from './withdraw.ts';

/** All that the assistant can do, in the order in which it is offered. */
export const ERRANDS: readonly Errand[] = [
  recording,
  move,
  withdraw,
  cancel,
  postpone,
  text,
  document,
  milestone,
  person,
  body,
  edition,
  takeover,
];
