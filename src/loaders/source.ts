import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type ParsedNode, visit } from 'yaml';
import { shown } from '../domain/quoted.ts';
import type { Source } from '../rules/content.ts';
import { type DataPath, fileFinding, type Finding, type Said, type TextFinding } from '../rules/finding.ts';
import { readProse } from './prose.ts';
import { unreadableFinding } from './unreadable.ts';
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
  let whole: string;
  try {
    whole = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { findings: [unreadableFinding(file, error)] };
  }
  const refuse = (line: number, wrong: Said, fix: Said, column?: number) => ({
    findings: [{ ...fileFinding(file, wrong, fix, line), column }],
  });
  const damaged = whole.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (damaged >= 0) {
    return refuse(
      damaged + 1,
      { es: 'tiene una letra que no es UTF-8', en: 'has a letter that is not UTF-8' },
      {
        es: 'guarda el archivo en UTF-8 y escribe la letra de nuevo',
        en: 'save the file as UTF-8 and write the letter again',
      },
    );
  }
  if (whole.trim() === '') {
    return refuse(
      1,
      { es: 'está vacío', en: 'is empty' },
      { es: 'recupera su contenido, o quita el archivo', en: 'restore its content, or remove the file' },
    );
  }
  if (file.endsWith('.vtt')) return readCues(whole, file, schema);

  const parts = file.endsWith('.mdx') ? splitFrontMatter(whole) : { yaml: whole, body: '', firstLine: 1 };
  if (!parts) {
    return refuse(
      1,
      { es: 'no tiene encabezado', en: 'has no head' },
      {
        es: 'empieza el archivo con una línea ---, sus campos y otra línea ---',
        en: 'begin the file with a line ---, its fields, and another line ---',
      },
    );
  }
  const head = readYaml(parts.yaml);
  if ('finding' in head) {
    const { line, wrong, fix, column } = head.finding;
    return refuse(line + parts.firstLine - 1, wrong, fix, column);
  }

  const places = placeFinder(parts.yaml, parts.firstLine);
  const parsed = schema.safeParse(head.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap(issuesOf);
    return { findings: issues.map((issue) => issueFinding(issue, head.value, { file, ...places })) };
  }
  const text = file.endsWith('.mdx') ? readText(parts.body, linesBefore(whole, parts.body)) : NO_TEXT;
  if ('findings' in text) return { findings: text.findings.map((finding) => ({ file, field: 'text', ...finding })) };
  return { source: { file, data: parsed.data, ...places, ...text } };
}

function readCues<Schema extends z.ZodType>(whole: string, file: string, schema: Schema): Reading<z.output<Schema>> {
  const reading = readTranscript(whole);
  if ('finding' in reading) return { findings: [{ file, field: 'text', ...reading.finding }] };
  const lineOf = ([, cue]: DataPath) => reading.lines[Number(cue)] ?? 1;
  const columnOf = () => undefined;
  return { source: { file, data: schema.parse({ cues: reading.cues }), lineOf, columnOf, ...NO_TEXT } };
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
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const place = placeAt(error.pos[0]);
    if (error.code === 'DUPLICATE_KEY') {
      const wrong = { es: 'escribe un campo dos veces', en: 'writes a field twice' };
      return { finding: { ...place, wrong, fix: { es: 'deja uno de los dos', en: 'keep one of the two' } } };
    }
    const fix = {
      es: 'revisa la sangría, las comillas y los dos puntos de esta línea y de la anterior; un texto con dos puntos, # o corchetes va entre comillas',
      en: 'check the indentation, the quotation marks and the colons of this line and the one before it; a text with a colon, a # or brackets stands in quotation marks',
    };
    const why = shown(error.message);
    return { finding: { ...place, wrong: { es: `no es YAML: ${why}`, en: `is not YAML: ${why}` }, fix } };
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
    const why = shown(cause instanceof Error ? cause.message : String(cause));
    const wrong = {
      es: `usa un nombre que no se puede seguir: ${why}`,
      en: `uses a name that cannot be followed: ${why}`,
    };
    const fix = {
      es: 'escribe el valor mismo en lugar de *nombre',
      en: 'write the value itself instead of *name',
    };
    return { finding: { ...placeAt(alias), wrong, fix } };
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
 * Finds the places of values without holding on to what was parsed, which is far larger than the file: a function of its
 * own, so that nothing else of a reading stays in reach of it.
 */
function placeFinder(yaml: string, firstLine: number): Pick<Source<unknown>, 'lineOf' | 'columnOf'> {
  const placeOf = (path: DataPath) => {
    const { document, lines } = parseAgain(yaml);
    return lines.linePos(nodeAt(document.contents, path)?.range?.[0] ?? 0);
  };
  return { lineOf: (path) => placeOf(path).line + firstLine - 1, columnOf: (path) => placeOf(path).col };
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
