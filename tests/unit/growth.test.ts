import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/agenda.ts';
import type { Edition, Programme } from '../../src/domain/edition.ts';
import { filesOf, phaseSpan, stageOf } from '../../src/domain/growth.ts';
import { item, session, text } from './agenda-of.ts';
import { COURSE, dayOf, EDITION } from './programme.ts';

const programme = (days: readonly Day[] = [], edition: Partial<Edition> = {}): Programme => ({
  edition: { ...EDITION, dates: undefined, ...edition },
  days,
  steps: [],
});
const courseDay: Day = { date: COURSE.start, until: COURSE.end, courses: [COURSE], sessions: [] };
const dates = { start: '2031-03-08', end: '2031-03-10' };

describe('how far an edition has grown', () => {
  it('is announced without sessions, and a record where only its outcomes are told', () => {
    expect(stageOf(programme())).toBe('announced');
    expect(
      stageOf(programme([], { outcomes: [{ text, figures: [], source: { edition: '2021', section: 'one' } }] })),
    ).toBe('record');
  });

  it('is outlined by its first session, and detailed by its first item', () => {
    expect(stageOf(programme([dayOf(session(1))]))).toBe('outlined');
    expect(stageOf(programme([dayOf(session(1)), dayOf(session(2, [item({})]))]))).toBe('detailed');
  });
});

describe('when an edition begins and ends', () => {
  const held = session(1, [], {
    start: { date: '2031-03-08', time: '09:00', instant: '2031-03-08T14:00:00Z' },
    end: { date: '2031-03-08', time: '10:00', instant: '2031-03-08T15:00:00Z' },
  });

  it('is told by its dates, whole in its zone', () => {
    expect(phaseSpan(programme([dayOf(held)], { dates }))).toEqual({
      start: '2031-03-08T05:00:00Z',
      end: '2031-03-11T04:00:00Z',
    });
  });

  it('is told by the sessions that are held, where it has no dates', () => {
    const cancelled = session(2, [], { state: 'cancelled' });
    expect(phaseSpan(programme([dayOf(held), dayOf(cancelled)]))).toEqual({
      start: '2031-03-08T14:00:00Z',
      end: '2031-03-08T15:00:00Z',
    });
  });

  it('is known to the end of its year alone, where there is neither, or a new date is still to come', () => {
    const unknown = { start: undefined, end: '2032-01-01T05:00:00Z' };
    expect(phaseSpan(programme())).toEqual(unknown);
    expect(phaseSpan(programme([dayOf(held)], { state: 'postponed' }))).toEqual(unknown);
  });
});

describe('the files of an edition', () => {
  const data = ['calendar', 'data', 'data-schema'];

  it('are none while no date is known', () => {
    expect(filesOf(programme())).toEqual([]);
  });

  it('are calendar and data from the first known date on: its own, that of a course, that of a step', () => {
    expect(filesOf(programme([], { dates }))).toEqual(data);
    expect(filesOf(programme([courseDay]))).toEqual(data);
    const steps = [{ id: 'step-nomination', on: '2031-02-01' }] as unknown as Programme['steps'];
    expect(filesOf({ ...programme(), steps })).toEqual(data);
  });

  it('are a schedule too with the first session', () => {
    expect(filesOf(programme([dayOf(session(1))]))).toEqual([...data, 'schedule']);
  });
});
