import type { Day, Session } from '../../src/domain/agenda.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Course } from '../../src/domain/course.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { Lang } from '../../src/domain/locale.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import { daySpan, momentOf } from '../../src/domain/time.ts';
import { type Page, pageAt } from '../../src/i18n/page.ts';
import type { Route } from '../../src/i18n/routes.ts';
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
  where: {
    mode: 'online',
    venue: undefined,
    room: undefined,
    online: { platform: 'Zoom', join: { es: 'Se entra por Zoom.', en: 'Join on Zoom.' }, link: { state: 'pending' } },
  },
  languages: undefined,
  state: 'scheduled',
  status: [],
  changes: [],
  revisions: [],
  documents: [],
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
  revisions: [],
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
    where: EDITION.where,
    ...fields,
  });
}

/** A made-up session of those items, which are not to be none: the first and the last have hours. */
export function sessionOf(number: number, items: readonly Item[], fields: Partial<Session> = {}): Session {
  const [first] = items;
  const last = items.at(-1);
  if (!first?.start || !last?.end) throw new RangeError('The items have no hours');
  return session(number, items, {
    edition: EDITION.id,
    date: first.start.date,
    day: daySpan(first.start.date, first.start.date, EDITION.timeZone),
    timeZone: EDITION.timeZone,
    city: EDITION.city,
    where: EDITION.where,
    title: { es: `Tema ${String(number)}`, en: `Subject ${String(number)}` },
    summary: { es: 'Resumen.', en: 'Summary.' },
    start: first.start,
    end: last.end,
    ...fields,
  });
}

/** The day of a session. */
export function dayOf(session: Session): Day {
  return { date: session.date, until: session.date, courses: [], sessions: [session] };
}

/** The people and bodies that it names. */
export const DIRECTORY: Directory = {
  people: new Map(
    ['ana', 'luz'].map((id) => [
      id,
      { id, name: `Person ${id}`, role: undefined, organization: 'body', biography: undefined, photograph: undefined },
    ]),
  ),
  organizations: new Map([
    [
      'body',
      {
        id: 'body',
        name: { es: 'Institución', en: 'Body' },
        acronym: undefined,
        partOf: undefined,
        country: undefined,
        url: undefined,
      },
    ],
  ]),
};

/** What is told of a video of an hour. */
export const VIDEO = {
  state: 'published',
  published: '2031-01-20T00:00:00Z',
  announced: '2031-02-02T00:00:00Z',
  language: 'es',
  interpretation: [],
  duration: 3600,
} as const;

/** The recording of its first session, which everyone can watch. */
export const RECORDING: Recording = {
  edition: EDITION.id,
  session: 1,
  youtube: { ...VIDEO, id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa&t=1' },
  ecampus: { state: 'pending' },
  summary: undefined,
  chapters: [],
  transcripts: [],
};

/** A page of a site at https://example.org/. */
export function pageIn(lang: Lang, route: Route = { page: 'home' }): Page {
  return pageAt(route, lang, new URL('https://example.org/'));
}
