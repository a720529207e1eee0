import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import type { Source } from '../rules/content.ts';
import { type DataPath, fieldName, fileFinding, type Finding, type Said, type TextFinding } from '../rules/finding.ts';
import { letterFindings, misreadLetters } from '../rules/letters.ts';
import { saysNoValues } from '../rules/unsaid.ts';
import { bulkyFile } from './bulk.ts';
import { splitFrontMatter } from './front-matter.ts';
import { misspeltFinding, withoutMisspelt } from './misspelt.ts';
import { readProse } from './prose.ts';
import { takenTexts } from './takes-text.ts';
import { unreadableFinding } from './unreadable.ts';
import { readTranscript, unsaidIn } from './vtt.ts';
import { placeFinder, readYaml } from './yaml.ts';
import type { YamlFinding } from './yaml-nodes.ts';
import { issueFinding, issuesOf } from './zod-issues.ts';

/** Either a file that can be used, or all that is wrong with it. */
export type Reading<Data> = { readonly source: Source<Data> } | { readonly findings: readonly Finding[] };

/**
 * What files were read to, by the names that messages give them, each with its text: who reads the same folder again and
 * again keeps it, for a file to be read anew only where its text is another.
 */
export type Readings = Map<string, { readonly whole: string; readonly reading: Reading<unknown> }>;

/**
 * Reads a YAML file, the front matter and text of an MDX file, or the cues of a WebVTT file, and holds it against its
 * schema.
 * @param path where the file is on this machine
 * @param file how messages name it: its path from the project's root
 * @param readings what is known of it from before, and what is read of it now, each name with the one schema of its kind
 */
export function readSource<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
  readings?: Readings,
): Reading<z.output<Schema>> {
  let whole: string;
  try {
    whole = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { findings: [unreadableFinding(file, error)] };
  }
  const known = readings?.get(file);
  if (known?.whole === whole) return known.reading as Reading<z.output<Schema>>;
  const reading = readWhole(whole, file, schema);
  readings?.set(file, { whole, reading });
  return reading;
}

function readWhole<Schema extends z.ZodType>(whole: string, file: string, schema: Schema): Reading<z.output<Schema>> {
  const inFile = (finding: YamlFinding): Finding => ({ file, field: fieldName([]), ...finding });
  const bulky = bulkyFile(whole, file.endsWith('.vtt'));
  if (bulky) return { findings: [inFile(bulky)] };
  const refuse = (line: number, wrong: Said, fix: Said) => ({ findings: [fileFinding(file, wrong, fix, line)] });
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
  const misread = misreadLetters(whole);
  if (misread) return { findings: [inFile(misread)] };
  if (whole.trim() === '') {
    return refuse(
      1,
      { es: 'está vacío', en: 'is empty' },
      { es: 'recupera su contenido, o quita el archivo', en: 'restore its content, or remove the file' },
    );
  }
  if (file.endsWith('.vtt')) return readCues(whole, file, schema);

  const unseen = letterFindings(whole.split(/\r?\n/));
  if (unseen.length > 0) return { findings: unseen.map(inFile) };
  const parts = file.endsWith('.mdx') ? splitFrontMatter(whole) : { yaml: whole, body: '', firstLine: 1 };
  if (!parts) {
    return refuse(
      1,
      { es: 'no tiene cabecera', en: 'has no head' },
      {
        es: 'empieza el archivo con una línea ---, sus campos y otra línea ---',
        en: 'begin the file with a line ---, its fields, and another line ---',
      },
    );
  }
  if ('finding' in parts) return { findings: [inFile(parts.finding)] };
  const text = file.endsWith('.mdx') ? readText(parts.body, linesBefore(whole, parts.body)) : NO_TEXT;
  const ofText = 'findings' in text ? text.findings.map((finding) => ({ file, field: 'text', ...finding })) : [];
  const head = readYaml(parts.yaml, (data, offers) => takenTexts(schema, data, offers));
  if ('findings' in head) {
    const below = parts.firstLine - 1;
    // What is wrong with a value is told with the value.
    const told = saysNoValues(file) ? head.findings.map(withoutValue) : head.findings;
    const ofHead = told.map((finding) => inFile({ ...finding, line: finding.line + below }));
    return { findings: [...ofHead, ...ofText] };
  }

  const places = placeFinder(parts.yaml, parts.firstLine);
  const parsed = schema.safeParse(head.value);
  if (!parsed.success) {
    const { issues, misspelt } = withoutMisspelt(parsed.error.issues.flatMap(issuesOf), head.value);
    const [located, lines] = [{ file, ...places }, whole.split('\n')];
    const ofHead = issues.map((issue) => issueFinding(issue, head.value, located, (line) => lines[line - 1] ?? ''));
    return { findings: [...misspelt.map((one) => misspeltFinding(located, one)), ...ofHead, ...ofText] };
  }
  if ('findings' in text) return { findings: ofText };
  return { source: { file, data: parsed.data, ...places, ...text } };
}

/** Only where something is wrong with a file whose values no message says. */
function withoutValue({ line, column }: YamlFinding): YamlFinding {
  return {
    line,
    column,
    wrong: { es: 'no se puede leer como está escrito', en: 'cannot be read as it is written' },
    fix: {
      es: 'compara esta línea con el ejemplo al principio del archivo: la sangría, los dos puntos, y las comillas alrededor de un texto',
      en: 'compare this line with the example at the head of the file: the indentation, the colons, and the quotation marks around a text',
    },
  };
}

function readCues<Schema extends z.ZodType>(whole: string, file: string, schema: Schema): Reading<z.output<Schema>> {
  const reading = readTranscript(whole);
  if ('findings' in reading)
    return { findings: reading.findings.map((finding) => ({ file, field: 'text', ...finding })) };
  const lineOf = ([, cue]: DataPath) => reading.lines[Number(cue)] ?? 1;
  const columnOf = () => undefined;
  const data = schema.parse({ cues: reading.cues });
  return { source: { file, data, lineOf, columnOf, text: NO_TEXT.text, prose: unsaidIn(whole) } };
}

type Text = Pick<Source<unknown>, 'text' | 'prose'>;

const NO_TEXT: Text = { text: { paragraphs: [], citations: [], pageLinks: [] }, prose: [] };

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
