import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type ParsedNode, visit } from 'yaml';
import type { Source } from '../rules/content.ts';
import type { DataPath, Finding, Said, TextFinding } from '../rules/finding.ts';
import { readProse } from './prose.ts';
import { readTranscript } from './vtt.ts';
import { issueFinding, issuesOf } from './zod-issues.ts';

/** Either a file that can be used, or all that is wrong with it. */
export type Reading<Data> = { readonly source: Source<Data> } | { readonly findings: readonly Finding[] };

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
  const refuse = (line: number, wrong: Said, fix: Said) => ({
    findings: [{ file, line, field: '(file)', wrong, fix }],
  });
  const damaged = whole.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (damaged >= 0)
    return refuse(damaged + 1, 'has a letter that is not UTF-8', 'save the file as UTF-8 and write the letter again');
  if (whole.trim() === '') return refuse(1, 'is empty', 'restore its content, or remove the file');
  if (file.endsWith('.vtt')) return readCues(whole, file, schema);

  const parts = file.endsWith('.mdx') ? splitFrontMatter(whole) : { yaml: whole, body: '', firstLine: 1 };
  if (!parts) return refuse(1, 'has no head', 'begin the file with a line ---, its fields, and another line ---');
  const head = readYaml(parts.yaml);
  if ('finding' in head) return refuse(head.finding.line + parts.firstLine - 1, head.finding.wrong, head.finding.fix);

  const lineOf = lineFinder(parts.yaml, parts.firstLine);
  const parsed = schema.safeParse(head.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap(issuesOf);
    return { findings: issues.map((issue) => issueFinding(issue, head.value, { file, lineOf })) };
  }
  const text = file.endsWith('.mdx') ? readText(parts.body, linesBefore(whole, parts.body)) : NO_TEXT;
  if ('findings' in text) return { findings: text.findings.map((finding) => ({ file, field: 'text', ...finding })) };
  return { source: { file, data: parsed.data, lineOf, ...text } };
}

function readCues<Schema extends z.ZodType>(whole: string, file: string, schema: Schema): Reading<z.output<Schema>> {
  const reading = readTranscript(whole);
  if ('finding' in reading) return { findings: [{ file, field: 'text', ...reading.finding }] };
  const lineOf = ([, cue]: DataPath) => reading.lines[Number(cue)] ?? 1;
  return { source: { file, data: schema.parse({ cues: reading.cues }), lineOf, ...NO_TEXT } };
}

type Text = Pick<Source<unknown>, 'text' | 'prose'>;

const NO_TEXT: Text = { text: { words: '', citations: [], pageLinks: [] }, prose: [] };

const linesBefore = (whole: string, body: string) => whole.slice(0, whole.length - body.length).split('\n').length - 1;

/** The text of an MDX file, given how many lines of the file come before it. */
function readText(body: string, before: number): Text | { readonly findings: readonly TextFinding[] } {
  const reading = readProse('\n'.repeat(before) + body);
  if ('findings' in reading) return reading;
  return {
    text: reading.text,
    prose: body === '' ? [] : body.split('\n').map((text, index) => ({ text, line: index + 1 + before })),
  };
}

/** What a YAML text says, or the first thing that is wrong with it: one mistake makes many errors. */
function readYaml(yaml: string): { readonly value: unknown } | { readonly finding: TextFinding } {
  const { document, lines } = parse(yaml);
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) {
    const line = lineAt(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      return { finding: { line, wrong: 'writes a field twice', fix: 'keep one of the two' } };
    }
    const fix =
      'check the indentation, the quotation marks and the colons of this line and the one before it; a text with a colon, a # or brackets stands in quotation marks';
    return { finding: { line, wrong: `is not YAML: ${error.message}`, fix } };
  }
  try {
    return { value: document.toJS() };
  } catch (cause) {
    let alias = 0;
    visit(document, {
      Alias: (_, node) => {
        if (isAlias(node) && !node.resolve(document)) alias = node.range?.[0] ?? 0;
      },
    });
    const wrong = `uses a name that cannot be followed: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { finding: { line: lineAt(alias), wrong, fix: 'write the value itself instead of *name' } };
  }
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
