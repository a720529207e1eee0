import type { Localized } from '../domain/locale.ts';
import { inTerminal } from '../i18n/terminal.ts';
import type { Outcome } from '../loaders/reading.ts';
import { findingText } from '../rules/finding.ts';

/** What is wrong with the content, in the words that a browser shows. */
export interface Banner {
  readonly title: string;
  /** What the button says that opens a file in the editor. */
  readonly open: string;
  readonly problems: readonly {
    /** As Vite's editor opener takes it: `content/site.yaml:3:1`. */
    readonly source: string;
    readonly field: string;
    readonly wrong: string;
    readonly fix: string;
  }[];
}

/** What a click does that opens a file. */
export const OPEN: Localized = { es: 'Abrir en el editor', en: 'Open in the editor' };

const RIGHT: Localized = { es: 'El contenido está bien otra vez.', en: 'The content is right again.' };

function titleOf(count: number, isShown: boolean): Localized {
  const es = count === 1 ? 'Hay 1 problema en el contenido.' : `Hay ${String(count)} problemas en el contenido.`;
  const en = count === 1 ? 'The content has 1 problem.' : `The content has ${String(count)} problems.`;
  return isShown
    ? {
        es: `${es} Las páginas muestran lo último que estaba bien.`,
        en: `${en} The pages show the last content that was right.`,
      }
    : { es: `${es} Las páginas aparecen en cuanto se corrija.`, en: `${en} The pages appear once it is put right.` };
}

/** What a browser shows of a reading; no problems where all is right. */
export function bannerOf(outcome: Outcome): Banner {
  const problems = 'problems' in outcome ? outcome.problems : [];
  return {
    title: 'problems' in outcome ? inTerminal(titleOf(problems.length, outcome.isShown)) : inTerminal(RIGHT),
    open: inTerminal(OPEN),
    problems: problems.map(({ file, line, column = 1, field, wrong, fix }) => ({
      source: [file, line, column].join(':'),
      field,
      wrong: inTerminal(wrong),
      fix: inTerminal(fix),
    })),
  };
}

/** What the terminal says of a reading. */
interface Report {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly info: string | undefined;
}

/**
 * Says what the terminal has to tell of each reading after the ones before: a problem or a warning once for as long as it
 * stays, and once that all is right again.
 */
export function terminalReports(): (outcome: Outcome) => Report {
  let problems: ReadonlySet<string> = new Set();
  let warnings: ReadonlySet<string> = new Set();
  const fresh = (texts: ReadonlySet<string>, told: ReadonlySet<string>) => [...texts].filter((text) => !told.has(text));
  return (outcome) => {
    const texts = new Set(
      ('problems' in outcome ? outcome.problems : outcome.warnings).map((finding) => findingText(finding)),
    );
    if ('problems' in outcome) {
      const errors = fresh(texts, problems);
      problems = texts;
      return { errors, warnings: [], info: undefined };
    }
    const report = {
      errors: [],
      warnings: fresh(texts, warnings),
      info: problems.size > 0 ? inTerminal(RIGHT) : undefined,
    };
    problems = new Set();
    warnings = texts;
    return report;
  };
}
