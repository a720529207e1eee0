import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type ParsedNode,
  visit,
  type YAMLError,
} from 'yaml';
import type { Source } from '../rules/content.ts';
import type { DataPath, TextFinding } from '../rules/finding.ts';
import { yamlAdvice } from './advice.ts';
import { bulkyYaml } from './bulk.ts';
import { deepYaml } from './depth.ts';
import type { Offer } from './takes-text.ts';
import { breakingCut, cutFindings } from './yaml-cuts.ts';
import { aliasFinding, parserFinding } from './yaml-errors.ts';
import { lexemesOf, unclosedAt } from './yaml-lexemes.ts';
import { shapeFindings, markFindings } from './yaml-marks.ts';
import { writtenIn, type YamlFile, type YamlFinding } from './yaml-nodes.ts';
import { valueFindings } from './yaml-values.ts';

/**
 * What a YAML text says; or what is wrong with it as YAML, or would not be published of it.
 * @param taken those of some texts that the fields of the data would take
 */
export function readYaml(
  yaml: string,
  taken: <One extends Offer>(data: unknown, offers: readonly One[]) => readonly One[],
): { readonly value: unknown } | { readonly findings: readonly YamlFinding[] } {
  const unbounded = deepYaml(yaml) ?? bulkyYaml(yaml);
  if (unbounded) return { findings: [unbounded] };
  const { document, lines } = parse(yaml);
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const file = { yaml, document, written: writtenIn(document), placeAt };
  const { cuts, marks } = lexemesOf(yaml);
  // Broken YAML is told by its first error: one mistake makes many.
  const [error] = document.errors;
  const broken = error && brokenAt(error, yaml, placeAt);
  const marked = markFindings(marks, file);
  if (broken)
    return {
      findings: marked.length > 0 ? marked : [breakingCut(cuts, placeAt, placeAt(error.pos[0]).line) ?? broken],
    };
  const shapes = shapeFindings(file);
  if (shapes.length > 0) return { findings: shapes };
  const read = valueOf(document, placeAt);
  if ('finding' in read) return { findings: [read.finding] };
  const cut = cutFindings(cuts, file, (offers) => taken(read.value, offers));
  const findings = [...marked, ...valueFindings(file), ...cut];
  return findings.length > 0 ? { findings } : read;
}

/** What the parser says of broken YAML; where an editor's habit explains it, what that is and how to put it right. */
function brokenAt({ code, pos }: YAMLError, yaml: string, placeAt: YamlFile['placeAt']): YamlFinding {
  const open = unclosedAt(yaml);
  if (open !== undefined) return { ...placeAt(open), ...parserFinding('MISSING_CHAR') };
  const place = placeAt(pos[0]);
  const [line = '', next = ''] = yaml.split('\n').slice(place.line - 1, place.line + 1);
  // A field that is set further in than the text above it makes that text the name of a field.
  const isIndented = code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s+\S/.test(next) && !/:\s.*:(?:\s|$)/.test(line);
  const told = parserFinding(isIndented ? 'BAD_INDENT' : code);
  const at = isIndented ? { line: place.line + 1, column: 1 } : place;
  return { ...at, ...told, fix: yamlAdvice(code, isIndented ? next : line) ?? told.fix };
}

/** The data of a document whose aliases are bounded (`shapeFindings`). */
function valueOf(
  document: Document.Parsed,
  placeAt: YamlFile['placeAt'],
): { readonly value: unknown } | { readonly finding: TextFinding } {
  try {
    return { value: document.toJS({ maxAliasCount: -1 }) };
  } catch (error) {
    const lost = unresolvedAlias(document);
    if (!lost) throw error;
    return { finding: { ...placeAt(lost.range?.[0] ?? 0), ...aliasFinding(lost.source) } };
  }
}

function unresolvedAlias(document: Document.Parsed): Alias | undefined {
  let lost: Alias | undefined;
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document)) return undefined;
      lost = node;
      return visit.BREAK;
    },
  });
  return lost;
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
export function placeFinder(yaml: string, firstLine: number): Pick<Source<unknown>, 'lineOf' | 'columnOf'> {
  const placeOf = (path: DataPath) => {
    const { document, lines } = parseAgain(yaml);
    return lines.linePos(nodeAt(document.contents, path)?.range?.[0] ?? 0);
  };
  return { lineOf: (path) => placeOf(path).line + firstLine - 1, columnOf: (path) => placeOf(path).col };
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
