import {
  isAlias,
  isCollection,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type DataPath, fieldName } from '../../rules/finding.ts';
import { Refusal } from '../terminal/refusal.ts';
import {
  dashOf,
  endOf,
  type Field,
  lineEnd,
  lineStart,
  nextLine,
  startOf,
  stretchOf,
  withComments,
} from './yaml-place.ts';
import { fieldsInFlow, inBlock, inFlow, inPlain, itemInBlock } from './yaml-render.ts';

// Each of these takes the text of a YAML file and gives it back with one thing changed. The file is parsed to learn where
// its values stand, and only their letters are replaced: comments, order, quotation marks, indentation and line endings of
// all else stay as the editor wrote them.

type Collection = YAMLMap | YAMLSeq;

/**
 * Sets the value of a field, and adds it where it is missing, with what leads to it.
 * @param after the fields that a new one follows: it comes after the last of them that is there, else at the end
 * @throws RangeError where the path leads through a list to an item that is not there
 */
export function setIn(yaml: string, path: DataPath, value: unknown, after: readonly string[] = []): string {
  const { root, resolve } = read(yaml);
  let parent: Collection = root;
  for (const [depth, key] of path.entries()) {
    const rest = path.slice(depth + 1);
    const field = fieldOf(parent, key);
    if (!field) return insertField(yaml, parent, key, nested(rest, value), after);
    const child = resolve(field.value);
    if (rest.length === 0 || !isCollection(child)) return replace(yaml, parent, field, nested(rest, value));
    parent = child;
  }
  throw new RangeError('A file has no value of its own');
}

/** Adds an item to a list, at its end or before the item that has an index; the list is made where it is missing. */
export function addIn(yaml: string, path: DataPath, value: unknown, index?: number): string {
  const { list } = listAt(yaml, path);
  if (!list || list.items.length === 0) return setIn(yaml, path, [value]);
  const before = index === undefined ? undefined : list.items[index];
  if (list.flow === true) {
    const text = inFlow(value);
    const at = before ? startOf(before) : endOf(list.items.at(-1));
    return splice(yaml, at, at, before ? `${text}, ` : `, ${text}`);
  }
  const dash = dashOf(list, before ? Number(index) : list.items.length - 1);
  const indent = dash - lineStart(yaml, dash);
  const lines = `${' '.repeat(indent)}- ${itemInBlock(value, indent + 2)}`;
  if (before) return splice(yaml, lineStart(yaml, dash), lineStart(yaml, dash), `${lines}\n`);
  return insertLines(yaml, endOf(list.items.at(-1)), lines);
}

/**
 * Moves an item of a list that has one a line or more, with the comments right above it, to where another one is.
 * @throws Refusal where the list is written otherwise
 */
export function moveIn(yaml: string, path: DataPath, from: number, to: number): string {
  if (from === to) return yaml;
  const { list } = listAt(yaml, path);
  if (!list || list.flow === true) {
    throw new Refusal({
      es: `«${fieldName(path)}» está escrito entre corchetes: ponlo en varias líneas, cada elemento después de un guion.`,
      en: `“${fieldName(path)}” is written between brackets: put it on several lines, each entry after a hyphen.`,
    });
  }
  const whole = yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const own = stretchOf(whole, list, from);
  const lines = whole.slice(own.start, own.end);
  const target = stretchOf(whole, list, to);
  const at = from < to ? target.end : target.start;
  return from < to
    ? whole.slice(0, own.start) + whole.slice(own.end, at) + lines + whole.slice(at)
    : whole.slice(0, at) + lines + whole.slice(at, own.start) + whole.slice(own.end);
}

/**
 * Removes a field of a group or an item of a list, with the comments right above it unless it is the first; a group or list
 * that would be left empty goes with it.
 * @throws RangeError where it is not there
 */
export function removeIn(yaml: string, path: DataPath): string {
  const { root, resolve } = read(yaml);
  let parent: Collection = root;
  for (const key of path.slice(0, -1)) {
    const child = resolve(fieldOf(parent, key)?.value);
    if (!isCollection(child)) throw new RangeError(`There is no ${String(key)}`);
    parent = child;
  }
  const index = indexOf(parent, path.at(-1) ?? '');
  const item = parent.items[index];
  if (item === undefined) throw new RangeError(`There is no ${String(path.at(-1))}`);
  if (parent.items.length === 1) return removeIn(yaml, path.slice(0, -1));
  const start = isSeq(parent) && parent.flow !== true ? dashOf(parent, index) : startOf(item);
  const next = parent.items[index + 1];
  if (parent.flow === true) {
    return next === undefined
      ? splice(yaml, endOf(parent.items[index - 1]), endOf(item), '')
      : splice(yaml, start, startOf(next), '');
  }
  const line = index === 0 ? lineStart(yaml, start) : withComments(yaml, start);
  if (yaml.slice(lineStart(yaml, start), start).trim() === '')
    return splice(yaml, line, nextLine(yaml, endOf(item)), '');
  // The first field of an item of a list shares its line with the dash.
  return splice(yaml, start, next === undefined ? endOf(item) : startOf(next), '');
}

/** The values of a YAML text. */
export function valueOf(yaml: string): unknown {
  return parseDocument(yaml).toJS();
}

function read(yaml: string) {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const root = document.contents;
  if (!isCollection(root)) throw new RangeError('The file holds no fields');
  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  return { root: root as Collection, resolve };
}

function listAt(yaml: string, path: DataPath): { readonly list: YAMLSeq | undefined } {
  const { root, resolve } = read(yaml);
  let node: unknown = root;
  for (const key of path) node = isCollection(node) ? resolve(fieldOf(node, key)?.value) : undefined;
  return { list: isSeq(node) ? node : undefined };
}

/** The place of a key in a group, or of an index in a list; -1 where it is not there. */
function indexOf(parent: Collection, key: PropertyKey): number {
  if (isSeq(parent)) return Number(key) < parent.items.length ? Number(key) : -1;
  return parent.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** A field of a group, or an item of a list, as something with a value. */
function fieldOf(parent: Collection, key: PropertyKey): { readonly key?: Node; readonly value: unknown } | undefined {
  const item = parent.items[indexOf(parent, key)];
  if (item === undefined) return undefined;
  return isSeq(parent) ? { value: item } : { key: (item as Field).key as Node, value: (item as Field).value };
}

/** A value within the groups that lead to it. */
function nested(path: DataPath, value: unknown): unknown {
  return path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);
}

function replace(
  yaml: string,
  parent: Collection,
  { key, value: old }: { readonly key?: Node; readonly value: unknown },
  value: unknown,
): string {
  const [start, end] = [startOf(old), endOf(old)];
  const isSimple = typeof value !== 'object' || value === null;
  if (parent.flow === true || (isSimple && !isCollection(old))) {
    const quotes = isScalar(old) && typeof value === 'string' ? quotesOf(old) : undefined;
    const text = parent.flow === true ? inFlow(value, quotes) : inPlain(value, quotes);
    // A field without a value has nothing after its colon.
    return splice(yaml, start, end, start === end ? ` ${text}` : text);
  }
  // What takes lines of its own is written anew with its key, at whose column it begins.
  const from = key?.range?.[0] ?? start;
  const column = from - lineStart(yaml, from);
  const written = key === undefined ? itemInBlock(value, column) : inBlock({ [keyOf(key)]: value }, column);
  return splice(yaml, from, end, written);
}

const keyOf = (key: Node) => String((key as Scalar).value);

/** The quotation marks that a text has are kept. */
function quotesOf({ type }: Scalar): Scalar.Type | undefined {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : undefined;
}

function insertField(
  yaml: string,
  parent: Collection,
  key: PropertyKey,
  value: unknown,
  after: readonly string[],
): string {
  if (isSeq(parent)) throw new RangeError(`The list has no item ${String(key)}`);
  const written = { [String(key)]: value };
  const previous = parent.items.findLast(({ key: own }) => isScalar(own) && after.includes(String(own.value)));
  const last = previous ?? parent.items.at(-1);
  if (parent.flow === true) {
    const text = fieldsInFlow(written);
    if (!last) return splice(yaml, startOf(parent), endOf(parent), `{ ${text} }`);
    return splice(yaml, endOf(last), endOf(last), `, ${text}`);
  }
  const column = startOf(parent.items[0]) - lineStart(yaml, startOf(parent.items[0]));
  return insertLines(yaml, endOf(last), `${' '.repeat(column)}${inBlock(written, column)}`);
}

/** Inserts lines below the one in which an offset lies. */
function insertLines(yaml: string, offset: number, lines: string): string {
  const at = lineEnd(yaml, offset);
  return splice(yaml, at, at, `\n${lines}`);
}

/** Replaces a stretch of a text, with its own line endings. */
function splice(yaml: string, start: number, end: number, text: string): string {
  const own = yaml.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return yaml.slice(0, start) + own + yaml.slice(end);
}
