import { agendaFindings } from './agenda.ts';
import { anchorFindings } from './anchor.ts';
import { clockWarnings } from './clock.ts';
import { type Content, editionOf, EDITION_KINDS, type Kind } from './content.ts';
import { directoryFindings } from './directory.ts';
import { documentFindings } from './document.ts';
import { editionFindings, factFindings, objectiveFindings } from './edition.ts';
import { type Finding, inOrder } from './finding.ts';
import { groupFindings } from './group.ts';
import { milestoneFindings } from './milestone.ts';
import { momentFindings } from './moments.ts';
import { noteFindings } from './note.ts';
import { placeholderFindings } from './placeholder.ts';
import type { PublicFiles } from './public-file.ts';
import { recordingFindings } from './recording.ts';
import { referenceFindings } from './reference.ts';
import { repetitionFindings } from './repetition.ts';
import { restrictedFindings } from './restricted.ts';
import { senseWarnings } from './sense.ts';
import { sessionFindings } from './session.ts';
import { siteFindings, siteWarnings } from './site.ts';
import { statusFindings } from './status.ts';
import { subjectFindings } from './subject.ts';
import { unfinishedWarnings } from './unfinished.ts';
import { editionModeFindings, whereFindings } from './where.ts';

/** A rule that holds between files, or that needs the domain to judge. */
interface Rule {
  /** What breaks it; `files` are those that content can name. */
  readonly findings: (content: Content, files: PublicFiles) => readonly Finding[];
  /** The kinds of which every file must have been read for that to be true: of the site, or of the edition that is judged. */
  readonly needs?: readonly Kind[];
}

const RULES: readonly Rule[] = [
  { findings: siteFindings },
  { findings: editionFindings },
  { findings: objectiveFindings, needs: ['agenda'] },
  { findings: factFindings, needs: ['agenda'] },
  { findings: agendaFindings },
  { findings: sessionFindings },
  { findings: groupFindings },
  { findings: whereFindings },
  { findings: editionModeFindings, needs: ['agenda'] },
  { findings: statusFindings },
  { findings: milestoneFindings, needs: ['agenda'] },
  { findings: momentFindings, needs: ['agenda', 'participants'] },
  { findings: documentFindings },
  { findings: directoryFindings },
  { findings: subjectFindings, needs: ['subjects'] },
  { findings: recordingFindings, needs: ['agenda', 'recordings', 'transcripts'] },
  { findings: restrictedFindings },
  { findings: noteFindings, needs: ['note'] },
  { findings: referenceFindings, needs: ['note', 'agenda', 'references'] },
  { findings: placeholderFindings },
];

/** What looks like a mistake and is no reason to refuse the content, by the machine's own clock. */
const WARNINGS: readonly ((content: Content, now: Date) => readonly Finding[])[] = [
  siteWarnings,
  clockWarnings,
  senseWarnings,
  unfinishedWarnings,
];

/**
 * Every rule that holds between files, or that needs the domain to judge: what breaks one, with file and line.
 * @param files the files that content can name
 */
export function integrityFindings(content: Content, files: PublicFiles): readonly Finding[] {
  const repetitions = repetitionFindings(content);
  // What appears twice in a list is told once, whatever other rules see in it.
  const told = new Set(repetitions.map(({ file, field }) => `${file} ${field}`));
  const isTold = ({ file, field }: Finding) => told.has(`${file} ${field.replace(/(?<=\])\.\w+$/, '')}`);
  const others = RULES.flatMap(({ findings: of, needs = [] }) => {
    const missing = content.unread.filter(({ kind }) => needs.includes(kind));
    return of(content, files).filter((finding) => !missing.some((one) => concerns(one, finding)));
  });
  const findings = [...repetitions, ...others.filter((finding) => !isTold(finding))];
  // Whether links lead somewhere is only worth asking of content that holds together.
  return findings.length + content.unread.length > 0 ? findings : anchorFindings(content);
}

/** Whether a finding may only follow from a file that could not be read. */
function concerns({ kind, id }: Content['unread'][number], { file }: Finding): boolean {
  return !isOfEdition(kind) || file.includes(`/editions/${editionOf(id)}/`);
}

function isOfEdition(kind: Kind): boolean {
  return EDITION_KINDS.some((one) => one === kind);
}

/**
 * What looks like a mistake and is no reason to refuse the content, in the order of files and lines.
 * @param now what the machine's own clock shows
 */
export function contentWarnings(content: Content, now: Date): readonly Finding[] {
  return inOrder(WARNINGS.flatMap((warnings) => warnings(content, now)));
}
