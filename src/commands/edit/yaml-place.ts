import { isCollection, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** A field of a group, as the parser gives it. */
export type Field = YAMLMap['items'][number];

/** Where the line of an offset begins; the mark that some editors put before the first (U+FEFF) is no part of it. */
export function lineStart(yaml: string, offset: number): number {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && yaml.startsWith('\uFEFF') ? 1 : start;
}

/** Where the line of an offset ends, before what parts it from the next. */
export function lineEnd(yaml: string, offset: number): number {
  const at = yaml.indexOf('\n', offset);
  if (at < 0) return yaml.length;
  return yaml[at - 1] === '\r' ? at - 1 : at;
}

const isField = (item: unknown): item is Field =>
  typeof item === 'object' && item !== null && 'key' in item && 'value' in item;

/** Where what an item says begins. */
export function startOf(item: unknown): number {
  const node = isField(item) ? item.key : item;
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** Where what an item says ends, without comments and empty lines after it. */
export function endOf(item: unknown): number {
  if (isField(item)) return Math.max(endOf(item.key), endOf(item.value));
  if (isCollection(item) && item.flow !== true) return endOf(item.items.at(-1));
  const node = item as Node | null | undefined;
  const end = node?.range?.[1] ?? 0;
  // A text over several lines (| or >) holds the end of its last one.
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') ? end - 1 : end;
}

/** Where the dash of an item stands. */
export function dashOf(list: YAMLSeq, index: number): number {
  const token = list.srcToken as { readonly items: readonly { readonly start: readonly Token[] }[] } | undefined;
  const dashes = token?.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind')) ?? [];
  const dash = dashes[index];
  if (!dash) throw new RangeError(`The list has no item ${String(index)}`);
  return dash.offset;
}

interface Token {
  readonly type: string;
  readonly offset: number;
}

/** The lines of an item of a list, with the comments right above it that stand as far in as its dash. */
export function stretchOf(
  yaml: string,
  list: YAMLSeq,
  index: number,
): { readonly start: number; readonly end: number } {
  const dash = dashOf(list, index);
  const start = index === 0 ? lineStart(yaml, dash) : withComments(yaml, dash);
  return { start, end: nextLine(yaml, endOf(list.items[index])) };
}

/** Where the line of an offset starts, or the first of the comments right above it that stand as far in. */
export function withComments(yaml: string, offset: number): number {
  let start = lineStart(yaml, offset);
  const comment = `${' '.repeat(offset - start)}#`;
  for (;;) {
    const above = lineStart(yaml, start - 1);
    if (above >= start || !yaml.startsWith(comment, above)) return start;
    start = above;
  }
}

/** Where the line after that of an offset begins. */
export function nextLine(yaml: string, offset: number): number {
  const at = yaml.indexOf('\n', offset);
  return at < 0 ? yaml.length : at + 1;
}
