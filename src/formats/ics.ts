import ical, { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import {
  type Change,
  type Course,
  courseOf,
  type Item,
  revisionOf,
  type Session,
  sessionsOf,
} from '../domain/agenda.ts';
import type { Directory } from '../domain/directory.ts';
import type { Edition, Programme } from '../domain/edition.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { formatDate } from '../i18n/format.ts';
import { joinLines, roomOf } from '../i18n/online.ts';
import type { Page } from '../i18n/page.ts';
import { eventId, GENERATOR } from './identifiers.ts';
import { detailLines, partLines } from './item-text.ts';

/** How often a subscribed calendar should look again, in seconds. */
const REFRESH = 6 * 3600;

/**
 * An iCalendar file (RFC 5545) in the language of a page, with an event for every item of the given days, in UTC, and an
 * all-day event for the course. DTSTAMP and SEQUENCE come from the changes that the content records, never from a clock, so
 * that the same content always gives the same file and no revision ever falls. There is no LAST-MODIFIED: a build cannot
 * know of an edit that was not recorded, and a client that sees one which did not rise takes the event for unchanged; and no
 * METHOD, for a subscription is no message of a scheduler (RFC 5546).
 */
export function agendaCalendar({ edition, days }: Programme, page: Page, directory: Directory): string {
  const { lang, t } = page;
  const calendar = ical({
    name: `${t('site.brand')}: ${edition.shortTitle[lang]}`,
    prodId: { company: GENERATOR, product: 'agenda', language: lang.toUpperCase() },
    ttl: REFRESH,
  });
  const course = courseOf(days);
  if (course) addCourse(calendar, edition, course, page);
  for (const session of sessionsOf(days)) {
    for (const item of session.items) addItem(calendar, edition, session, item, page, directory);
  }
  return conforming(calendar.toString());
}

function addCourse(calendar: ICalCalendar, edition: Edition, course: Course, page: Page): void {
  const { lang, t } = page;
  const { start, deadline } = course;
  calendar.createEvent({
    ...identityOf(edition, course.changes, course.id),
    start: new Date(`${start}T00:00:00Z`),
    end: new Date(Date.parse(`${deadline}T00:00:00Z`) + 86_400_000),
    allDay: true,
    summary: course.title[lang],
    description: [
      ...course.details.map((detail) => detail[lang]),
      `${t('course.deadline')}: ${formatDate(lang, deadline, 'full')}.`,
      course.url,
    ].join('\n'),
    location: course.platform.name,
    url: page.absolute({ page: 'agenda', edition: edition.id }, course.id),
    categories: [{ name: t('course.title') }],
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

function addItem(
  calendar: ICalCalendar,
  edition: Edition,
  session: Session,
  item: Item,
  page: Page,
  directory: Directory,
): void {
  const { lang, t } = page;
  const title = item.title[lang];
  const withdrawn = item.status === 'withdrawn';
  calendar.createEvent({
    ...identityOf(edition, session.changes, item.id),
    start: new Date(item.start.instant),
    end: new Date(item.end.instant),
    // Many clients show a cancelled event as any other: its name says it too.
    summary: withdrawn ? t('calendar.withdrawn', { title }) : title,
    description: [
      ...(withdrawn ? [t('item.withdrawn')] : []),
      ...partLines(item, page),
      ...detailLines(item, page, directory),
      ...(withdrawn ? [] : joinLines(edition, page)),
    ].join('\n'),
    location: roomOf(edition, page),
    url: page.absolute(sessionRoute(session), item.id),
    categories: [{ name: t(`kind.${item.kind}`) }],
    status: withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/** What identifies an event and its revision: RFC 5545 UID, SEQUENCE and DTSTAMP. */
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
