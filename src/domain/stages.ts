import { coursesOf, type Day, type Session, sessionsOf } from './agenda.ts';
import type { Course } from './course.ts';
import type { Document } from './document.ts';
import type { Step } from './milestone.ts';

/** What there is before the sessions of an edition, while they are held, and after them. */
export interface Stages {
  readonly before: { readonly surveys: readonly Step[]; readonly courses: readonly Course[] };
  readonly during: { readonly courses: readonly Course[]; readonly sessions: readonly Session[] };
  readonly after: { readonly surveys: readonly Step[]; readonly reports: readonly Document[] };
}

/** The stages of an edition; a course that is still open when the first session is held stands beside the sessions. */
export function stagesOf(days: readonly Day[], steps: readonly Step[], documents: readonly Document[]): Stages {
  const sessions = sessionsOf(days);
  const first = sessions[0]?.date;
  const isBefore = ({ end }: Course) => first === undefined || end < first;
  const surveys = (kind: Step['kind']) => steps.filter((step) => step.kind === kind);
  return {
    before: { surveys: surveys('entry-survey'), courses: coursesOf(days).filter(isBefore) },
    during: { courses: coursesOf(days).filter((course) => !isBefore(course)), sessions },
    after: { surveys: surveys('exit-survey'), reports: documents.filter(({ kind }) => kind === 'report') },
  };
}
