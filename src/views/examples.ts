import { type Day, type Item, type Session, courseOf, sessionsOf, standing } from '../domain/agenda.ts';
import { calendarOf } from '../domain/calendar.ts';
import { scheduleEvent } from '../domain/schedule-xml.ts';
import { sessionEvent } from '../domain/structured-data.ts';
import { agendaData } from './agenda-data.ts';
import { calendarWords } from './calendar.ts';
import { describing, directory } from './directory.ts';
import { scheduleWords } from './open-data.ts';
import type { OpenedPage } from '../i18n/opened-page.ts';

/** One item of the agenda as each format has it. */
export interface Examples {
  readonly item: Item;
  readonly data: string;
  readonly calendar: string;
  readonly schedule: string;
  readonly jsonLd: string;
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

/**
 * The item that is soonest told, of those that stand, with the day it is in.
 * @throws RangeError where none stands
 */
function shortest(days: readonly Day[]): { day: Day; session: Session; item: Item } {
  const told = days.flatMap((day) =>
    sessionsOf([day]).flatMap((session) => standing(session.items).map((item) => ({ day, session, item }))),
  );
  const [first] = told.toSorted((a, b) => json(a.item).length - json(b.item).length);
  if (!first) throw new RangeError('No item of the agenda stands');
  return first;
}

/** The current edition's examples, made as its files are, in the language of an opened page. */
export async function examplesOn({ page, current: { edition, days } }: OpenedPage): Promise<Examples> {
  const found = shortest(days);
  const names = await directory();
  const session = { ...found.session, items: [found.item] };
  const only = [{ date: found.day.date, until: found.day.until, session }];
  return {
    item: found.item,
    data: json(agendaData(edition, only, page, names).items[0]),
    calendar: calendarOf(edition, only, calendarWords(page, edition, names)),
    schedule: scheduleEvent(edition, found.session, found.item, await scheduleWords(page, edition, names)),
    jsonLd: json(sessionEvent(session, edition, courseOf(days)?.platform.url, describing(page, names)).subEvent),
  };
}
