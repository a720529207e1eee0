import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import type { DataPath, Finding, TextFinding } from '../rules/finding.ts';

/** What is wrong within a YAML file; with the field that it is wrong with, where one has a name. */
export type YamlFinding = TextFinding & Partial<Pick<Finding, 'field'>>;

/** A YAML file that was parsed, with all that is written in it and the line of a place in it. */
export interface YamlFile {
  readonly yaml: string;
  readonly document: Document;
  readonly written: ReturnType<typeof writtenIn>;
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
}

/** A name or a value of a file that is written as one piece, and the keys that lead to it. */
export interface Written {
  readonly node: Scalar;
  readonly path: DataPath;
  readonly isKey: boolean;
  /** Where its quotation mark or first letter stands. */
  readonly at: number;
}

/** A field between braces, and the keys that lead to it. */
interface BracedPair {
  readonly pair: Pair;
  readonly path: DataPath;
}

/** All that is written in a file, in its order; what an alias repeats is not written there. */
export function writtenIn(document: Document): {
  readonly all: readonly Written[];
  readonly braced: readonly BracedPair[];
  /** Where the names of fields stand that are no single text: a list, a group of fields, or an alias. */
  readonly oddKeys: readonly number[];
} {
  const all: Written[] = [];
  const braced: BracedPair[] = [];
  const oddKeys: number[] = [];
  const walk = (node: unknown, path: DataPath, isKey = false): void => {
    if (isScalar(node)) all.push({ node, path, isKey, at: node.range?.[0] ?? 0 });
    else if (isMap(node)) {
      for (const pair of node.items) {
        const inner = [...path, isScalar(pair.key) ? keyName(pair.key) : '?'];
        if (isScalar(pair.key)) walk(pair.key, inner, true);
        else oddKeys.push((isNode(pair.key) && pair.key.range?.[0]) || 0);
        walk(pair.value, inner);
        if (node.flow) braced.push({ pair, path: inner });
      }
    } else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
  };
  walk(document.contents, []);
  return { all, braced, oddKeys };
}

/** The name of a field; one that has none is empty. */
function keyName({ source = '', value }: Scalar): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : source;
}

/** How many values a file has once its aliases are written out: more than any file needs, where they repeat each other. */
export function valuesOf(document: Document): number {
  const sizes = new Map<string, number>();
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) return sizes.get(node.source) ?? 1;
    const inner = isMap(node)
      ? node.items.reduce((sum, { value }) => sum + 1 + sizeOf(value), 1)
      : isSeq(node)
        ? node.items.reduce((sum: number, item) => sum + sizeOf(item), 1)
        : 1;
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) sizes.set(node.anchor, inner);
    return inner;
  };
  return sizeOf(document.contents);
}

/** The first alias that stands within the value it repeats. */
export function circleIn(document: Document): { readonly name: string; readonly at: number } | undefined {
  const find = (node: unknown, around: readonly string[]): { name: string; at: number } | undefined => {
    if (isAlias(node))
      return around.includes(node.source) ? { name: node.source, at: node.range?.[0] ?? 0 } : undefined;
    if (!isMap(node) && !isSeq(node)) return undefined;
    const names = node.anchor === undefined ? around : [...around, node.anchor];
    const inner: readonly unknown[] = isMap(node) ? node.items.map(({ value }) => value) : node.items;
    for (const one of inner) {
      const found = find(one, names);
      if (found) return found;
    }
    return undefined;
  };
  return find(document.contents, []);
}
