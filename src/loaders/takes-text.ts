import type { z } from 'astro/zod';
import type { DataPath } from '../rules/finding.ts';
import { issuesOf } from './zod-issues.ts';

/** Whether a field of some data would take a text, as its schema has it: nothing is wrong with the field once it holds that. */
export function takesText(schema: z.ZodType, data: unknown, path: DataPath, text: string): boolean {
  const parsed = schema.safeParse(withValue(data, path, text));
  if (parsed.success) return true;
  return !parsed.error.issues
    .flatMap(issuesOf)
    .some(
      ({ code, path: at }) => code !== 'unrecognized_keys' && at.every((key, index) => (path[index] ?? key) === key),
    );
}

/** A copy of some data with another value at the end of a path. */
function withValue(data: unknown, [key, ...rest]: DataPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    return (data as readonly unknown[]).map((item, index) => (index === key ? withValue(item, rest, value) : item));
  }
  const fields = data as Readonly<Record<PropertyKey, unknown>>;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}
