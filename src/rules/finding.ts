import type { Localized } from '../domain/locale.ts';
import { escaped, shown } from '../domain/quoted.ts';
import { inTerminal, type Terminal } from '../i18n/terminal.ts';

/** Words of a finding, in both languages. */
export type Said = Localized;

/** One thing an editor has to put right. */
export interface Finding {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** Line in it, counting from 1. */
  readonly line: number;
  /** Column in that line, counting from 1, where it is known. */
  readonly column?: number | undefined;
  /** Where in its data: `session.items[2].start`. */
  readonly field: string;
  /** What is wrong with it. */
  readonly wrong: Said;
  /** How to put it right. */
  readonly fix: Said;
  /** The folder, from the project's root, in which something was looked for and not found. */
  readonly soughtIn?: string;
}

/** A finding within a text, before anyone knows which file the text is of. */
export type TextFinding = Pick<Finding, 'line' | 'column' | 'wrong' | 'fix'>;

/** A value in the data of a file: the keys that lead to it. */
export type DataPath = readonly PropertyKey[];

/** What knows where its values were written. */
export interface Located {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** The line of a value, or of the nearest one around it that exists. */
  readonly lineOf: (path: DataPath) => number;
  /** The column in that line where it begins, or its key does; nothing where that is not known. */
  readonly columnOf: (path: DataPath) => number | undefined;
}

/** A place in a file, as a finding names it. */
export type Place = Pick<Finding, 'file' | 'line' | 'column' | 'field'>;

/** Where a value of a file stands. */
export function placeOf({ file, lineOf, columnOf }: Located, path: DataPath): Place {
  return { file, line: lineOf(path), column: columnOf(path), field: fieldName(path) };
}

/** What is wrong with a value of a file, and how to put it right. */
export function findingAt(entry: Located, path: DataPath, wrong: Said, fix: Said): Finding {
  return { ...placeOf(entry, path), wrong, fix };
}

/** What is wrong with a file as a whole, or with a folder. */
export function fileFinding(file: string, wrong: Said, fix: Said, line = 1): Finding {
  return { file, line, field: fieldName([]), wrong, fix };
}

/** The name of what is no field but the whole of a file. */
const WHOLE = '(file)';

/** `['session', 'items', 2]` as `session.items[2]`; the whole file as `(file)`. */
export function fieldName(path: DataPath): string {
  const name = path
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${shown(String(key))}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? WHOLE : name;
}

/** Findings in the order of files and lines. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

/** How many findings of one file are told: who has mended those knows what the others are. */
const MOST_TOLD = 50;

/** The first findings of each file, and how many more it has; the order stays. */
export function foremost(findings: readonly Finding[]): readonly Finding[] {
  const ofFile = Map.groupBy(findings, ({ file }) => file);
  return [...ofFile].flatMap(([file, all]) => {
    const more = all.slice(MOST_TOLD);
    const [first] = more;
    if (!first || more.length === 1) return all;
    const count = String(more.length);
    const wrong = {
      es: `tiene ${count} problemas más, desde esta línea`,
      en: `has ${count} more problems, from this line on`,
    };
    const fix = { es: 'corrige primero los de arriba', en: 'put those above right first' };
    return [...all.slice(0, MOST_TOLD), fileFinding(file, wrong, fix, first.line)];
  });
}

/** Where a finding is: its file, line and column. */
const placeText = ({ file, line, column }: Finding) =>
  [escaped(file), line, ...(column === undefined ? [] : [column])].join(':');

/** A finding in one line, in the language of the terminal: what is told while something else is done. */
export function findingLine(finding: Finding): string {
  const { field, wrong, fix } = finding;
  return `${placeText(finding)}  ${field}: ${inTerminal(wrong)}; ${inTerminal(fix)}`;
}

/** A finding as an editor reads it, in the language of the terminal. */
export function findingText(finding: Finding, terminal?: Terminal): string {
  const { field, wrong, fix } = finding;
  const place = placeText(finding);
  const [said, mend] = [inTerminal(wrong, terminal), inTerminal(fix, terminal)];
  const text = {
    es: `${place}\n  campo:    ${field === WHOLE ? '(archivo)' : field}\n  problema: ${said}\n  solución: ${mend}`,
    en: `${place}\n  field: ${field}\n  wrong: ${said}\n  fix:   ${mend}`,
  };
  return inTerminal(text, terminal);
}

/** The refusal to build on content that breaks a rule: every finding, in the order of files and lines. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const sorted = inOrder(findings);
    const count = String(sorted.length);
    const headline = inTerminal({
      es: `El contenido tiene ${sorted.length === 1 ? '1 problema' : `${count} problemas`}; no se publicó nada.`,
      en: `The content has ${sorted.length === 1 ? '1 problem' : `${count} problems`}; nothing was published.`,
    });
    super([headline, ...sorted.map((finding) => `\n${findingText(finding)}`)].join('\n'));
    this.findings = sorted;
    // An editor reads the message; a stack trace of the program is of no use to them.
    this.stack = this.message;
  }
}
