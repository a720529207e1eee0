import { describe, expect, it } from 'vitest';
import { revisionOf, revisionsOf, versionOf } from '../../src/domain/changes.ts';
import { session, text } from './agenda-of.ts';
import { COURSE, dayOf, EDITION } from './programme.ts';

const PUBLISHED = '2031-01-01T00:00:00Z';
const revision = (at: string, ...items: string[]) => ({ at, items });

describe('the revisions of what a calendar holds', () => {
  const revisions = revisionsOf(
    [
      { at: '2031-02-01T00:00:00Z', text, items: ['s1-1'] },
      { at: '2031-02-03T00:00:00Z', text, items: ['s1-2'] },
    ],
    [{ state: 'moved-online', at: '2031-02-02T00:00:00Z', reason: text }],
    ['s1-1', 's1-2', 'session-1'],
  );

  it('are in order, and a status touches all', () => {
    expect(revisions).toEqual([
      revision('2031-02-01T00:00:00Z', 's1-1'),
      revision('2031-02-02T00:00:00Z', 's1-1', 's1-2', 'session-1'),
      revision('2031-02-03T00:00:00Z', 's1-2'),
    ]);
  });

  it('count and date what each touches', () => {
    expect(revisionOf(revisions, 's1-2', PUBLISHED)).toEqual({ sequence: 2, stamp: '2031-02-03T00:00:00Z' });
    expect(revisionOf(revisions, 'session-1', PUBLISHED)).toEqual({ sequence: 1, stamp: '2031-02-02T00:00:00Z' });
    expect(revisionOf(revisions, 's1-3', PUBLISHED)).toEqual({ sequence: 0, stamp: PUBLISHED });
  });
});

describe('the version of a programme', () => {
  const at = (stamp: string) => ({ revisions: [revision(stamp, 's1-1')] });
  const day = dayOf(session(1, [], at('2031-02-01T00:00:00Z')));

  it('is of its publication where nothing changed', () => {
    expect(versionOf({ edition: EDITION, days: [dayOf(session(1))] })).toBe(PUBLISHED);
  });

  it('is of the last revision, whatever that touched', () => {
    const days = [day, dayOf(session(2, [], at('2031-01-15T00:00:00Z')))];
    expect(versionOf({ edition: EDITION, days })).toBe('2031-02-01T00:00:00Z');
    const withCourse = { ...day, courses: [{ ...COURSE, ...at('2031-02-02T00:00:00Z') }] };
    expect(versionOf({ edition: EDITION, days: [withCourse] })).toBe('2031-02-02T00:00:00Z');
    expect(versionOf({ edition: { ...EDITION, ...at('2031-02-03T00:00:00Z') }, days })).toBe('2031-02-03T00:00:00Z');
  });
});
