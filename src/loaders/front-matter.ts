import type { TextFinding } from '../rules/finding.ts';

/** The head of an MDX file, which is YAML, and the text below it. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  /** The line on which the head begins, counting from 1. */
  readonly firstLine: number;
}

/** A head between lines of its own. */
const HEAD = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Parts an MDX file in two; nothing where it has no head. The renderer ends a head at the first line that begins with ---
 * or +++, whatever follows on it: a head with such a line is refused, so that both end it at the same place.
 */
export function splitFrontMatter(whole: string): FrontMatter | { readonly finding: TextFinding } | undefined {
  const match = HEAD.exec(whole);
  if (!match) return undefined;
  const yaml = match[1] ?? '';
  const early = yaml.split('\n').findIndex((line) => /^(?:---|\+\+\+)/.test(line));
  if (early < 0) return { yaml, body: whole.slice(match[0].length), firstLine: 2 };
  return {
    finding: {
      line: early + 2,
      wrong: {
        es: 'tiene en su cabecera una línea que empieza con --- o +++, que la termina',
        en: 'has a line in its head that begins with --- or +++, which ends it',
      },
      fix: {
        es: 'quita la línea: la cabecera va entre dos líneas ---, con sus campos en medio',
        en: 'remove the line: the head stands between two lines ---, with its fields between them',
      },
    },
  };
}
