import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type ParsedNode, visit } from 'yaml';
import { type DataPath, fieldName, type Problem } from './problems.ts';
import { readProse, type Use } from './prose.ts';
import { readTranscript } from './vtt.ts';
import { issueToProblem, toldIssues } from './zod-issues.ts';

/** A content file that its schema accepts, still knowing where each value was written. */
export interface Source<Data> {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** What the schema made of it. */
  readonly data: Data;
  /** What was written, before the schema filled in defaults. */
  readonly raw: unknown;
  /** The components its MDX text uses, each with its line in the file; none in a YAML file. */
  readonly uses: readonly Use[];
  /** Its MDX text, line by line, as written; none in other files. */
  readonly prose: readonly { readonly line: number; readonly text: string }[];
  /** The line of a value, or of the nearest one around it that exists. */
  readonly lineOf: (path: DataPath) => number;
}

/** Either a file that can be used, or all that is wrong with it. */
export type Reading<Data> = { readonly source: Source<Data> } | { readonly problems: readonly Problem[] };

/**
 * Reads a YAML file, the front matter and text of an MDX file, or the cues of a WebVTT file, and holds it against its
 * schema.
 * @param path where the file is on this machine
 * @param file how messages name it: its path from the project's root
 */
export function readSource<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const whole = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const refuse = (line: number, wrong: string, mend: string, field = '(file)') => ({
    problems: [{ file, line, field, wrong, mend }],
  });

  const damaged = whole.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (damaged >= 0)
    return refuse(damaged + 1, 'has a letter that is not UTF-8', 'save the file as UTF-8 and write the letter again');
  if (whole.trim() === '') return refuse(1, 'is empty', 'restore its content, or remove the file');
  if (file.endsWith('.vtt')) {
    const reading = readTranscript(whole);
    if ('fault' in reading) return refuse(reading.fault.line, reading.fault.wrong, reading.fault.mend, 'text');
    const raw = { cues: reading.cues };
    const lineOf = ([, cue]: DataPath) => reading.lines[Number(cue)] ?? 1;
    return { source: { file, data: schema.parse(raw), raw, uses: [], prose: [], lineOf } };
  }
  const parts = file.endsWith('.mdx') ? splitFrontMatter(whole) : { yaml: whole, body: '', firstLine: 1 };
  if (!parts) return refuse(1, 'has no head', 'begin the file with a line ---, its fields, and another line ---');

  const { yaml, body, firstLine } = parts;
  const { document, lines } = parse(yaml);
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  // One slip of the pen makes many errors; the first is the one to mend.
  const [error] = document.errors;
  if (error) {
    const repeated = error.code === 'DUPLICATE_KEY';
    return refuse(
      lineAt(error.pos[0]),
      repeated ? 'writes a field twice' : `is not YAML: ${error.message}`,
      repeated
        ? 'keep one of the two'
        : 'check the indentation, the quotation marks and the colons of this line and the one before it; a text with a colon, a # or brackets stands in quotation marks',
    );
  }

  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (cause) {
    let alias = 0;
    visit(document, {
      Alias: (_, node) => {
        if (isAlias(node) && !node.resolve(document)) alias = node.range?.[0] ?? 0;
      },
    });
    return refuse(
      lineAt(alias),
      `uses a name that cannot be followed: ${cause instanceof Error ? cause.message : String(cause)}`,
      'write the value itself instead of *name',
    );
  }

  const lineOf = lineFinder(yaml, firstLine);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.flatMap(toldIssues).map((issue) => {
        const { path: at, wrong, mend } = issueToProblem(issue, raw);
        return { file, line: lineOf(at), field: fieldName(at), wrong, mend };
      }),
    };
  }

  const offset = whole.slice(0, whole.length - body.length).split('\n').length - 1;
  const { uses, faults } = readProse(body);
  if (faults.length > 0) {
    return {
      problems: faults.map(({ line, wrong, mend }) => ({ file, line: line + offset, field: 'text', wrong, mend })),
    };
  }
  return {
    source: {
      file,
      data: parsed.data,
      raw,
      uses: uses.map((use) => ({ ...use, line: use.line + offset })),
      prose: body === '' ? [] : body.split('\n').map((text, index) => ({ text, line: index + 1 + offset })),
      lineOf,
    },
  };
}

function parse(yaml: string) {
  const lines = new LineCounter();
  return { yaml, lines, document: parseDocument(yaml, { lineCounter: lines, prettyErrors: false }) };
}

/** The file whose lines were asked for last: they are asked for one after the other. */
let last: ReturnType<typeof parse> | undefined;

function parseAgain(yaml: string): ReturnType<typeof parse> {
  if (last?.yaml !== yaml) last = parse(yaml);
  return last;
}

/**
 * Finds the lines of values without holding on to what was parsed, which is far larger than the file: a function of its
 * own, so that nothing else of a reading stays in reach of it.
 */
function lineFinder(yaml: string, firstLine: number): Source<unknown>['lineOf'] {
  return (path) => {
    const { document, lines } = parseAgain(yaml);
    return lines.linePos(nodeAt(document.contents, path)?.range?.[0] ?? 0).line + firstLine - 1;
  };
}

function splitFrontMatter(whole: string): { yaml: string; body: string; firstLine: number } | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(whole);
  return match ? { yaml: match[1] ?? '', body: whole.slice(match[0].length), firstLine: 2 } : undefined;
}

/** The node of a value; a missing one gives the deepest node around it, a key of a map its key. */
function nodeAt(root: ParsedNode | null, path: DataPath): Node | undefined {
  let node: Node | undefined = root ?? undefined;
  let last = node;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return last;
      last = pair.key as Node;
      node = pair.value as Node | undefined;
    } else if (isSeq(node)) {
      node = node.items[Number(key)] as Node | undefined;
      if (!node) return last;
      last = node;
    } else return last;
  }
  return last;
}
