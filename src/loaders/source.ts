import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type ParsedNode } from 'yaml';
import type { z } from 'astro/zod';
import { citationsIn } from '../domain/references.ts';
import { type DataPath, fieldName, type Problem } from './problems.ts';
import { issueToProblem } from './zod-issues.ts';

/** A content file that its schema accepts, still knowing where each value was written. */
export interface Source<Data> {
  /** Path of the file from the project's root. */
  readonly file: string;
  /** What the schema made of it. */
  readonly data: Data;
  /** What was written, before the schema filled in defaults. */
  readonly raw: unknown;
  /** The ids its MDX text cites, with the line of each; none in a YAML file. */
  readonly citations: readonly { readonly id: string; readonly line: number }[];
  /** The line of a value, or of the nearest one around it that exists. */
  lineOf(path: DataPath): number;
}

/** Either a file that can be used, or all that is wrong with it. */
export type Reading<Data> = { readonly source: Source<Data> } | { readonly problems: readonly Problem[] };

/**
 * Reads a YAML file, or the front matter and text of an MDX file, and holds it against its schema.
 * @param path where the file is on this machine
 * @param file how messages name it: its path from the project's root
 */
export function readSource<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const whole = readFileSync(path, 'utf8');
  const { yaml, body, firstLine } = file.endsWith('.mdx')
    ? splitFrontMatter(whole)
    : { yaml: whole, body: '', firstLine: 1 };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        field: '(file)',
        wrong: `is not YAML: ${error.message}`,
        mend: 'check the indentation, the quotation marks and the colons of this line and the one before it',
      })),
    };
  }

  const raw: unknown = document.toJS();
  const lineOf = (path: DataPath) => lineAt(nodeAt(document.contents, path)?.range?.[0] ?? 0);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => {
        const { path: at, wrong, mend } = issueToProblem(issue, raw);
        return { file, line: lineOf(at), field: fieldName(at), wrong, mend };
      }),
    };
  }

  const bodyLine = whole.slice(0, whole.length - body.length).split('\n').length;
  const citations = citationsIn(body).map(({ id, offset }) => ({
    id,
    line: bodyLine + body.slice(0, offset).split('\n').length - 1,
  }));
  return { source: { file, data: parsed.data, raw, citations, lineOf } };
}

function splitFrontMatter(whole: string): { yaml: string; body: string; firstLine: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(whole);
  if (!match) return { yaml: '', body: whole, firstLine: 1 };
  return { yaml: match[1] ?? '', body: whole.slice(match[0].length), firstLine: 2 };
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
