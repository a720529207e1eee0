import type { Localized } from '../domain/locale.ts';
import { terminalLang } from '../i18n/terminal.ts';

/** Words of a finding, in both languages. */
export type Said = Localized | string;

/** One thing an editor has to put right. */
export interface Finding {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** Line in it, counting from 1. */
  readonly line: number;
  /** Where in its data: `session.items[2].start`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly wrong: Said;
  /** How to put it right. */
  readonly fix: Said;
}

/** A finding within a text, before anyone knows which file the text is of. */
export type TextFinding = Pick<Finding, 'line' | 'wrong' | 'fix'>;

/** A value in the data of a file: the keys that lead to it. */
export type DataPath = readonly PropertyKey[];

/** What knows where its values were written. */
export interface Located {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** The line of a value, or of the nearest one around it that exists. */
  readonly lineOf: (path: DataPath) => number;
}

/** What is wrong with a value of a file, and how to put it right. */
export function findingAt({ file, lineOf }: Located, path: DataPath, wrong: Said, fix: Said): Finding {
  return { file, line: lineOf(path), field: fieldName(path), wrong, fix };
}

/** `['session', 'items', 2]` as `session.items[2]`; the whole file as `(file)`. */
export function fieldName(path: DataPath): string {
  const name = path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? '(file)' : name;
}

const inLang = (said: Said) => (typeof said === 'string' ? said : said[terminalLang()]);

/** A finding as an editor reads it. */
export function findingText({ file, line, field, wrong, fix }: Finding): string {
  return `${file}:${String(line)}\n  field: ${field}\n  wrong: ${inLang(wrong)}\n  fix:   ${inLang(fix)}`;
}

/** The refusal to build on content that breaks a rule: every finding, in the order of files and lines. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const sorted = findings.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
    super(
      [
        `The content has ${sorted.length === 1 ? '1 problem' : `${String(sorted.length)} problems`}; nothing was published.`,
        ...sorted.map((finding) => `\n${findingText(finding)}`),
      ].join('\n'),
    );
    this.findings = sorted;
    // An editor reads the message; a stack trace of the program is of no use to them.
    this.stack = this.message;
  }
}
