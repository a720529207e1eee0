import { courseOf, type Day, placesOfItem, sessionsOf } from '../domain/agenda.ts';
import type { Edition } from '../domain/edition.ts';
import type { Directory } from '../domain/structured-data.ts';
import type { Page } from '../i18n/page.ts';
import { facilitatorName, personName } from '../i18n/people.ts';
import type { AgendaData } from '../schemas/open-data.ts';
import { describing } from './directory.ts';

/** The agenda of an edition as open data, in the language of a page; instants in UTC (RFC 3339). */
export function agendaData(edition: Edition, days: readonly Day[], page: Page, names: Directory): AgendaData {
  const { lang } = page;
  const { sessionUrl } = describing(page, names);
  const course = courseOf(days);
  const sessions = sessionsOf(days);
  return {
    $schema: page.absolute({ page: 'data-schema', edition: edition.id }),
    edition: edition.id,
    title: edition.title[lang],
    language: lang,
    timeZone: edition.timeZone,
    ...(course && {
      course: {
        id: course.id,
        title: course.title[lang],
        url: course.url,
        language: course.language,
        startDate: course.start,
        endDate: course.deadline,
        deadline: course.deadline,
        hours: course.hours,
      },
    }),
    sessions: sessions.map((session) => ({
      number: session.number,
      title: session.title[lang],
      date: session.date,
      start: session.start.instant,
      end: session.end.instant,
      objectives: [...session.objectives],
      url: sessionUrl(session),
    })),
    items: sessions.flatMap((session) =>
      session.items.map((item) => ({
        id: item.id,
        session: session.number,
        start: item.start.instant,
        end: item.end.instant,
        localStart: item.start.time,
        localEnd: item.end.time,
        kind: item.kind,
        status: item.status,
        title: item.title[lang],
        facilitators: item.facilitators.map((who) => facilitatorName(who, page, names)),
        contributors: item.contributors.map(({ person, role }) => ({
          name: personName(person, names),
          role: role[lang],
        })),
        parts: item.parts.map((part) => part.text[lang]),
        partsNumbered: item.partsNumbered,
        places: placesOfItem(item).map(({ country, locality }) => ({
          country,
          ...(locality && { locality: locality[lang] }),
        })),
        url: sessionUrl(session, item),
      })),
    ),
  };
}
