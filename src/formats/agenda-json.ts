import { z } from 'astro/zod';
import { coursesOf, type Session, sessionsOf } from '../domain/agenda.ts';
import { type Group, type Item, placesOfItem } from '../domain/item.ts';
import type { Course } from '../domain/course.ts';
import { type Directory, personOf } from '../domain/directory.ts';
import { type Edition, plannedDates, type Programme } from '../domain/edition.ts';
import type { Hours } from '../domain/hours.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import type { Page } from '../i18n/page.ts';
import { facilitatorName } from '../i18n/people.ts';
import { type AgendaData, agendaDataSchema } from '../schemas/open-data.ts';
import {
  documentsData,
  languagesData,
  materialsData,
  milestonesData,
  ownWhereData,
  statusData,
  whereData,
} from './agenda-json-facts.ts';

type GroupData = NonNullable<AgendaData['items'][number]['groups']>[number];

/** The agenda of an edition as open data, in the language of a page; instants in UTC (RFC 3339). */
export function agendaData({ edition, days, steps }: Programme, page: Page, directory: Directory): AgendaData {
  const { lang } = page;
  const [course, ...further] = coursesOf(days).map((one) => courseData(one, page));
  const sessions = sessionsOf(days);
  const dates = plannedDates(edition);
  return {
    $schema: page.absolute({ page: 'data-schema', edition: edition.id }),
    edition: edition.id,
    title: edition.title[lang],
    language: lang,
    timeZone: edition.timeZone,
    ...(dates && { startDate: dates.start, endDate: dates.end }),
    ...statusData(edition, page),
    ...whereData(edition.where, page),
    ...languagesData(edition.languages, page),
    ...milestonesData(steps, page),
    ...(edition.documents.length > 0 && { documents: documentsData(edition.documents, page, directory) }),
    ...(course && { course }),
    ...(further.length > 0 && { furtherCourses: further }),
    sessions: sessions.map((session) => sessionData(session, edition, page, directory)),
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

function sessionData(
  session: Session,
  edition: Edition,
  page: Page,
  directory: Directory,
): AgendaData['sessions'][number] {
  const { lang } = page;
  const { number, kind, name, title, date, start, end, hours, timeZone, objectives } = session;
  return {
    number,
    kind,
    ...(name && { name: name[lang] }),
    ...(title && { title: title[lang] }),
    date,
    ...spanData({ start, end }),
    ...(hours && { hours }),
    ...(timeZone !== edition.timeZone && { timeZone }),
    ...statusData(session, page),
    ...whereData(session.where, page),
    ...languagesData(session.languages, page),
    ...materialsData(session.materials, page, directory),
    objectives: [...objectives],
    url: page.absolute(sessionRoute(session)),
  };
}

/** From when to when something is held, as far as that is known. */
function spanData({ start, end }: Pick<Hours, 'start' | 'end'>) {
  return { ...(start && { start: start.instant }), ...(end && { end: end.instant }) };
}

function groupData(group: Group, item: Item, page: Page, directory: Directory): GroupData {
  const { anchor, title, facilitators, materials, where } = group;
  return {
    id: anchor,
    title: title[page.lang],
    ...spanData(group),
    ...ownWhereData(where, item.where, page),
    facilitators: facilitators.map((who) => facilitatorName(who, page, directory)),
    ...materialsData(materials, page, directory),
  };
}

function itemData(session: Session, item: Item, page: Page, directory: Directory): AgendaData['items'][number] {
  const { lang } = page;
  return {
    id: item.id,
    session: session.number,
    ...spanData(item),
    ...(item.start && { localStart: item.start.time }),
    ...(item.end && { localEnd: item.end.time }),
    ...(item.hours && { hours: item.hours }),
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
      groups: item.groups.map((group) => groupData(group, item, page, directory)),
    }),
    ...ownWhereData(item.where, session.where, page),
    ...materialsData(item.materials, page, directory),
    places: placesOfItem(item).map(({ country, locality }) => ({
      country,
      ...(locality && { locality: locality[lang] }),
    })),
    url: page.absolute(sessionRoute(session), item.id),
  };
}
