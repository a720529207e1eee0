import type { Course, Day, Item, Session } from '../../src/domain/agenda.ts';
import type { Edition } from '../../src/domain/edition.ts';
import { momentOf } from '../../src/domain/time.ts';
import { item, session } from './agenda-of.ts';

/** What texts of a hostile or careless editor may hold: markup, the end of a CDATA section, controls, half a letter. */
export const HOSTILE = '<b> & "it" ]]> \u0000\u0007\uD800end';

/** The same as it must be read back: every letter that XML can hold, and no other. */
export const HOSTILE_READ = '<b> & "it" ]]> end';

/** A made-up edition of another year and zone. */
export const EDITION: Edition = {
  id: '2031',
  title: { es: 'Edición de prueba', en: 'Trial edition' },
  shortTitle: { es: 'Prueba', en: 'Trial' },
  description: { es: 'Prueba.', en: 'Trial.' },
  summary: { es: 'Prueba.', en: 'Trial.' },
  timeZone: 'America/New_York',
  published: '2031-01-01T00:00:00Z',
  announced: undefined,
  city: { es: 'Nueva York', en: 'New York' },
  dates: { start: '2031-03-08', end: '2031-03-10' },
  presidency: undefined,
  organizers: [],
  supporters: [],
  facilitators: [],
  online: { platform: 'Zoom', interpretation: false },
  officialDocument: undefined,
  outcomes: [],
  followUp: [],
};

/** Its course, which has days and no hours. */
export const COURSE: Course = {
  id: 'course',
  title: { es: 'Curso', en: 'Course' },
  name: { es: 'Curso', en: 'Course' },
  url: 'https://example.org/course',
  platform: { name: 'Platform', url: 'https://example.org/' },
  organization: 'body',
  caller: undefined,
  focus: { es: 'Curso', en: 'Course' },
  start: '2031-03-01',
  end: '2031-03-07',
  deadline: '2031-03-10',
  hours: 2,
  language: 'es',
  details: [],
  changes: [],
  subjects: [],
  cites: [],
};

/** A made-up item, on a date and between two hours of the edition's zone. */
export function itemAt(id: string, date: string, start: string, end: string, fields: Partial<Item> = {}): Item {
  return item({
    id,
    start: momentOf(date, start, EDITION.timeZone),
    end: momentOf(date, end, EDITION.timeZone),
    title: { es: `Punto ${id}`, en: `Item ${id}` },
    ...fields,
  });
}

/** A made-up session of those items, which are not to be none. */
export function sessionOf(number: number, items: readonly Item[], fields: Partial<Session> = {}): Session {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) throw new RangeError('A session has items');
  return session(number, items, {
    edition: EDITION.id,
    date: first.start.date,
    timeZone: EDITION.timeZone,
    title: { es: `Tema ${String(number)}`, en: `Subject ${String(number)}` },
    summary: { es: 'Resumen.', en: 'Summary.' },
    start: first.start,
    end: last.end,
    ...fields,
  });
}

/** The day of a session. */
export function dayOf(session: Session): Day {
  return { date: session.date, until: session.date, session };
}
