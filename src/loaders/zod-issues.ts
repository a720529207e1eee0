import type { z } from 'astro/zod';
import type { Fix } from '../schemas/fields.ts';
import { type DataPath, type Finding, findingAt, type Located } from '../rules/finding.ts';

type Issue = z.core.$ZodIssue;

/**
 * The issues to report to an editor: where a value may be of several shapes and has the fields of just one, what is wrong
 * with that one.
 */
export function issuesOf(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const shaped = issue.errors.filter((branch) => !branch.some(isOfAnotherShape));
  const [only] = shaped;
  if (!only || shaped.length > 1) return [issue];
  return only.flatMap((inner) => issuesOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Whether an issue says that a value is not of the shape that was tried at all: a group of fields is no word of a list. */
function isOfAnotherShape(issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** What an issue of Zod with what was written in a file means to an editor. */
export function issueFinding(issue: Issue, written: unknown, source: Located): Finding {
  const { path, wrong, fix } = explain(issue, written);
  return findingAt(source, path, wrong, fix);
}

function explain(issue: Issue, written: unknown): { path: DataPath; wrong: string; fix: string } {
  const path = issue.path;
  const value = path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    written,
  );
  const shown = JSON.stringify(value);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: [...path, key], wrong: `"${key}" is not a field here`, fix: 'check its spelling, or remove it' };
  }
  // A rule between fields says itself what is missing and why.
  if (value === undefined && issue.code !== 'custom') {
    return { path, wrong: 'is missing', fix: missingFix(path) };
  }
  switch (issue.code) {
    case 'custom':
      return {
        path,
        wrong: customWrong(issue, value),
        fix: fixOf(issue.params),
      };
    case 'invalid_value':
      return notOneOf(path, shown, issue.values);
    case 'invalid_type':
      return {
        path,
        // An address may be for few to know, wherever it was written by mistake.
        wrong: `${isAddress(value) ? 'this address' : shown} is not ${article(issue.expected)}`,
        fix:
          issue.expected === 'array' && typeof value === 'string' && !isAddress(value)
            ? `write a list here: [${value}]`
            : `write ${article(issue.expected)} here`,
      };
    case 'invalid_union':
      // A group of fields whose kind one of them gives (a discriminated union): that one has a value of no kind.
      if ('options' in issue) return notOneOf(path, shown, issue.options);
      return { path, wrong: issue.message, fix: 'compare it with another entry of the same kind' };
    case 'too_small':
      return {
        path,
        wrong: 'is too small or too short',
        fix: `give ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`,
      };
    case 'too_big':
      return { path, wrong: 'is too large or too long', fix: `give at most ${String(issue.maximum)}` };
    default:
      return { path, wrong: `${shown}: ${issue.message}`, fix: 'correct the value' };
  }
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && value.includes('://');
}

function notOneOf(path: DataPath, shown: string, allowed: readonly unknown[]) {
  return { path, wrong: `${shown} is not one of the values allowed`, fix: `write one of: ${allowed.join(', ')}` };
}

function customWrong({ message, params }: Extract<Issue, { code: 'custom' }>, value: unknown): string {
  if ((params as Fix | undefined)?.unquoted) return `this value ${message}`;
  return typeof value === 'object' || value === undefined ? message : `${JSON.stringify(value)} ${message}`;
}

function missingFix(path: DataPath): string {
  const last = path.at(-1);
  if (last === 'es' || last === 'en') return 'write the text in both languages, es and en';
  return `add "${String(last)}", or restore it if it was removed`;
}

function fixOf(params: unknown): string {
  return (params as Fix | undefined)?.fix ?? 'correct the value';
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
