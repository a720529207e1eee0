import { z } from 'astro/zod';
import { coursesOf, type Item, placesOfItem, type Session, sessionsOf } from '../domain/agenda.ts';
import type { Course } from '../domain/course.ts';
import { type Directory, personOf } from '../domain/directory.ts';
import type { Programme } from '../domain/edition.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import type { Page } from '../i18n/page.ts';
import { facilitatorName } from '../i18n/people.ts';
import { type AgendaData, agendaDataSchema } from '../schemas/open-data.ts';

/** The agenda of an edition as open data, in the language of a page; instants in UTC (RFC 3339). */
export function agendaData({ edition, days }: Programme, page: Page, directory: Directory): AgendaData {
  const { lang } = page;
  const [course] = coursesOf(days);
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
      ...(session.title && { title: session.title[lang] }),
      date: session.date,
      ...(session.start && { start: session.start.instant }),
      ...(session.end && { end: session.end.instant }),
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
    ...(item.start && { start: item.start.instant }),
    ...(item.end && { end: item.end.instant }),
    ...(item.start && { localStart: item.start.time }),
    ...(item.end && { localEnd: item.end.time }),
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
    ...(item.groups.length > 0 && {
      groups: item.groups.map(({ anchor, title }) => ({ id: anchor, title: title[lang] })),
    }),
    places: placesOfItem(item).map(({ country, locality }) => ({
      country,
      ...(locality && { locality: locality[lang] }),
    })),
    url: page.absolute(sessionRoute(session), item.id),
  };
}
