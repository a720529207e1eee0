import { describe, expect, it } from 'vitest';
import { edit, problem, problems, warnings } from './broken.ts';
import { breakEdition, EDITION, itRefuses, ROUTE } from './edition-2032.ts';

breakEdition();

describe('a step of the route is refused', () => {
  itRefuses({
    'where it closes before it opens': {
      file: ROUTE,
      from: 'closes: 2032-03-15',
      to: 'closes: 2032-02-15',
      field: 'route[0].closes',
      wrong: 'closes on 2032-02-15, before it opens on 2032-03-01',
      fix: /^put the two dates in order$/,
    },
    'where nomination ends after the first session': {
      file: ROUTE,
      from: 'closes: 2032-03-15',
      to: 'closes: 2032-05-12',
      field: 'route[0].closes',
      wrong: /^2032-05-12 is after the day of the first session, 2032-05-11/,
      fix: /^correct the date, or the kind of the step$/,
    },
    'where the entry survey is on a day after the first session': {
      file: ROUTE,
      from: 'order: before-sessions',
      to: 'on: 2032-05-12',
      field: 'route[1].on',
      wrong: /is after the day of the first session/,
      fix: /the kind of the step$/,
    },
    'where registration opens after the edition ends': {
      file: ROUTE,
      from: 'kind: entry-survey\n    title: { es: Consulta, en: Survey }\n    text: { es: Se responde., en: One answers. }\n    order: before-sessions',
      to: 'kind: registration\n    title: { es: Consulta, en: Survey }\n    text: { es: Se responde., en: One answers. }\n    opens: 2032-05-13',
      below: 3,
      field: 'route[1].opens',
      wrong: /^2032-05-13 is after the edition ends, on 2032-05-12 in edition\.yaml/,
      fix: /^correct the date, or the kind of the step$/,
    },
    'where the certificate is issued before the last session': {
      file: ROUTE,
      from: 'on: 2032-06-01',
      to: 'on: 2032-05-11',
      field: 'route[2].on',
      wrong: /^2032-05-11 is before the day of the last session, 2032-05-12/,
      fix: /the kind of the step$/,
    },
    'where a single day stands beside a span': {
      file: ROUTE,
      from: 'on: 2032-06-01',
      to: 'on: 2032-06-01\n    closes: 2032-06-02',
      field: 'route[2].on',
      wrong: /is given together with opens or closes/,
      fix: /^keep on for a single day/,
    },
    'where it is in a year that is not of the edition': {
      file: ROUTE,
      from: 'opens: 2032-03-01',
      to: 'opens: 2023-03-01',
      field: 'route[0].opens',
      wrong: '2023-03-01 is not in the year of the edition, 2032, nor in the one before or after it',
      fix: /^correct the date$/,
    },
    'where an order is given together with a date': {
      file: ROUTE,
      from: 'order: before-sessions',
      to: 'closes: 2032-05-10\n    order: before-sessions',
      below: 1,
      field: 'route[1].order',
      wrong: /is given together with a date/,
      fix: /^keep the date, or the order/,
    },
    'where its link was opened after it ended': {
      file: ROUTE,
      from: 'since: 2032-03-01T14',
      to: 'since: 2032-03-20T14',
      field: 'route[0].link.since',
      wrong: '2032-03-20T14:00:00Z is after the step ends, on 2032-03-15',
      fix: /^correct the moment, in UTC, or the dates$/,
    },
    'where its link was opened before the edition was published': {
      file: ROUTE,
      from: 'since: 2032-03-01T14',
      to: 'since: 2032-01-01T14',
      field: 'route[0].link.since',
      wrong: /^2032-01-01T14:00:00Z is before the edition was published/,
      fix: /^correct the moment/,
    },
    'where the number of people is told without their profiles': {
      file: ROUTE,
      from: 'route:',
      to: 'perCountry: 6\nroute:',
      field: 'perCountry',
      wrong: /goes together with profiles/,
      fix: /^give both, or neither$/,
    },
    'where it leads to a page that the edition lacks': {
      file: ROUTE,
      from: '    order: before-sessions',
      to: '    target: { page: methodology, anchor: surveys }\n    order: before-sessions',
      field: 'route[1].target.anchor',
      wrong: 'the edition has no page "methodology"',
      fix: /^remove the link, or add the content that the page is made from$/,
    },
  });

  it('where the exit survey ends before the last session', () => {
    const line = edit(ROUTE, 'kind: certificate', 'kind: exit-survey');
    edit(ROUTE, 'on: 2032-06-01', 'closes: 2032-05-11');
    expect(problem()).toMatchObject({ line: line + 3, field: 'route[2].closes' });
  });

  it('but not where it opens in the year before, or where its link was closed after it ended', () => {
    edit(ROUTE, 'opens: 2032-03-01', 'opens: 2031-11-01');
    edit(
      ROUTE,
      '{ state: open, url: https://example.org/form, since: 2032-03-01',
      '{ state: closed, since: 2032-04-01',
    );
    expect(problems()).toEqual([]);
  });
});

describe('what is said to have been done', () => {
  it('is told where it is still to come by the clock of the machine', () => {
    const line = edit(
      EDITION,
      'status: []',
      'status: [{ state: cancelled, at: 2032-02-01T15:00:00Z, reason: { es: a, en: b } }]',
    );
    const wrong = expect.stringMatching(/ is still to come by the clock of this machine$/) as unknown;
    expect(warnings('2032-01-15T00:00:00Z')).toMatchObject([
      { file: `content/${EDITION}`, line, field: 'status[0].at', wrong },
      { file: `content/${EDITION}`, field: 'documents[0].published', wrong },
      { file: `content/${ROUTE}`, field: 'route[0].link.since', wrong },
    ]);
    expect(warnings('2032-03-02T00:00:00Z')).toEqual([]);
  });
});
