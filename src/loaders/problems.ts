/** One thing an editor has to put right. */
export interface Problem {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** Line in it, counting from 1. */
  readonly line: number;
  /** Where in its data: `session.items[2].start`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly wrong: string;
  /** How to put it right. */
  readonly mend: string;
}

/** A place in the data of a file, as Zod and the domain name it. */
export type DataPath = readonly PropertyKey[];

/** `['session', 'items', 2]` as `session.items[2]`; the whole file as `(file)`. */
export function fieldName(path: DataPath): string {
  const name = path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? '(file)' : name;
}

/** A problem as an editor reads it. */
export function problemText({ file, line, field, wrong, mend }: Problem): string {
  return `${file}:${String(line)}\n  field: ${field}\n  wrong: ${wrong}\n  mend:  ${mend}`;
}

/** The refusal to build on content that breaks a rule: every problem found, in the order of files and lines. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
    super(
      [
        `The content has ${sorted.length === 1 ? '1 problem' : `${String(sorted.length)} problems`}; nothing was published.`,
        ...sorted.map((problem) => `\n${problemText(problem)}`),
      ].join('\n'),
    );
    this.problems = sorted;
    // An editor reads the message; where in the program it was raised tells them nothing.
    this.stack = this.message;
  }
}
