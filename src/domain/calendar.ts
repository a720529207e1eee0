import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Change, type Course, courseOf, type Day, revisionOf, type Session, sessionsOf } from './agenda.ts';
import type { Edition } from './edition.ts';
import type { Lang } from './locale.ts';
import { eventId, GENERATOR } from './identifiers.ts';

/** What a calendar says beyond the agenda, in the language of its reader. */
export interface CalendarWords {
  readonly lang: Lang;
  /** Name of the calendar. */
  readonly name: string;
  /** What an item is, as a category: `Panel`. */
  category(kind: Session['items'][number]['kind']): string;
  /** What an event says about itself: who facilitates, the parts. */
  describe(item: Session['items'][number]): string;
  /** What the event of the course says about itself. */
  describeCourse(course: Course): string;
  /** Where an item, or the course, stands on the site. */
  url(session: Session | undefined, id: string): string;
  /** How the course is called, as a category. */
  readonly course: string;
  /** Where the sessions are held. */
  readonly location: string;
  /** What an item that was withdrawn is called, from its title. */
  withdrawn(title: string): string;
}

/** How often a subscribed calendar should look again, in seconds. */
const REFRESH = 6 * 3600;

/**
 * An iCalendar file (RFC 5545) with an event for every item of the given days, in UTC, and an all-day event for the
 * course. DTSTAMP and SEQUENCE come from the changes that the content records, never from a clock, so that the same content
 * always gives the same file and no revision ever falls. There is no LAST-MODIFIED: a build cannot know of an edit that was
 * not recorded, and a client that sees one which did not rise takes the event for unchanged; and no METHOD, for a
 * subscription is no message of a scheduler (RFC 5546).
 */
export function calendarOf(edition: Edition, days: readonly Day[], words: CalendarWords): string {
  const { lang } = words;
  const calendar = ical({
    name: words.name,
    prodId: { company: GENERATOR, product: 'agenda', language: lang.toUpperCase() },
    ttl: REFRESH,
  });
  const course = courseOf(days);
  if (course) {
    calendar.createEvent({
      ...identityOf(edition, course.changes, course.id),
      start: new Date(`${course.start}T00:00:00Z`),
      end: new Date(Date.parse(`${course.deadline}T00:00:00Z`) + 86_400_000),
      allDay: true,
      summary: course.title[lang],
      description: words.describeCourse(course),
      location: course.platform.name,
      url: words.url(undefined, course.id),
      categories: [{ name: words.course }],
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  for (const session of sessionsOf(days)) {
    for (const item of session.items) {
      const withdrawn = item.status === 'withdrawn';
      calendar.createEvent({
        ...identityOf(edition, session.changes, item.id),
        start: new Date(item.start.instant),
        end: new Date(item.end.instant),
        // Many clients show a cancelled event as any other: its name says it too.
        summary: withdrawn ? words.withdrawn(item.title[lang]) : item.title[lang],
        description: words.describe(item),
        location: words.location,
        url: words.url(session, item.id),
        categories: [{ name: words.category(item.kind) }],
        status: withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    }
  }
  return conforming(calendar.toString());
}

/** What tells an event and its revision: RFC 5545 UID, SEQUENCE and DTSTAMP. */
function identityOf(edition: Edition, changes: readonly Change[], id: string) {
  const { sequence, stamp } = revisionOf(changes, id, edition.published);
  return { id: eventId(edition.id, id), sequence, stamp: new Date(stamp) };
}

/**
 * The file as RFC 5545 asks: every line ends in CRLF, the last one too (3.1), and URL names no value type, for it is a URI
 * by default and some readers know no parameter of it (3.8.4.6).
 */
function conforming(text: string): string {
  return `${text.replaceAll(/^URL;VALUE=URI:/gm, 'URL:')}\r\n`;
}

/** An event as the addresses of web calendars take it. */
export interface WebEvent {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly details: string;
  readonly location: string;
}

/** Parameters as an address holds them, spaces as %20: not every reader of these takes a plus sign for one. */
function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** The address that offers an event to Google Calendar. */
export function googleCalendarUrl({ title, start, end, details, location }: WebEvent): string {
  const compact = (instant: string) => instant.replace(/[-:]/g, '');
  const dates = `${compact(start)}/${compact(end)}`;
  return `https://calendar.google.com/calendar/render?${query({ action: 'TEMPLATE', text: title, dates, details, location })}`;
}

/** The web calendars of Outlook: that of private accounts, and that of an employer's. */
const OUTLOOK = { private: 'outlook.live.com', work: 'outlook.office.com' } as const;

/**
 * The address that offers an event to Outlook on the web. Microsoft documents none; /calendar/action/compose is what has
 * worked since 0/deeplink/compose stopped (https://github.com/add2cal/add-to-calendar-button/issues/412).
 */
export function outlookCalendarUrl(
  account: keyof typeof OUTLOOK,
  { title, start, end, details, location }: WebEvent,
): string {
  const parameters = { rru: 'addevent', subject: title, startdt: start, enddt: end, body: details, location };
  return `https://${OUTLOOK[account]}/calendar/action/compose?${query(parameters)}`;
}
