import type { CourseInstance, EducationEvent, Event, Organization as Body } from 'schema-dts';
import {
  type Course,
  courseOf,
  type Day,
  isCancelled,
  type Item,
  peopleOfItem,
  type Session,
  sessionsOf,
} from '../../domain/agenda.ts';
import { type Directory, organizationOf, personOf } from '../../domain/directory.ts';
import type { Edition, Programme } from '../../domain/edition.ts';
import { sessionRoute } from '../../i18n/destinations.ts';
import type { Page } from '../../i18n/page.ts';

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

/** What is said of an event that does not take place; of any other it goes without saying. */
const CANCELLED = { eventStatus: 'https://schema.org/EventCancelled' as const };

/** What is said of where an event is held. */
interface Attendance {
  readonly eventAttendanceMode?: 'https://schema.org/OnlineEventAttendanceMode';
  readonly location?: { readonly '@type': 'VirtualLocation'; readonly url: string };
}

/** That an event is held, and where: on line at an address. */
const heldAt = (url: string): Attendance => ({
  eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
  location: { '@type': 'VirtualLocation', url },
});

/** On which days an edition is held; where only its year is known no day is named. */
const heldOn = ({ dates }: Edition) => dates && { startDate: dates.start, endDate: dates.end };

const editionUrl = ({ id }: Edition, page: Page) => page.absolute({ page: 'edition', edition: id });

/** That an event of an edition is held on line, and at which address; nothing where no source says so. */
export function heldOnline({ online }: Edition, url: string): Attendance {
  return online ? heldAt(url) : {};
}

/** Where what an edition holds takes place: on its platform, else where its page says how to join. */
function placeOf(edition: Edition, days: readonly Day[], page: Page) {
  return heldOnline(edition, courseOf(days)?.platform.url ?? editionUrl(edition, page));
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
export function editionEvent({ edition, days }: Programme, page: Page, directory: Directory): EducationEvent {
  const { lang } = page;
  const place = placeOf(edition, days, page);
  return {
    '@type': 'EducationEvent',
    name: edition.title[lang],
    description: edition.description[lang],
    url: editionUrl(edition, page),
    ...place,
    ...heldOn(edition),
    ...workOf(edition, page, directory),
    subEvent: sessionsOf(days).map((session) => ({
      '@type': 'EducationEvent',
      name: session.title[lang],
      url: page.absolute(sessionRoute(session)),
      ...(isCancelled(session) && CANCELLED),
      ...place,
      startDate: session.start.instant,
      endDate: session.end.instant,
    })),
  };
}

/** A session as an event of its edition, with every item an event of its own. */
export function sessionEvent(
  session: Session,
  { edition, days }: Programme,
  page: Page,
  directory: Directory,
): EducationEvent {
  const { lang } = page;
  const place = placeOf(edition, days, page);
  return {
    '@type': 'EducationEvent',
    name: session.title[lang],
    description: session.summary[lang],
    url: page.absolute(sessionRoute(session)),
    ...(isCancelled(session) && CANCELLED),
    ...place,
    startDate: session.start.instant,
    endDate: session.end.instant,
    ...workOf(edition, page, directory),
    superEvent: {
      '@type': 'EducationEvent',
      name: edition.title[lang],
      url: editionUrl(edition, page),
      ...place,
      ...heldOn(edition),
    },
    subEvent: session.items.map((item) => itemEvent(session, item, place, page, directory)),
  };
}

function itemEvent(session: Session, item: Item, place: Attendance, page: Page, directory: Directory): Event {
  const performers = peopleOfItem(item);
  return {
    '@type': 'Event',
    name: item.title[page.lang],
    url: page.absolute(sessionRoute(session), item.id),
    startDate: item.start.instant,
    endDate: item.end.instant,
    ...(item.status === 'withdrawn' && CANCELLED),
    ...place,
    ...(performers.length > 0 && {
      performer: performers.map((id) => ({ '@type': 'Person' as const, name: personOf(id, directory).name })),
    }),
  };
}

/**
 * The online course, as an event from its first day to its deadline. A Course is an offer to search engines, which ask for
 * its price, and no source gives that.
 */
export function courseEvent(course: Course, page: Page, directory: Directory): CourseInstance {
  const { lang } = page;
  return {
    '@type': 'CourseInstance',
    name: course.name[lang],
    description: course.focus[lang],
    url: course.url,
    inLanguage: course.language,
    courseMode: 'Online',
    courseWorkload: `PT${String(course.hours)}H`,
    ...heldAt(course.url),
    startDate: course.start,
    endDate: course.deadline,
    organizer: organizationThing(course.organization, page, directory),
  };
}

/** What the page of an agenda, or of its edition, is about: the edition, and its course where it has one. */
export function programmeEvents(programme: Programme, page: Page, directory: Directory) {
  const course = courseOf(programme.days);
  return [editionEvent(programme, page, directory), ...(course ? [courseEvent(course, page, directory)] : [])];
}
