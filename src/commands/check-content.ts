// Tells all that is wrong with the content, and what looks like a mistake, without building the site. Ends with the status 1
// where something is wrong, and with 0 where there is nothing or only warnings. `--lang es|en` chooses the language; with
// `--json` it is told for programs, in the form of `Report`; where nothing could be checked, as after a word that is no option,
// that is told in words on the standard error, and nothing stands on the standard output.
import type { Lang } from '../domain/locale.ts';
import { inTerminal, terminalLang } from '../i18n/terminal.ts';
import { inspectContent } from '../loaders/content.ts';
import { KINDS } from '../rules/content.ts';
import { type Finding, findingText } from '../rules/finding.ts';
import { contentWarnings } from '../rules/integrity.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';
import { checkOptions } from './terminal/options.ts';

/** What `--json` prints. Fields are only ever added to it. */
interface Report {
  /** The language of the words in it. */
  readonly language: Lang;
  /** How many files of the content could be read. */
  readonly files: number;
  /** What has to be put right, in the order of files and lines. */
  readonly findings: readonly Note[];
  /** What looks like a mistake, and does not keep the site from being published. */
  readonly warnings: readonly Note[];
}

interface Note {
  /** Path from the project's root. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1; null where it is not known. */
  readonly column: number | null;
  /** Where in the data of the file: `session.items[2].start`; `(file)` for all of it. */
  readonly field: string;
  /** What is wrong. */
  readonly wrong: string;
  /** How to put it right. */
  readonly fix: string;
}

const noteOf = ({ file, line, column, field, wrong, fix }: Finding): Note => ({
  file,
  line,
  column: column ?? null,
  field,
  wrong: inTerminal(wrong),
  fix: inTerminal(fix),
});

/** What a person reads: everything, and a line that sums it up. */
function reportText(findings: readonly Finding[], warnings: readonly Finding[], files: number): string {
  const counted = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;
  const told = (list: readonly Finding[]) => list.map((finding) => `${findingText(finding)}\n`);
  const advice = inTerminal({
    es: 'Advertencias, que no impiden publicar:\n',
    en: 'Warnings, which do not keep the site from being published:\n',
  });
  const sum = {
    es: `${counted(files, 'archivo', 'archivos')}, ${findings.length === 0 ? 'ningún problema' : counted(findings.length, 'problema', 'problemas')}, ${warnings.length === 0 ? 'ninguna advertencia' : counted(warnings.length, 'advertencia', 'advertencias')}.`,
    en: `${counted(files, 'file', 'files')}, ${findings.length === 0 ? 'no problem' : counted(findings.length, 'problem', 'problems')}, ${warnings.length === 0 ? 'no warning' : counted(warnings.length, 'warning', 'warnings')}.`,
  };
  const headline =
    findings.length === 0
      ? { es: `El contenido está bien: ${sum.es}`, en: `The content is right: ${sum.en}` }
      : { es: `El contenido no se puede publicar: ${sum.es}`, en: `The content cannot be published: ${sum.en}` };
  return [...told(findings), ...(warnings.length > 0 ? [advice, ...told(warnings)] : []), inTerminal(headline)].join(
    '\n',
  );
}

try {
  const { json } = checkOptions();
  const { content, findings } = inspectContent(`${ROOT}content`);
  const warnings = contentWarnings(content, new Date());
  const files = KINDS.reduce((sum, kind) => sum + content[kind].length, 0);
  if (json) {
    const report: Report = {
      language: terminalLang(),
      files,
      findings: findings.map(noteOf),
      warnings: warnings.map(noteOf),
    };
    console.log(JSON.stringify(report, null, 2));
  } else console.log(reportText(findings, warnings, files));
  process.exitCode = findings.length > 0 ? 1 : 0;
} catch (error) {
  console.error(failureText(error));
  process.exitCode = 1;
}
