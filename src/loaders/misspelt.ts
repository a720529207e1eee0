import type { z } from 'astro/zod';
import { quoted } from '../domain/quoted.ts';
import { type DataPath, type Finding, findingAt, type Located } from '../rules/finding.ts';
import { nearest } from '../rules/nearest.ts';

type Issue = z.core.$ZodIssue;

/** A field that a schema does not know, and the missing one that it seems to be. */
interface Misspelt {
  readonly path: DataPath;
  readonly key: string;
  readonly meant: string;
}

/** The issues of a file, but for those that are a field with a wrong name: that is one mistake, and not two. */
export function withoutMisspelt(
  issues: readonly Issue[],
  written: unknown,
): { readonly misspelt: readonly Misspelt[]; readonly issues: readonly Issue[] } {
  const misspelt: Misspelt[] = [];
  const told = new Set<Issue>();
  const others = issues.flatMap((issue): readonly Issue[] => {
    if (issue.code !== 'unrecognized_keys') return [issue];
    const missing = issues.filter((one) => isMissing(one, issue.path, written));
    const keys = issue.keys.filter((key) => {
      const meant = meantBy(
        key,
        missing.filter((one) => !told.has(one)).map(({ path }) => String(path.at(-1))),
      );
      if (meant === undefined) return true;
      for (const one of missing) if (one.path.at(-1) === meant) told.add(one);
      misspelt.push({ path: [...issue.path, key], key, meant });
      return false;
    });
    return keys.length > 0 ? [{ ...issue, keys }] : [];
  });
  return { misspelt, issues: others.filter((issue) => !told.has(issue)) };
}

/** That a field has a wrong name. */
export function misspeltFinding(source: Located, { path, key, meant }: Misspelt): Finding {
  const name = quoted(key);
  return findingAt(
    source,
    path,
    {
      es: `${name.es} no es un campo de aquí, y falta «${meant}»`,
      en: `${name.en} is not a field here, and "${meant}" is missing`,
    },
    { es: `escribe ${meant} en lugar de ${name.es}`, en: `write ${meant} in place of ${name.en}` },
  );
}

/** Whether an issue is of a field that is missing in the group of fields at a path. */
function isMissing({ code, path }: Issue, group: DataPath, written: unknown): boolean {
  if (code === 'custom' || path.length !== group.length + 1 || !group.every((key, index) => path[index] === key))
    return false;
  const value = path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    written,
  );
  return value === undefined;
}

/** The name that is meant: the nearest, or one that differs in letters of another alphabet alone, which look the same. */
function meantBy(key: string, names: readonly string[]): string | undefined {
  const isAlike = (name: string) =>
    name.length === key.length && Array.from(key).every((letter, index) => letter === name[index] || letter > '\u024F');
  return names.find(isAlike) ?? nearest(key, names);
}
