import { clearLine, cursorTo } from 'node:readline';
import type { Localized } from '../../domain/locale.ts';
import { inTerminal } from '../../i18n/terminal.ts';

/** Where a command prints: a terminal shows a line that changes, all else gets plain lines now and then. */
type Output = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

/** What shows that a long work goes on. */
export interface Progress {
  /** Says how far it is. */
  readonly tell: (said: Localized) => void;
  /** Prints what something else has to say, and goes on below. */
  readonly print: (text: string) => void;
  /** Takes away the line that changes. */
  readonly end: () => void;
}

/**
 * Shows how far a long work is.
 * @param every how many milliseconds lie between two plain lines, where the output is no terminal
 */
export function progressOn(output: Output = process.stderr, every = 5000): Progress {
  let told = Date.now();
  let shown = '';
  const wipe = () => {
    if (shown === '') return;
    clearLine(output as NodeJS.WriteStream, 0);
    cursorTo(output as NodeJS.WriteStream, 0);
  };
  const show = (text: string) => {
    wipe();
    output.write(text);
    shown = text;
  };
  return {
    tell(said) {
      const text = inTerminal(said);
      if (output.isTTY === true) {
        if (text !== shown) show(text);
      } else if (Date.now() - told >= every) {
        told = Date.now();
        output.write(`${text}\n`);
      }
    },
    print(text) {
      const line = shown;
      wipe();
      shown = '';
      output.write(text);
      if (line !== '' && text.endsWith('\n')) show(line);
    },
    end() {
      wipe();
      shown = '';
    },
  };
}
