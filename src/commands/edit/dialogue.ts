import { confirm, isCancel, multiline, select, text, updateSettings } from '@clack/prompts';
import type { Lang } from '../../domain/locale.ts';

/** Whoever was asked has left: nothing is to be done. */
export class Left extends Error {
  override readonly name = 'Left';
}

/** One of several answers. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What a text is asked for with. */
interface TextQuestion {
  readonly message: string;
  /** What stands there at first, to be taken or changed. */
  readonly initial?: string | undefined;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly validate: (value: string) => string | undefined;
}

/** How someone at a terminal is asked. Each of these rejects with `Left` where they leave (Ctrl-C, Escape). */
export interface Dialogue {
  text(question: TextQuestion): Promise<string>;
  /** Text of several lines. */
  lines(question: TextQuestion): Promise<string>;
  choose<Value extends string>(question: {
    readonly message: string;
    readonly choices: readonly Choice<Value>[];
    readonly initial?: Value | undefined;
  }): Promise<Value>;
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>;
}

/** How many choices stand on the screen at once. */
const ON_SCREEN = 12;

const YES_AND_NO = { es: ['Sí', 'No'], en: ['Yes', 'No'] } as const;

/** Someone at this terminal, asked in a language, until `signal` says that they are gone. */
export function terminalDialogue(lang: Lang, signal: AbortSignal): Dialogue {
  updateSettings({
    messages: lang === 'es' ? { cancel: 'Cancelado', error: 'Algo salió mal' } : { cancel: 'Cancelled' },
  });
  const [active, inactive] = YES_AND_NO[lang];
  return {
    text: async ({ message, initial = '', validate }) =>
      stayed(await text({ message, initialValue: initial, signal, validate: (value = '') => validate(value) })),
    lines: async ({ message, initial = '', validate }) =>
      stayed(await multiline({ message, initialValue: initial, signal, validate: (value = '') => validate(value) })),
    choose: async ({ message, choices, initial }) => {
      const options = choices.map(({ label, hint }, index) => ({
        value: index,
        label,
        ...(hint !== undefined && { hint }),
      }));
      const first = Math.max(
        0,
        choices.findIndex(({ value }) => value === initial),
      );
      const index: number = stayed(
        // What the library says of the keys is in English alone.
        await select({ message, options, initialValue: first, maxItems: ON_SCREEN, showInstructions: false, signal }),
      );
      const chosen = choices[index];
      if (!chosen) throw new RangeError(`There is no choice ${String(index)}`);
      return chosen.value;
    },
    confirm: async ({ message, initial }) =>
      stayed(await confirm({ message, initialValue: initial, active, inactive, signal })),
  };
}

/** An answer, where there is one. */
function stayed<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Left('Left');
  return answer as Exclude<Answer, symbol>;
}
