import type { CourseInstance, EducationEvent, Event, Organization as Body } from 'schema-dts';
import { coursesOf, type Day, materialsOfSession, type Session, sessionsOf } from '../../domain/agenda.ts';
import { type Item, peopleOfItem } from '../../domain/item.ts';
import type { Course } from '../../domain/course.ts';
import { type Directory, organizationOf, personOf } from '../../domain/directory.ts';
import { type Document, isOffered } from '../../domain/document.ts';
import { type Edition, plannedDates, type Programme } from '../../domain/edition.ts';
import type { Hours } from '../../domain/hours.ts';
import type { Languages } from '../../domain/languages.ts';
import type { IsoDate } from '../../domain/time.ts';
import { sessionRoute } from '../../i18n/destinations.ts';
import { documentAddress } from '../../i18n/documents.ts';
import type { Where } from '../../domain/venue.ts';
import type { Page } from '../../i18n/page.ts';
import { sessionLabel, sessionTitle } from '../../i18n/session.ts';
import { attendanceOf, onlineAt } from './place.ts';
import { eventStatusOf, itemStatusOf, partStatusOf } from './status.ts';

/** What these things are made of. */
type AgendaSource = Pick<Programme, 'edition' | 'days'>;

/** A body, with what it is part of. */
export function organizationThing(id: string, { lang }: Page, directory: Directory): Exclude<Body, string> {
  const { name, acronym, partOf } = organizationOf(id, directory);
  return {
    '@type': 'Organization',
    name: name[lang],
    ...(acronym && { alternateName: acronym[lang] }),
    ...(partOf !== undefined && {
      parentOrganization: { '@type': 'Organization', name: organizationOf(partOf, directory).name[lang] },
    }),
  };
}

/** On which days an edition is held, or was to be; where only its year is known no day is named. */
function heldOn(edition: Edition) {
  const dates = plannedDates(edition);
  return dates && { startDate: dates.start, endDate: dates.end };
}

/** When something of a date begins and ends: its day alone where its hours are not known. */
const heldFrom = ({ start, end }: Pick<Hours, 'start' | 'end'>, date: IsoDate) => ({
  startDate: start?.instant ?? date,
  endDate: end?.instant ?? date,
});

const editionUrl = ({ id }: Edition, page: Page) => page.absolute({ page: 'edition', edition: id });

/**
 * Which page tells how to join something that an edition holds on line: that of the platform of a course, where one joins
 * from there by the words of the edition, else the edition's own.
 */
function joinPageOf(edition: Edition, days: readonly Day[], page: Page): (where: Where) => string {
  const platforms = coursesOf(days).map(({ platform }) => platform);
  return ({ online }) =>
    platforms.find(({ name }) => online?.join?.[page.lang].includes(name))?.url ?? editionUrl(edition, page);
}

/** The languages that are spoken, where a source names them. */
const spokenIn = (languages: Languages | undefined) =>
  languages && languages.spoken.length > 0 && { inLanguage: languages.spoken };

/** The documents that can be had, of those that an event has. */
function documentsOf(documents: readonly Document[], page: Page) {
  const offered = documents.filter(isOffered).map((document) => {
    const url = documentAddress(document, page);
    return {
      '@type': 'DigitalDocument' as const,
      name: document.title[page.lang],
      ...(document.language !== undefined && { inLanguage: document.language }),
      ...(url !== undefined && { url }),
      ...(document.file && { encodingFormat: document.file.type }),
    };
  });
  return offered.length > 0 && { subjectOf: offered };
}

/** Whose work an edition is: who carries it out, and who supports or facilitates that; what no source names is left out. */
function workOf({ organizers, supporters, facilitators }: Edition, page: Page, directory: Directory) {
  const things = (ids: readonly string[]) => ids.map((id) => organizationThing(id, page, directory));
  const contributors = [...supporters, ...facilitators];
  return {
    ...(organizers.length > 0 && { organizer: things(organizers) }),
    ...(contributors.length > 0 && { contributor: things(contributors) }),
  };
}

/** An edition as an event that holds its sessions. */
export function editionEvent({ edition, days }: AgendaSource, page: Page, directory: Directory): EducationEvent {
  const joinPage = joinPageOf(edition, days, page);
  const sessions = sessionsOf(days);
  return {
    '@type': 'EducationEvent',
    name: edition.title[page.lang],
    url: editionUrl(edition, page),
    ...eventStatusOf(edition.state, edition.status),
    ...attendanceOf(edition.where, joinPage(edition.where), page),
    ...heldOn(edition),
    ...spokenIn(edition.languages),
    ...(sessions.length > 0 && {
      subEvent: sessions.map((session) => ({
        '@type': 'EducationEvent' as const,
        name: eventName(session, page),
        url: page.absolute(sessionRoute(session)),
        ...eventStatusOf(session.state, session.status),
        ...attendanceOf(session.where, joinPage(session.where), page),
        ...heldFrom(session, session.date),
      })),
    }),
    description: edition.description[page.lang],
    ...workOf(edition, page, directory),
    ...documentsOf(edition.documents, page),
  };
}

/** What a session is called among events: by its title, else by what it is called before one. */
function eventName(session: Session, page: Page): string {
  return session.title ? sessionTitle(session, page) : sessionLabel(session, page);
}

/** A session as an event of its edition, with every item an event of its own. */
export function sessionEvent(
  session: Session,
  { edition, days }: AgendaSource,
  page: Page,
  directory: Directory,
): EducationEvent {
  const { lang } = page;
  const joinPage = joinPageOf(edition, days, page);
  return {
    '@type': 'EducationEvent',
    name: eventName(session, page),
    ...(session.summary && { description: session.summary[lang] }),
    url: page.absolute(sessionRoute(session)),
    ...eventStatusOf(session.state, session.status),
    ...attendanceOf(session.where, joinPage(session.where), page),
    ...heldFrom(session, session.date),
    ...spokenIn(session.languages),
    ...workOf(edition, page, directory),
    ...documentsOf(materialsOfSession(session), page),
    superEvent: {
      '@type': 'EducationEvent',
      name: edition.title[lang],
      url: editionUrl(edition, page),
      ...eventStatusOf(edition.state, edition.status),
      ...attendanceOf(edition.where, joinPage(edition.where), page),
      ...heldOn(edition),
    },
    ...(session.items.length > 0 && {
      subEvent: session.items.map((item) => itemEvent(session, item, joinPage, page, directory)),
    }),
  };
}

function itemEvent(
  session: Session,
  item: Item,
  joinPage: ReturnType<typeof joinPageOf>,
  page: Page,
  directory: Directory,
): Event {
  const performers = peopleOfItem(item);
  return {
    '@type': 'Event',
    name: item.title[page.lang],
    url: page.absolute(sessionRoute(session), item.id),
    ...heldFrom(item, session.date),
    ...itemStatusOf(item, session),
    ...attendanceOf(item.where, joinPage(item.where), page),
    ...(performers.length > 0 && {
      performer: performers.map((id) => ({ '@type': 'Person' as const, name: personOf(id, directory).name })),
    }),
  };
}

/**
 * The online course, as an event from its first day to its deadline. A Course is an offer to search engines, which ask for
 * its price, and no source gives that. It does not take place where its edition does not.
 */
export function courseEvent(course: Course, { state }: Edition, page: Page, directory: Directory): CourseInstance {
  const { lang } = page;
  return {
    '@type': 'CourseInstance',
    name: course.name[lang],
    description: course.focus[lang],
    url: course.url,
    inLanguage: course.language,
    courseMode: 'Online',
    courseWorkload: `PT${String(course.hours)}H`,
    ...partStatusOf(state),
    ...onlineAt(course.url),
    startDate: course.start,
    endDate: course.deadline,
    organizer: organizationThing(course.organization, page, directory),
  };
}

const courseEvents = ({ edition, days }: AgendaSource, page: Page, directory: Directory) =>
  coursesOf(days).map((course) => courseEvent(course, edition, page, directory));

/** What the page of an edition is about: the edition, and its courses. */
export function programmeEvents(programme: AgendaSource, page: Page, directory: Directory) {
  return [editionEvent(programme, page, directory), ...courseEvents(programme, page, directory)];
}
