import type { Localized } from '../../domain/locale.ts';
import { inTerminal } from '../../i18n/terminal.ts';

/** The refusal of a command to go on, in a sentence that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** The sentence in both languages. */
  readonly said: Localized;

  constructor(said: Localized) {
    super(inTerminal(said));
    this.said = said;
    // Whoever started the command reads the sentence; a trace of the program is of no use to them.
    this.stack = this.message;
  }
}
