import { describe, expect, it } from 'vitest';
import { edit, problem, problems } from './broken.ts';
import { AFTERNOON, breakEdition, EDITION, MORNING, NEXT_DAY } from './edition-2032.ts';

breakEdition();

const said = (state: string, at: string, more = '') =>
  `{ state: ${state}, at: ${at}T15:00:00Z, reason: { es: a, en: b }${more} }`;

const ofEdition = (...entries: readonly string[]) => edit(EDITION, 'status: []', `status: [${entries.join(', ')}]`);

const ofSession = (file: string, ...entries: readonly string[]) =>
  edit(file, '\nsession:', `\nsession:\n  status: [${entries.join(', ')}]`) + 2;

const FORMER = ', from: { start: 2032-03-01, end: 2032-03-02 }';

describe('what is said of an edition or a session is refused', () => {
  it('out of order', () => {
    const line = ofEdition(said('postponed', '2032-02-02', FORMER), said('postponed', '2032-02-01', FORMER));
    expect(problem()).toMatchObject({
      file: `content/${EDITION}`,
      line,
      field: 'status[1].at',
      wrong: expect.stringMatching(/not later than the entry above/) as unknown,
    });
  });

  it('after a cancellation', () => {
    ofEdition(said('cancelled', '2032-02-01'), said('postponed', '2032-02-02', FORMER));
    expect(problem()).toMatchObject({ field: 'status[1].state', fix: 'remove it, or the cancellation' });
  });

  it('of a session after the edition was cancelled', () => {
    ofEdition(said('cancelled', '2032-02-01'));
    const line = ofSession(AFTERNOON, said('cancelled', '2032-02-02'));
    expect(problem()).toMatchObject({
      file: `content/${AFTERNOON}`,
      line,
      field: 'session.status[0].state',
      wrong: 'says cancelled after the edition was cancelled, at 2032-02-01T15:00:00Z in edition.yaml',
      fix: 'remove it, or the cancellation of the edition',
    });
  });

  it('as postponed from days that are out of order', () => {
    ofEdition(said('postponed', '2032-02-01', ', from: { start: 2032-03-02, end: 2032-03-01 }'));
    expect(problem()).toMatchObject({
      field: 'status[0].from',
      wrong: 'ends on 2032-03-01, before it starts on 2032-03-02',
      fix: 'put the two dates in order',
    });
  });

  it('before the edition was published', () => {
    ofEdition(said('cancelled', '2032-01-01'));
    expect(problem()).toMatchObject({
      field: 'status[0].at',
      wrong: expect.stringMatching(/not later than the publication/) as unknown,
    });
  });

  it('after the last day', () => {
    ofEdition(said('cancelled', '2032-05-20'));
    expect(problem()).toMatchObject({
      field: 'status[0].at',
      wrong: expect.stringMatching(/after the last day, 2032-05-12: it was over by then/) as unknown,
    });
  });

  it('as postponed on the days that it was postponed from', () => {
    ofEdition(said('postponed', '2032-02-01', ', from: { start: 2032-05-02, end: 2032-05-12 }'));
    expect(problem()).toMatchObject({
      file: `content/${EDITION}`,
      field: 'dates.start',
      wrong: 'says postponed, and these are the same days that it had',
      fix: 'remove dates until the new days are known, or write the new ones',
    });
  });

  it('as postponed to an earlier day', () => {
    ofEdition(said('postponed', '2032-02-01', ', from: { start: 2032-06-02, end: 2032-06-12 }'));
    expect(problem()).toMatchObject({
      field: 'dates.start',
      wrong: '2032-05-02 is before the first day that it had, 2032-06-02',
    });
  });

  it('as postponed from days that are not told, while sessions stand on them', () => {
    ofEdition(said('postponed', '2032-02-01'));
    expect(problem()).toMatchObject({ field: 'status[0].from', wrong: 'is missing' });
  });

  it('as a session that is postponed to an earlier day', () => {
    ofSession(NEXT_DAY, said('postponed', '2032-02-01', ', from: 2032-05-20'));
    expect(problem()).toMatchObject({
      file: `content/${NEXT_DAY}`,
      line: 1,
      field: 'date',
      wrong: '2032-05-12 is before the day that the session was postponed from, 2032-05-20',
    });
  });

  it('as moved on line, where the mode is another one', () => {
    ofEdition(said('moved-online', '2032-02-01'));
    expect(problems().map(({ file, field, wrong }) => [file, field, wrong])).toEqual([
      [`content/${NEXT_DAY}`, 'session.mode', 'it was moved online, and the mode is in-person'],
      [`content/${EDITION}`, 'mode', 'it was moved online, and the mode is hybrid'],
    ]);
  });

  it('as a session moved on line, where it inherits another mode', () => {
    ofSession(AFTERNOON, said('moved-online', '2032-02-01'));
    expect(problem()).toMatchObject({
      file: `content/${AFTERNOON}`,
      field: 'session.mode',
      wrong: 'it was moved online, and the mode is hybrid',
      fix: 'write mode: online, and how to join under online',
    });
  });

  it('where every item is withdrawn and the session is not cancelled', () => {
    edit(
      MORNING,
      '  items:',
      `  changes: [{ at: 2032-02-01T15:00:00Z, text: { es: a, en: b }, items: [s1-1, s1-2] }]\n  items:`,
    );
    edit(MORNING, '      kind: welcome', '      status: withdrawn\n      kind: welcome');
    edit(MORNING, '      kind: panel', '      status: withdrawn\n      kind: panel');
    expect(problem()).toMatchObject({
      file: `content/${MORNING}`,
      field: 'session.status',
      wrong: 'every item is withdrawn, and the session is not cancelled',
    });
  });
});

describe('an edition that is postponed', () => {
  it('keeps its sessions on the days that it had until it has new ones', () => {
    edit(EDITION, 'dates: { start: 2032-05-02, end: 2032-05-12 }\n', '');
    ofEdition(said('postponed', '2032-02-01', ', from: { start: 2032-05-02, end: 2032-05-12 }'));
    expect(problems()).toEqual([]);
  });
});
