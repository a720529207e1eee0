import { programmes } from '../data/programmes.ts';
import { recordingsOf } from '../data/recordings.ts';
import { type Day, type Item, type Session, sessionsOf, timedItems } from '../domain/agenda.ts';
import type { PublishedProgramme } from '../domain/edition.ts';
import type { Timed } from '../domain/hours.ts';
import { agendaData } from '../formats/agenda-json.ts';
import { agendaCalendar } from '../formats/ics.ts';
import { sessionEvent } from '../formats/json-ld/events.ts';
import { scheduleEvent } from '../formats/schedule-xml.ts';
import type { Page } from '../i18n/page.ts';
import { directory } from './directory.ts';

/** One item of an agenda as each format has it. */
export interface Examples {
  /** The programme that the item is of. */
  readonly programme: PublishedProgramme;
  readonly item: Timed<Item>;
  readonly data: string;
  readonly calendar: string;
  readonly schedule: string;
  readonly jsonLd: string;
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** The item that takes the fewest words, of those that take place at known hours, with the day it is in. */
function shortest(days: readonly Day[]): { day: Day; session: Session; item: Timed<Item> } | undefined {
  const items = days.flatMap((day) =>
    sessionsOf([day]).flatMap((session) => timedItems(session.items).map((item) => ({ day, session, item }))),
  );
  return items.toSorted((a, b) => json(a.item).length - json(b.item).length)[0];
}

/**
 * The examples of the newest edition that has an item at known hours, made as its files are, in the language of a page.
 * @throws RangeError where no edition has one
 */
export async function examplesOn(page: Page): Promise<Examples> {
  const [shown] = (await programmes()).flatMap((programme) => {
    const found = shortest(programme.days);
    return found ? [{ programme, ...found }] : [];
  });
  if (!shown) throw new RangeError('No item of an agenda takes place at known hours');
  const { programme, day, session, item } = shown;
  const { edition } = programme;
  const names = await directory();
  const recordings = await recordingsOf(edition.id);
  const brief = { ...session, items: [item] };
  const only = { ...programme, steps: [], days: [{ ...day, courses: [], sessions: [brief] }] };
  return {
    programme,
    item,
    data: json(agendaData(only, page, names).items[0]),
    calendar: agendaCalendar(only, page, names),
    schedule: scheduleEvent({ ...programme, recordings }, session, item, page, names),
    jsonLd: json(sessionEvent(brief, programme, page, names).subEvent),
  };
}
