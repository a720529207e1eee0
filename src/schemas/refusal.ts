import { z } from 'astro/zod';
import type { Localized } from '../domain/locale.ts';

/** What is wrong with a value that a schema refuses, and how to put it right, as an editor reads it. */
export interface Refusal {
  /** What is wrong, to be read after the value. */
  readonly wrong: Localized;
  readonly fix: Localized;
  /** Whether the value may be for few to know: a message that quotes it would let it out. */
  readonly unquoted?: boolean;
}

/** A refusal as an issue of Zod's kind `custom` carries it: to be given to `refine`, or spread into `addIssue`. */
export function refusal(wrong: Localized, fix: Localized, unquoted = false) {
  return { message: wrong.en, params: { wrong, fix, unquoted } satisfies Refusal };
}

/**
 * A string that passes a test, refused in these words where it does not.
 * @param form what every such string matches, by which a program that knows the JSON Schema tells most of the others
 */
export function rule(test: (value: string) => boolean, wrong: Localized, fix: Localized, form?: RegExp) {
  const ruled = z.string().refine(test, refusal(wrong, fix));
  return form ? ruled.meta({ pattern: form.source }) : ruled;
}

/** A refusal of a value that has none of the shapes of a union, as its issue carries it: that has room for one text alone. */
export function unionRefusal(wrong: Localized, fix: Localized): { readonly error: string } {
  return { error: JSON.stringify({ wrong, fix } satisfies Refusal) };
}

/** What those two put into an issue; nothing where it is one of Zod's own. */
export function refusalOf(issue: z.core.$ZodIssue): Refusal | undefined {
  if (issue.code === 'custom') return issue.params as Refusal | undefined;
  return issue.code === 'invalid_union' && issue.message.startsWith('{')
    ? (JSON.parse(issue.message) as Refusal)
    : undefined;
}
