import { recordingsOf } from '../data/recordings.ts';
import { type Day, heldSessions, type Session, sessionsOf } from '../domain/agenda.ts';
import { type Item, timedItems } from '../domain/item.ts';
import type { PublishedProgramme } from '../domain/edition.ts';
import type { Timed } from '../domain/hours.ts';
import { agendaData } from '../formats/agenda-json.ts';
import { agendaCalendar } from '../formats/ics.ts';
import { sessionEvent } from '../formats/json-ld/events.ts';
import { scheduleEvent } from '../formats/schedule-xml.ts';
import type { Page } from '../i18n/page.ts';
import { directory } from './directory.ts';

/** One item of the agenda as each format has it. */
export interface Examples {
  readonly item: Timed<Item>;
  readonly data: string;
  readonly calendar: string;
  readonly schedule: string;
  readonly jsonLd: string;
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

/**
 * The item that takes the fewest words, of those that take place at known hours, with the day it is in.
 * @throws RangeError where none does
 */
function shortest(days: readonly Day[]): { day: Day; session: Session; item: Timed<Item> } {
  const items = days.flatMap((day) =>
    heldSessions(sessionsOf([day])).flatMap((session) =>
      timedItems(session.items).map((item) => ({ day, session, item })),
    ),
  );
  const [first] = items.toSorted((a, b) => json(a.item).length - json(b.item).length);
  if (!first) throw new RangeError('No item of the agenda takes place at known hours');
  return first;
}

/** Examples of a programme, made as its files are, in the language of a page. */
export async function examplesOn(page: Page, current: PublishedProgramme): Promise<Examples> {
  const { edition, days } = current;
  const { day, session, item } = shortest(days);
  const names = await directory();
  const recordings = await recordingsOf(edition.id);
  const brief = { ...session, items: [item] };
  const only = { ...current, steps: [], days: [{ ...day, courses: [], sessions: [brief] }] };
  return {
    item,
    data: json(agendaData(only, page, names).items[0]),
    calendar: agendaCalendar(only, page, names),
    schedule: scheduleEvent({ ...current, recordings }, session, item, page, names),
    jsonLd: json(sessionEvent(brief, current, page, names).subEvent),
  };
}
