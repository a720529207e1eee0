import { agendaFindings, futureChanges } from './agenda.ts';
import { anchorFindings } from './anchor.ts';
import type { Content } from './content.ts';
import { directoryFindings } from './directory.ts';
import { editionFindings } from './edition.ts';
import type { Finding } from './finding.ts';
import { noteFindings } from './note.ts';
import { recordingFindings } from './recording.ts';
import { referenceFindings } from './reference.ts';
import { restrictedFindings } from './restricted.ts';
import { subjectFindings } from './subject.ts';

/** Every rule that holds between files, or that needs the domain to judge: what breaks one, with file and line. */
export function integrityFindings(content: Content): readonly Finding[] {
  const findings = [
    ...editionFindings(content),
    ...agendaFindings(content),
    ...directoryFindings(content),
    ...subjectFindings(content),
    ...recordingFindings(content),
    ...restrictedFindings(content),
    ...noteFindings(content),
    ...referenceFindings(content),
  ];
  // Whether links lead somewhere is only worth asking of content that holds together.
  return findings.length > 0 ? findings : anchorFindings(content);
}

/** What looks like a mistake and is no reason to refuse the content: what is dated later than `now`, the machine's own clock. */
export function contentWarnings(content: Content, now: Date): readonly Finding[] {
  return content.agenda.flatMap((day) => futureChanges(day, now));
}
