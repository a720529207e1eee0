import type { Localized } from '../domain/locale.ts';
import type { DataPath } from './finding.ts';

/** A text of the content, and where it stands. */
export interface LocatedText {
  readonly text: string;
  readonly file: string;
  readonly field: string;
  readonly line: () => number;
}

/** Every text within a value, with the path that leads to it. */
export function textsIn(
  value: unknown,
  path: DataPath = [],
): readonly { readonly path: DataPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return entriesOf(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** Every text in both languages within a value, with the path that leads to it. */
export function bilingualsIn(
  value: unknown,
  path: DataPath = [],
): readonly { readonly path: DataPath; readonly text: Localized }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { es, en } = value as Readonly<Record<string, unknown>>;
  if (typeof es === 'string' && typeof en === 'string') return [{ path, text: { es, en } }];
  return entriesOf(value).flatMap(([key, inner]) => bilingualsIn(inner, [...path, key]));
}

/** What a list or a group of fields holds, with the key of each. */
export function entriesOf(value: object): readonly (readonly [PropertyKey, unknown])[] {
  return Array.isArray(value) ? [...(value as readonly unknown[]).entries()] : Object.entries(value);
}
