import { agendaFindings } from './agenda.ts';
import { anchorFindings } from './anchor.ts';
import { type Content, KINDS } from './content.ts';
import { directoryFindings } from './directory.ts';
import { documentFindings, type PublicFiles } from './document.ts';
import { editionFindings } from './edition.ts';
import { type Finding, findingAt } from './finding.ts';
import { groupFindings } from './group.ts';
import { milestoneFindings } from './milestone.ts';
import { noteFindings } from './note.ts';
import { recordingFindings } from './recording.ts';
import { referenceFindings } from './reference.ts';
import { restrictedFindings, textsIn } from './restricted.ts';
import { sessionFindings } from './session.ts';
import { statusFindings } from './status.ts';
import { subjectFindings } from './subject.ts';
import { whereFindings } from './where.ts';

/**
 * Every rule that holds between files, or that needs the domain to judge: what breaks one, with file and line.
 * @param files the files that content can name
 */
export function integrityFindings(content: Content, files: PublicFiles): readonly Finding[] {
  const findings = [
    ...editionFindings(content),
    ...agendaFindings(content),
    ...sessionFindings(content),
    ...groupFindings(content),
    ...whereFindings(content),
    ...statusFindings(content),
    ...milestoneFindings(content),
    ...documentFindings(content, files),
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

/** The fields that say when something was done: a change or a status, and the opening of a link. */
const DONE: ReadonlySet<unknown> = new Set(['at', 'since']);

/** What looks like a mistake and is no reason to refuse the content: what was done later than `now`, the machine's own clock. */
export function contentWarnings(content: Content, now: Date): readonly Finding[] {
  return KINDS.flatMap((kind) =>
    content[kind].flatMap((entry) =>
      textsIn(entry.data)
        .filter(({ path, text }) => DONE.has(path.at(-1)) && Date.parse(text) > now.getTime())
        .map(({ path, text }) =>
          findingAt(
            entry,
            path,
            {
              es: `${text} aún no llega según el reloj de esta máquina`,
              en: `${text} is still to come by the clock of this machine`,
            },
            {
              es: 'escribe cuándo se hizo, en UTC; o pon el reloj en hora',
              en: 'write when it was done, in UTC; or set the clock',
            },
          ),
        ),
    ),
  );
}
