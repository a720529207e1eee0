import type { z } from 'astro/zod';
import type { DataPath } from '../rules/finding.ts';
import { issuesOf } from './zod-issues.ts';

/** A text that a field may take, and the path that leads to the field. */
export interface Offer {
  readonly path: DataPath;
  readonly text: string;
}

/** How many fields are asked one by one: what asks for all at once has most of the answers. */
const ONE_BY_ONE = 100;

/**
 * Which of some texts the fields of some data would take, as its schema has it: nothing is wrong with a field once it holds
 * that. All are offered at once first, for a file may have thousands of them; what only that may have spoilt is asked again.
 */
export function takenTexts<One extends Offer>(
  schema: z.ZodType,
  data: unknown,
  offers: readonly One[],
): readonly One[] {
  const issues = issuesWith(schema, data, offers);
  const own = new Set(issues.map((path) => JSON.stringify(path)));
  const isRefused = ({ path }: Offer) => own.has(JSON.stringify(path));
  return offers
    .filter((offer) => !isRefused(offer))
    .filter(
      (offer, index) => index >= ONE_BY_ONE || issuesWith(schema, data, [offer]).every((at) => !concerns(at, offer)),
    );
}

/** Whether what is wrong at a path may be wrong with a text: it is there, or in what the text stands in. */
function concerns(at: DataPath, { path }: Offer): boolean {
  return at.every((key, index) => (path[index] ?? key) === key);
}

/** The paths at which something is wrong with some data once it holds some texts. */
function issuesWith(schema: z.ZodType, data: unknown, offers: readonly Offer[]): readonly DataPath[] {
  const offered = offers.reduce<unknown>((whole, { path, text }) => withValue(whole, path, text), data);
  const { error } = schema.safeParse(offered);
  const issues = error?.issues.flatMap(issuesOf) ?? [];
  return issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path);
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
