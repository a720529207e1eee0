import {
  calendarFindings,
  danglingFindings,
  dayFindings,
  editionFindings,
  type Finding,
  repeated,
} from '../../domain/rules.ts';
import { type Content, ofEdition } from '../entries.ts';

/** Editions and their days are in order, at hours that exist. */
export function agendaFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => {
    const own = ofEdition(content.agenda, edition.id);
    return [
      ...editionFindings(edition),
      ...calendarFindings(own),
      ...own.flatMap((day) => dayFindings(day, edition.data)),
    ];
  });
}

/** Objectives and recordings point at sessions that exist; each session has its recording; the profiles add up. */
export function editionReferenceFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap(({ id: edition }) => {
    const own = <E extends { id: string }>(entries: readonly E[]) => ofEdition(entries, edition);
    const days = own(content.agenda);
    const sessions = new Set(days.flatMap(({ data }) => data.session?.number ?? []));
    const agenda = `content/editions/${edition}/agenda`;
    const recordings = own(content.recordings);
    return [
      ...own(content.objectives).flatMap((entry) =>
        danglingFindings(
          entry,
          entry.data.specific.map(({ session }, index) => ({ path: ['specific', index, 'session'], id: session })),
          sessions,
          'session',
          agenda,
        ),
      ),
      ...recordings.flatMap((entry) =>
        danglingFindings(entry, [{ path: ['session'], id: entry.data.session }], sessions, 'session', agenda),
      ),
      ...repeated(recordings, ({ data }) => data.session).map(({ entry, key }) => ({
        entry,
        path: ['session'],
        wrong: `session ${String(key)} has another recording file`,
        mend: 'keep one file a session',
      })),
      ...days
        .filter(
          ({ data }) =>
            data.session && !recordings.some((recording) => recording.data.session === data.session?.number),
        )
        .map((entry) => ({
          entry,
          path: ['session', 'number'],
          wrong: `session ${String(entry.data.session?.number)} has no recording file`,
          mend: `add content/editions/${edition}/recordings/session-${String(entry.data.session?.number)}.yaml, with both outlets pending`,
        })),
      ...own(content.participants).flatMap((entry) => {
        const sum = entry.data.profiles.reduce((total, { count }) => total + count, 0);
        if (sum === entry.data.perCountry) return [];
        const wrong = `the profiles add up to ${String(sum)}, not to ${String(entry.data.perCountry)}`;
        return [{ entry, path: ['perCountry'], wrong, mend: 'correct the number, or the count of a profile' }];
      }),
      ...own(content.participants).flatMap((entry) =>
        repeated(entry.data.route, ({ id }) => id).map(({ key, index }) => ({
          entry,
          path: ['route', index, 'id'],
          wrong: `the step "${key}" stands twice`,
          mend: 'give each step its own id',
        })),
      ),
    ];
  });
}
