import type {
  BreadcrumbList,
  CourseInstance,
  EducationEvent,
  Event,
  Organization as Body,
  Thing as AnyThing,
  WebSite,
} from 'schema-dts';
import { type Course, isCancelled, type Item, peopleOfItem, type Session } from './agenda.ts';
import type { Organization, Person } from './directory.ts';
import type { Edition } from './edition.ts';
import type { Lang } from './locale.ts';

/** A schema.org thing, as JSON-LD. */
export type Thing = Exclude<AnyThing, string>;

/** Where the people and bodies that ids stand for are found. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
}

/** What a description of an event needs beyond the event: language, directory and the addresses of its pages. */
export interface Describing {
  readonly lang: Lang;
  readonly directory: Directory;
  /** Address of an edition. */
  editionUrl(edition: Edition): string;
  /** Address of a session, or of an item on its page. */
  readonly sessionUrl: (session: Session, item?: Item) => string;
}

/**
 * Things as the text of a JSON-LD script element (JSON-LD 1.1, «Embedding JSON-LD in HTML»): `<` is escaped, so that
 * no text of the content can end the element.
 */
export function toScript(things: readonly Thing[]): string {
  const graph =
    things.length === 1
      ? { '@context': 'https://schema.org', ...things[0] }
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** The trail of pages to this one, home first. */
export function breadcrumbList(trail: readonly { name: string; url: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** The site itself. */
export function webSite(name: string, description: string, url: string, lang: Lang): WebSite {
  return { '@type': 'WebSite', name, description, url, inLanguage: lang };
}

/** A body; without its parent where that is not known. */
export function organizationThing(id: string, { lang, directory }: Describing): Exclude<Body, string> {
  const body = directory.organizations.get(id);
  const parent = body?.partOf === undefined ? undefined : directory.organizations.get(body.partOf);
  return {
    '@type': 'Organization',
    name: body?.name[lang] ?? id,
    ...(body?.acronym && { alternateName: body.acronym[lang] }),
    ...(parent && { parentOrganization: { '@type': 'Organization', name: parent.name[lang] } }),
  };
}

/** What is said of an event that does not take place; of any other it goes without saying. */
const CANCELLED = { eventStatus: 'https://schema.org/EventCancelled' as const };
const ONLINE = { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' as const };

/** That an event is held, and where: on line at an address. */
const heldAt = (url: string) => ({ ...ONLINE, location: { '@type': 'VirtualLocation' as const, url } });

/** On which days an edition is held; where only its year is known no day is named. */
const heldOn = ({ dates }: Edition) => dates && { startDate: dates.start, endDate: dates.end };

/**
 * Where what an edition holds takes place: on line on its platform, else where a page says how to join; nothing where no
 * source says that it is held on line.
 */
export function placeOf({ online }: Edition, platform: string | undefined, page: string) {
  return online ? heldAt(platform ?? page) : {};
}

/** Whose work an edition is: who carries it out, and who supports or facilitates that; what no source names is left out. */
function workOf({ organizers, supporters, facilitators }: Edition, context: Describing) {
  const things = (ids: readonly string[]) => ids.map((id) => organizationThing(id, context));
  const contributors = [...supporters, ...facilitators];
  return {
    ...(organizers.length > 0 && { organizer: things(organizers) }),
    ...(contributors.length > 0 && { contributor: things(contributors) }),
  };
}

/** An edition as an event that holds its sessions. */
export function editionEvent(
  edition: Edition,
  sessions: readonly Session[],
  location: string | undefined,
  context: Describing,
): EducationEvent {
  const place = placeOf(edition, location, context.editionUrl(edition));
  return {
    '@type': 'EducationEvent',
    name: edition.title[context.lang],
    description: edition.description[context.lang],
    url: context.editionUrl(edition),
    ...place,
    ...heldOn(edition),
    ...workOf(edition, context),
    subEvent: sessions.map((session) => ({
      '@type': 'EducationEvent',
      name: session.title[context.lang],
      url: context.sessionUrl(session),
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
  edition: Edition,
  location: string | undefined,
  context: Describing,
): EducationEvent {
  const { lang, directory } = context;
  const place = placeOf(edition, location, context.editionUrl(edition));
  return {
    '@type': 'EducationEvent',
    name: session.title[lang],
    description: session.summary[lang],
    url: context.sessionUrl(session),
    ...(isCancelled(session) && CANCELLED),
    ...place,
    startDate: session.start.instant,
    endDate: session.end.instant,
    ...workOf(edition, context),
    superEvent: {
      '@type': 'EducationEvent',
      name: edition.title[lang],
      url: context.editionUrl(edition),
      ...place,
      ...heldOn(edition),
    },
    subEvent: session.items.map((item): Event => {
      const performers = peopleOfItem(item);
      return {
        '@type': 'Event',
        name: item.title[lang],
        url: context.sessionUrl(session, item),
        startDate: item.start.instant,
        endDate: item.end.instant,
        ...(item.status === 'withdrawn' && CANCELLED),
        ...place,
        ...(performers.length > 0 && {
          performer: performers.map((id) => ({
            '@type': 'Person' as const,
            name: directory.people.get(id)?.name ?? id,
          })),
        }),
      };
    }),
  };
}

/**
 * The online course, as an event from its first day to its deadline. A Course is an offer to search engines, which ask for
 * its price, and no source tells that.
 */
export function courseEvent(course: Course, context: Describing): CourseInstance {
  return {
    '@type': 'CourseInstance',
    name: course.name[context.lang],
    description: course.focus[context.lang],
    url: course.url,
    inLanguage: course.language,
    courseMode: 'Online',
    courseWorkload: `PT${String(course.hours)}H`,
    ...heldAt(course.url),
    startDate: course.start,
    endDate: course.deadline,
    organizer: organizationThing(course.organization, context),
  };
}
