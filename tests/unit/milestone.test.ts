import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/agenda.ts';
import { agendaRows, datedSteps, type Step } from '../../src/domain/milestone.ts';
import { text } from './agenda-of.ts';

const step = (id: string, fields: Partial<Step>): Step => ({
  id,
  kind: 'other',
  title: text,
  text,
  audience: undefined,
  on: undefined,
  opens: undefined,
  closes: undefined,
  order: undefined,
  link: undefined,
  target: undefined,
  ...fields,
});
const dated = (fields: Partial<Step>) => datedSteps([step('step-one', fields)], 'America/Panama');

describe('the steps that have a date', () => {
  it('last from the first day to the last, both whole, in the zone of the edition', () => {
    expect(dated({ opens: '2032-03-01', closes: '2032-03-15' })).toMatchObject([
      {
        from: '2032-03-01',
        until: '2032-03-15',
        span: { start: '2032-03-01T05:00:00Z', end: '2032-03-16T05:00:00Z' },
      },
    ]);
  });

  it('are on the one day they have', () => {
    for (const edge of ['on', 'opens', 'closes']) {
      expect(dated({ [edge]: '2032-03-15' })).toMatchObject([{ from: '2032-03-15', until: '2032-03-15' }]);
    }
  });

  it('are not those that have only an order', () => {
    expect(dated({ order: 'after-sessions' })).toEqual([]);
  });
});

describe('the rows of an agenda', () => {
  it('stand by date, a milestone before the day of the same date', () => {
    const day = (date: string): Day => ({ date, until: date, courses: [], sessions: [] });
    const milestones = datedSteps(
      [step('late', { on: '2032-06-01' }), step('early', { on: '2032-05-11' })],
      'America/Panama',
    );
    const rows = agendaRows([day('2032-05-11'), day('2032-05-12')], milestones);
    expect(rows.map((row) => ('day' in row ? row.day.date : row.milestone.id))).toEqual([
      'early',
      '2032-05-11',
      '2032-05-12',
      'late',
    ]);
  });
});
