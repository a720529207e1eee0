import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { structuredPatch } from 'diff';
import { runEdit } from '../../src/commands/edit/run.ts';
import { type Dialogue, Left } from '../../src/commands/edit/dialogue.ts';
import { pathOf, readings } from './broken.ts';

/** The folder that holds the content of the copy, and what it publishes. */
export const root = () => join(pathOf(''), '..');

/** The clock of these tests: all that the content tells of has been published by then. */
const NOW = new Date('2027-01-15T18:00:00Z');

/** What the assistant did. */
export interface Done {
  readonly status: 0 | 1;
  /** All that it printed. */
  readonly said: string;
}

/** Runs the assistant on the copy, in English unless it is told otherwise. */
export async function edit(args: readonly string[], dialogue?: Dialogue, now = NOW): Promise<Done> {
  const printed: string[] = [];
  const status = await runEdit({
    root: root(),
    terminal: { argv: args.includes('--lang') ? args : [...args, '--lang', 'en'], env: {} },
    now,
    readings,
    dialogue,
    print: (text) => printed.push(text),
  });
  return { status, said: printed.join('\n') };
}

/** An answer of somebody at a terminal: to a question that has some words, or to whichever comes next. */
type Answer = readonly [question: string, answer: string | boolean];

/**
 * Somebody who answers questions, each by the words that it has; one that nobody foresaw gets what stands there at first.
 * @param leaveAt the question, counted from the first, at which they leave
 */
export function someone(
  answers: readonly Answer[],
  leaveAt = Infinity,
): Dialogue & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const answerTo = (message: string) => {
    asked.push(message);
    if (asked.length > leaveAt) throw new Left('Left');
    return answers.find(([words]) => message.includes(words))?.[1];
  };
  const written = (message: string, initial: string | undefined, validate: (value: string) => string | undefined) => {
    const answer = String(answerTo(message) ?? initial ?? '');
    const wrong = validate(answer);
    if (wrong !== undefined) throw new Error(`${message}: ${wrong}`);
    return answer;
  };
  return {
    asked,
    text: ({ message, initial, validate }) => Promise.try(() => written(message, initial, validate)),
    lines: ({ message, initial, validate }) => Promise.try(() => written(message, initial, validate)),
    choose: ({ message, choices, initial }) =>
      Promise.try(() => {
        const answer = answerTo(message) ?? initial ?? choices[0]?.value;
        const chosen = choices.find(({ value }) => value === answer);
        if (!chosen) throw new Error(`${message}: there is no ${String(answer)}`);
        return chosen.value;
      }),
    confirm: ({ message, initial }) =>
      Promise.try(() => {
        const answer = answerTo(message) ?? initial;
        return answer === true;
      }),
  };
}

/** Every file of the copy with its text, by its name from the root. */
export function filesNow(): ReadonlyMap<string, string> {
  const names = readdirSync(root(), { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return new Map(
    names
      .filter((name) => statSync(join(root(), name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(root(), name), 'latin1')]),
  );
}

/** What has changed in the copy since some files were read: a line each, `file - old` or `file + new`. */
export function changedSince(before: ReadonlyMap<string, string>): readonly string[] {
  const after = filesNow();
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((file) => {
    const utf8 = (text = '') => Buffer.from(text, 'latin1').toString('utf8');
    const { hunks } = structuredPatch(file, file, utf8(before.get(file)), utf8(after.get(file)), '', '', {
      context: 0,
    });
    return hunks.flatMap(({ lines }) =>
      lines.filter((line) => /^[-+]/.test(line)).map((line) => `${file} ${line[0] ?? ''} ${line.slice(1)}`),
    );
  });
}

/** The same without the name of the one file that has changed. */
export function changedIn(file: string, before: ReadonlyMap<string, string>): readonly string[] {
  const lines = changedSince(before);
  const others = lines.filter((line) => !line.startsWith(`${file} `));
  if (others.length > 0) throw new Error(`Other files have changed: ${others.join('\n')}`);
  return lines.map((line) => line.slice(file.length + 1));
}
