import { describe, expect, it } from 'vitest';
import { editionStateOf, saidOf, sessionStateOf, type StatusEntry } from '../../src/domain/status.ts';
import { text } from './agenda-of.ts';

const entry = (state: StatusEntry['state'], from?: string): StatusEntry => ({
  state,
  at: '2032-02-01T15:00:00Z',
  reason: text,
  from: from === undefined ? undefined : { start: from, end: from },
});
const dates = { start: '2032-05-11', end: '2032-05-12' };

describe('the state of an edition', () => {
  it('is as planned where nothing was said', () => {
    expect(editionStateOf([], dates)).toBe('scheduled');
  });

  it('is postponed while it has no new dates, and rescheduled once it has', () => {
    expect(editionStateOf([entry('postponed')], undefined)).toBe('postponed');
    expect(editionStateOf([entry('postponed')], dates)).toBe('rescheduled');
  });

  it('is what was said last', () => {
    expect(editionStateOf([entry('postponed'), entry('moved-online')], dates)).toBe('moved-online');
    expect(editionStateOf([entry('postponed'), entry('cancelled')], dates)).toBe('cancelled');
  });
});

describe('the state of a session', () => {
  const stateOf = (own: readonly StatusEntry[], edition: Parameters<typeof sessionStateOf>[2] = 'scheduled') =>
    sessionStateOf(own, '2032-05-11', edition);

  it('is that of its edition where nothing was said of itself', () => {
    for (const state of ['scheduled', 'postponed', 'rescheduled', 'moved-online', 'cancelled'] as const) {
      expect(stateOf([], state)).toBe(state);
    }
  });

  it('is cancelled whatever its edition is, and with its edition whatever was said of itself', () => {
    expect(stateOf([entry('cancelled')], 'postponed')).toBe('cancelled');
    expect(stateOf([entry('moved-online')], 'cancelled')).toBe('cancelled');
  });

  it('is postponed with its edition, whatever else was said of itself', () => {
    expect(stateOf([entry('moved-online')], 'postponed')).toBe('postponed');
  });

  it('is postponed while it has the day it had, and rescheduled on another', () => {
    expect(stateOf([entry('postponed', '2032-05-11')])).toBe('postponed');
    expect(stateOf([entry('postponed', '2032-05-10')], 'moved-online')).toBe('rescheduled');
  });

  it('is moved on line by itself', () => {
    expect(stateOf([entry('moved-online')], 'rescheduled')).toBe('moved-online');
  });
});

describe('what was said of a session and of its edition', () => {
  it('is in the order in which it was said, whichever of the two it was said of', () => {
    const at = (month: string): StatusEntry => ({ ...entry('postponed'), at: `2032-${month}-01T15:00:00Z` });
    const said = saidOf({ status: [at('02'), at('04')] }, { status: [at('03')] });
    expect(said.map((entry) => entry.at.slice(5, 7))).toEqual(['02', '03', '04']);
  });
});
