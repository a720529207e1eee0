import ical from 'ical-generator';
import type { Directory } from '../domain/directory.ts';
import type { Programme } from '../domain/edition.ts';
import type { Page } from '../i18n/page.ts';
import { calendarEvents } from './ics-events.ts';
import { GENERATOR } from './identifiers.ts';

/** How often a subscribed calendar should look again, in seconds. */
const REFRESH = 6 * 3600;

/**
 * An iCalendar file (RFC 5545) in the language of a page: what is held at known hours in UTC, all else as whole days.
 * DTSTAMP and SEQUENCE come from the changes that the content records, never from a clock, so that the same content always
 * gives the same file and no revision ever falls. There is no LAST-MODIFIED: a build cannot know of an edit that was not
 * recorded, and a client that sees one which did not rise takes the event for unchanged; and no METHOD, for a subscription
 * is no message of a scheduler (RFC 5546).
 * @throws RangeError where there is nothing to hold: a calendar without a component is none (RFC 5545, 3.6)
 */
export function agendaCalendar(programme: Programme, page: Page, directory: Directory): string {
  const { lang, t } = page;
  const { edition } = programme;
  const events = calendarEvents(programme, page, directory);
  if (events.length === 0) throw new RangeError(`A calendar of ${edition.id} has nothing to hold`);
  const calendar = ical({
    name: `${t('site.brand')}: ${edition.shortTitle[lang]}`,
    prodId: { company: GENERATOR, product: 'agenda', language: lang.toUpperCase() },
    ttl: REFRESH,
    events: [...events],
  });
  return conforming(calendar.toString());
}

/**
 * The file as RFC 5545 asks: every line ends in CRLF, the last one too (3.1), and URL names no value type, for it is a URI
 * by default and some readers know no parameter of it (3.8.4.6).
 */
function conforming(text: string): string {
  return `${text.replaceAll(/^URL;VALUE=URI:/gm, 'URL:')}\r\n`;
}
