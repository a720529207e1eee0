import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROWING_EDITIONS } from './editions.ts';

/** Changes a file of one of the editions of the fixtures in a copy. */
function edit(
  copy: string,
  name: keyof typeof GROWING_EDITIONS,
  file: string,
  changes: (text: string) => string,
): void {
  const path = join(copy, 'content/editions', GROWING_EDITIONS[name], `${file}.yaml`);
  writeFileSync(path, changes(readFileSync(path, 'utf8')));
}

/** Gives the edition that is only announced its days, and a route with days for nomination. */
export function dateAnnounced(copy: string): void {
  edit(copy, 'announced', 'edition', (text) =>
    text.replace('venue: to-be-confirmed', 'dates: { start: 2033-06-07, end: 2033-06-09 }\nvenue: to-be-confirmed'),
  );
  writeFileSync(
    join(copy, 'content/editions', GROWING_EDITIONS.announced, 'participants.yaml'),
    [
      'route:',
      '  - id: step-nomination',
      '    kind: nomination',
      '    title: { es: Postulación, en: Nomination }',
      '    text: { es: El punto focal propone a dos personas ficticias., en: The focal point proposes two fictional people. }',
      '    opens: 2033-04-04',
      '    closes: 2033-04-22',
      '    link: { state: pending }',
      '',
    ].join('\n'),
  );
}

/** Takes the items out of the edition of a session a week: what is left are sessions with days, and hours for one. */
export function leaveOutItems(copy: string): void {
  for (const date of ['2034-10-18', '2034-10-25', '2034-11-01', '2034-11-08']) {
    edit(copy, 'weeks', `agenda/${date}`, (text) => {
      const [session = ''] = text.split('  items:\n');
      return session.includes('start:') ? session : `${session}  hours: to-be-confirmed\n`;
    });
  }
}

/** Takes back what was said after the edition was postponed, and its new days: its sessions stand on those they had. */
export function postponeOpenly(copy: string): void {
  edit(copy, 'postponed', 'edition', (text) =>
    text
      .replace(/dates: .*\n/, '')
      .replace('mode: online\n', 'mode: in-person\n')
      .replace(/ {2}- state: moved-online[^]*?(?=outcomes:)/, ''),
  );
  edit(copy, 'postponed', 'participants', (text) =>
    text
      .replace('opens: 2035-06-25', 'opens: 2035-02-05')
      .replace('closes: 2035-07-20', 'closes: 2035-03-02')
      .replace('since: 2035-07-21', 'since: 2035-03-03')
      .replace('closes: 2035-08-10', 'closes: 2035-03-23')
      .replace('day-2035-09-04', 'day-2035-05-08'),
  );
  const agenda = join(copy, 'content/editions', GROWING_EDITIONS.postponed, 'agenda');
  const back = { '2035-09-04': '2035-05-08', '2035-09-05': '2035-05-09', '2035-09-05-tarde': '2035-05-09-tarde' };
  for (const [from, to] of Object.entries(back)) {
    edit(copy, 'postponed', `agenda/${from}`, (text) =>
      text.replace(/^date: .*/, `date: ${to.slice(0, 10)}`).replace(/ {2}status:\n[^]*?(?= {2}items:)/, ''),
    );
    renameSync(join(agenda, `${from}.yaml`), join(agenda, `${to}.yaml`));
  }
}

/** Cancels the edition that was postponed and moved on line. */
export function cancelPostponed(copy: string): void {
  const reason = '{ es: No hay fondos ficticios., en: There are no fictional funds. }';
  edit(copy, 'postponed', 'edition', (text) =>
    text.replace('changes:\n', `  - state: cancelled\n    at: 2035-08-25T15:00:00Z\n    reason: ${reason}\nchanges:\n`),
  );
}
