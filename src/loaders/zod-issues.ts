import type { z } from 'astro/zod';
import type { Mend } from '../schemas/fields.ts';
import type { DataPath } from './problems.ts';

type Issue = z.core.$ZodIssue;

/**
 * The issues that an editor is told of: where a value may be of several shapes and has the fields of just one, what is
 * wrong with that one.
 */
export function toldIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const shaped = issue.errors.filter((branch) => !branch.some(isOfAnotherShape));
  const [only] = shaped;
  if (!only || shaped.length > 1) return [issue];
  return only.flatMap((inner) => toldIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Whether an issue tells that a value is not of the shape that was tried at all. */
function isOfAnotherShape(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.path.length === 0);
}

/** What an issue of Zod means to an editor: where, what is wrong, how to mend it. */
export function issueToProblem(issue: Issue, raw: unknown): { path: DataPath; wrong: string; mend: string } {
  const path = issue.path;
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  const shown = JSON.stringify(value);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: [...path, key], wrong: `"${key}" is not a field here`, mend: 'check its spelling, or remove it' };
  }
  if (value === undefined) {
    return { path, wrong: 'is missing', mend: missingMend(path) };
  }
  switch (issue.code) {
    case 'custom':
      return {
        path,
        wrong: customWrong(issue, value),
        mend: mendOf(issue.params),
      };
    case 'invalid_value':
      return notOneOf(path, shown, issue.values);
    case 'invalid_type':
      return {
        path,
        wrong: `${shown} is not ${article(issue.expected)}`,
        mend:
          issue.expected === 'array' && typeof value === 'string'
            ? `write a list here: [${value}]`
            : `write ${article(issue.expected)} here`,
      };
    case 'invalid_union':
      // A group of fields whose kind is told by one of them: that one has a value of no kind.
      if ('options' in issue) return notOneOf(path, shown, issue.options);
      return { path, wrong: issue.message, mend: 'compare it with another entry of the same kind' };
    case 'too_small':
      return { path, wrong: 'is too small or too short', mend: `give at least ${String(issue.minimum)}` };
    default:
      return { path, wrong: `${shown}: ${issue.message}`, mend: 'correct the value' };
  }
}

function notOneOf(path: DataPath, shown: string, allowed: readonly unknown[]) {
  return { path, wrong: `${shown} is not one of the values allowed`, mend: `write one of: ${allowed.join(', ')}` };
}

function customWrong({ message, params }: Extract<Issue, { code: 'custom' }>, value: unknown): string {
  if ((params as Mend | undefined)?.unquoted) return `this value ${message}`;
  return typeof value === 'object' ? message : `${JSON.stringify(value)} ${message}`;
}

function missingMend(path: DataPath): string {
  const last = path.at(-1);
  if (last === 'es' || last === 'en') return 'write the text in both languages, es and en';
  return `add "${String(last)}", or restore it if it was removed`;
}

function mendOf(params: unknown): string {
  return (params as Mend | undefined)?.mend ?? 'correct the value';
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    object: 'a group of fields',
    array: 'a list',
    int: 'a whole number',
  };
  return names[type] ?? `a ${type}`;
}
