import { type Finding, futureChanges } from '../domain/rules.ts';
import type { Content, ContentEntry } from './entries.ts';
import { fieldName, type Problem } from './problems.ts';
import { directoryFindings } from './rules/directory.ts';
import { agendaFindings, editionReferenceFindings } from './rules/editions.ts';
import { factFindings } from './rules/facts.ts';
import { missingFiles } from './rules/files.ts';
import { anchorProblems } from './rules/anchors.ts';
import { citationProblems, noteProblems, orderProblems } from './rules/note.ts';
import { subjectFindings } from './rules/subjects.ts';
import { recordingFindings } from './rules/recordings.ts';
import { restrictedProblems } from './rules/restricted.ts';

/** Every rule that holds between files, or that needs the domain to judge: what breaks one, with file and line. */
export function integrityProblems(content: Content, name: string): readonly Problem[] {
  const problems = [
    ...missingFiles(content, name),
    ...[
      ...agendaFindings(content),
      ...directoryFindings(content),
      ...subjectFindings(content),
      ...factFindings(content),
      ...editionReferenceFindings(content),
      ...recordingFindings(content),
    ].map(toProblem),
    ...restrictedProblems(content),
    ...noteProblems(content),
    ...orderProblems(content),
    ...citationProblems(content),
  ];
  // Whether links lead somewhere is only worth asking of content that holds together.
  return problems.length > 0 ? problems : anchorProblems(content);
}

/** What looks like a slip and is no reason to refuse the content: what is dated later than `now`, the machine's own clock. */
export function contentWarnings(content: Content, now: Date): readonly Problem[] {
  return content.agenda.flatMap((day) => futureChanges(day, now)).map(toProblem);
}

function toProblem({ entry, path, wrong, mend }: Finding): Problem {
  // The rules give back the entry they were given, which knows its file and lines.
  const source = entry as ContentEntry<'agenda'>;
  return { file: source.file, line: source.lineOf(path), field: fieldName(path), wrong, mend };
}
