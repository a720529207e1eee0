import type { Errand } from './errand.ts';
import { recording } from './recording.ts';

/** All that the assistant can do, in the order in which it is offered. */
export const ERRANDS: readonly Errand[] = [recording];
