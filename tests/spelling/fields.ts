import type { DataPath } from '../../src/rules/finding.ts';

/** A value within the data of a file. */
export interface Field {
  readonly path: DataPath;
  readonly value: unknown;
}

/** Every value within `value`, itself the first. */
export function fieldsOf(value: unknown, path: DataPath = []): readonly Field[] {
  const within = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [{ path, value }, ...within.flatMap(([key, inner]) => fieldsOf(inner, [...path, key]))];
}
