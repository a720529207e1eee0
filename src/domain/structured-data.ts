import type {
  BreadcrumbList,
  Course as CourseThing,
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

const ONLINE = {
  eventStatus: 'https://schema.org/EventScheduled' as const,
  eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' as const,
};

const CANCELLED = { eventStatus: 'https://schema.org/EventCancelled' as const };

/** How an edition is held, and on which days; where only its year is known no day is named. */
const heldOn = ({ dates }: Edition) => ({ ...ONLINE, ...(dates && { startDate: dates.start, endDate: dates.end }) });

/** Where an edition on line is held: on the platform, else where its own page says how to join; nothing where none is known. */
function placeOf(edition: Edition, platform: string | undefined, context: Describing) {
  const url = platform ?? (edition.online && context.editionUrl(edition));
  return url === undefined ? {} : { location: { '@type': 'VirtualLocation' as const, url } };
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
  return {
    '@type': 'EducationEvent',
    name: edition.title[context.lang],
    description: edition.description[context.lang],
    url: context.editionUrl(edition),
    ...heldOn(edition),
    ...placeOf(edition, location, context),
    ...workOf(edition, context),
    subEvent: sessions.map((session) => ({
      '@type': 'EducationEvent',
      name: session.title[context.lang],
      url: context.sessionUrl(session),
      ...(isCancelled(session) && CANCELLED),
      ...placeOf(edition, location, context),
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
  const virtual = placeOf(edition, location, context);
  return {
    '@type': 'EducationEvent',
    name: session.title[lang],
    description: session.summary[lang],
    url: context.sessionUrl(session),
    ...ONLINE,
    ...(isCancelled(session) && CANCELLED),
    ...virtual,
    startDate: session.start.instant,
    endDate: session.end.instant,
    ...workOf(edition, context),
    superEvent: {
      '@type': 'EducationEvent',
      name: edition.title[lang],
      url: context.editionUrl(edition),
      ...heldOn(edition),
      ...virtual,
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
        ...virtual,
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
 * The online course. What Google asks of a course that is offered, its price among it, no source tells: it is described,
 * with the effort it takes, and not offered.
 */
export function courseThing(course: Course, context: Describing): CourseThing {
  return {
    '@type': 'Course',
    name: course.name[context.lang],
    description: course.focus[context.lang],
    url: course.url,
    inLanguage: course.language,
    timeRequired: `PT${String(course.hours)}H`,
    provider: organizationThing(course.organization, context),
  };
}
