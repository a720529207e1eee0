import { z } from 'astro/zod';
import { type Course, courseOf, type Item, placesOfItem, type Session, sessionsOf } from '../domain/agenda.ts';
import { type Directory, personOf } from '../domain/directory.ts';
import type { Programme } from '../domain/edition.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import type { Page } from '../i18n/page.ts';
import { facilitatorName } from '../i18n/people.ts';
import { type AgendaData, agendaDataSchema } from '../schemas/open-data.ts';

/** The agenda of an edition as open data, in the language of a page; instants in UTC (RFC 3339). */
export function agendaData({ edition, days }: Programme, page: Page, directory: Directory): AgendaData {
  const { lang } = page;
  const course = courseOf(days);
  const sessions = sessionsOf(days);
  return {
    $schema: page.absolute({ page: 'data-schema', edition: edition.id }),
    edition: edition.id,
    title: edition.title[lang],
    language: lang,
    timeZone: edition.timeZone,
    ...(course && { course: courseData(course, page) }),
    sessions: sessions.map((session) => ({
      number: session.number,
      title: session.title[lang],
      date: session.date,
      start: session.start.instant,
      end: session.end.instant,
      objectives: [...session.objectives],
      url: page.absolute(sessionRoute(session)),
    })),
    items: sessions.flatMap((session) => session.items.map((item) => itemData(session, item, page, directory))),
  };
}

/** What describes that data: the schema by which they are made, as a JSON Schema (2020-12). */
export function agendaDataJsonSchema() {
  return z.toJSONSchema(agendaDataSchema, { target: 'draft-2020-12' });
}

function courseData(course: Course, { lang }: Page): NonNullable<AgendaData['course']> {
  return {
    id: course.id,
    title: course.title[lang],
    url: course.url,
    language: course.language,
    startDate: course.start,
    endDate: course.deadline,
    deadline: course.deadline,
    hours: course.hours,
  };
}

function itemData(session: Session, item: Item, page: Page, directory: Directory): AgendaData['items'][number] {
  const { lang } = page;
  return {
    id: item.id,
    session: session.number,
    start: item.start.instant,
    end: item.end.instant,
    localStart: item.start.time,
    localEnd: item.end.time,
    kind: item.kind,
    status: item.status,
    title: item.title[lang],
    facilitators: item.facilitators.map((who) => facilitatorName(who, page, directory)),
    contributors: item.contributors.map(({ person, role }) => ({
      name: personOf(person, directory).name,
      role: role[lang],
    })),
    parts: item.parts.map((part) => part.text[lang]),
    partsNumbered: item.partsNumbered,
    places: placesOfItem(item).map(({ country, locality }) => ({
      country,
      ...(locality && { locality: locality[lang] }),
    })),
    url: page.absolute(sessionRoute(session), item.id),
  };
}
