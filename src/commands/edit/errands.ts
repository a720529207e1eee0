import type { Errand } from './errand.ts';
import { cancel } from './cancel.ts';
import { body, person } from './directory.ts';
import { takeover } from './takeover.ts';
import { edition } from './edition.ts';
import { move } from './move.ts';
import { withdraw } from './withdraw.ts';
import { recording } from './recording.ts';

/** All that the assistant can do, in the order in which it is offered. */
export const ERRANDS: readonly Errand[] = [recording, edition, move, withdraw, cancel, person, body, takeover];
