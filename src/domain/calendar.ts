import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Course, type Day, revisionOf, type Session, sessionsOf, courseOf } from './agenda.ts';
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
  /** How the course's deadline is called. */
  readonly course: string;
}

/** How often a subscribed calendar should look again, in seconds. */
const REFRESH = 6 * 3600;

/**
 * An iCalendar file (RFC 5545) with an event for every item of the given days, in UTC, and an all-day event for the
 * course. Stamps and sequence numbers come from the changes that the content records, never from a clock, so that the same
 * content always gives the same file.
 */
export function calendarOf(edition: Edition, days: readonly Day[], words: CalendarWords): string {
  const { lang } = words;
  const calendar = ical({
    name: words.name,
    prodId: { company: GENERATOR, product: 'agenda', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH,
  });
  const course = courseOf(days);
  if (course) {
    calendar.createEvent({
      id: eventId(edition.id, course.id),
      start: new Date(`${course.start}T00:00:00Z`),
      end: new Date(Date.parse(`${course.deadline}T00:00:00Z`) + 86_400_000),
      allDay: true,
      stamp: new Date(edition.published),
      lastModified: new Date(edition.published),
      sequence: 0,
      summary: course.title[lang],
      description: words.describeCourse(course),
      url: words.url(undefined, course.id),
      categories: [{ name: words.course }],
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  for (const session of sessionsOf(days)) {
    for (const item of session.items) {
      const { sequence, modified } = revisionOf(session, item, edition.published);
      calendar.createEvent({
        id: eventId(edition.id, item.id),
        start: new Date(item.start.instant),
        end: new Date(item.end.instant),
        stamp: new Date(modified),
        lastModified: new Date(modified),
        sequence,
        summary: item.title[lang],
        description: words.describe(item),
        url: words.url(session, item.id),
        categories: [{ name: words.category(item.kind) }],
        status: item.status === 'withdrawn' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    }
  }
  return calendar.toString();
}

/** An event as the addresses of web calendars take it. */
export interface WebEvent {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly details: string;
}

/** The address that offers an event to Google Calendar. */
export function googleCalendarUrl({ title, start, end, details }: WebEvent): string {
  const compact = (instant: string) => instant.replace(/[-:]/g, '');
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(start)}/${compact(end)}`,
    details,
  });
  return `https://calendar.google.com/calendar/render?${query.toString()}`;
}

/** The address that offers an event to Outlook on the web. */
export function outlookCalendarUrl({ title, start, end, details }: WebEvent): string {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: start,
    enddt: end,
    body: details,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query.toString()}`;
}
