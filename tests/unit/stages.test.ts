import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/domain/course.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Step } from '../../src/domain/milestone.ts';
import { stagesOf } from '../../src/domain/stages.ts';
import { session } from './agenda-of.ts';
import { COURSE } from './programme.ts';

const steps = (['nomination', 'entry-survey', 'sessions', 'exit-survey', 'certificate'] as const).map(
  (kind) => ({ id: `step-${kind}`, kind }) as Step,
);
const documents = (['official-note', 'report'] as const).map((kind) => ({ id: kind, kind }) as Document);
const daysWith = (course: Partial<Course>) => [
  { date: COURSE.start, until: COURSE.end, courses: [{ ...COURSE, ...course }], sessions: [] },
  { date: '2031-03-08', until: '2031-03-08', courses: [], sessions: [session(1, [], { date: '2031-03-08' })] },
];

describe('the stages of an edition', () => {
  it('are the survey and the course, the sessions, and the survey and the report', () => {
    const { before, during, after } = stagesOf(daysWith({ end: '2031-03-07' }), steps, documents);
    expect(before.surveys.map(({ id }) => id)).toEqual(['step-entry-survey']);
    expect(before.courses.map(({ id }) => id)).toEqual(['course']);
    expect(during.courses).toEqual([]);
    expect(during.sessions.map(({ number }) => number)).toEqual([1]);
    expect(after.surveys.map(({ id }) => id)).toEqual(['step-exit-survey']);
    expect(after.reports.map(({ id }) => id)).toEqual(['report']);
  });

  it('have a course beside the sessions that is open until the first of them', () => {
    const { before, during } = stagesOf(daysWith({ end: '2031-03-08' }), steps, documents);
    expect(before.courses).toEqual([]);
    expect(during.courses.map(({ id }) => id)).toEqual(['course']);
  });

  it('have the course before all else where no session is known', () => {
    expect(stagesOf(daysWith({}).slice(0, 1), [], []).before.courses).toHaveLength(1);
  });
});
