import { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Revision, revisionOf } from '../domain/changes.ts';
import type { Edition } from '../domain/edition.ts';
import type { EventState } from '../domain/status.ts';
import type { IsoDate } from '../domain/time.ts';
import type { Where } from '../domain/venue.ts';
import type { Page } from '../i18n/page.ts';
import { locationText } from '../i18n/where.ts';
import { eventId } from './identifiers.ts';

/** What tells an event and its revision: RFC 5545 UID, SEQUENCE and DTSTAMP. */
export function identityOf(edition: Edition, revisions: readonly Revision[], id: string, revisedAs = id) {
  const { sequence, stamp } = revisionOf(revisions, revisedAs, edition.published);
  return { id: eventId(edition.id, id), sequence, stamp: new Date(stamp) };
}

/** Whole days, which keep nobody from other things: first and last date, both whole (DTEND is the day after, 3.6.1). */
export function wholeDays(from: IsoDate, until: IsoDate) {
  return {
    start: new Date(`${from}T00:00:00Z`),
    end: new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** How far an event stands: one without a new day keeps the days it had, and keeps nobody from other things. */
export function standing(state: EventState) {
  if (state === 'cancelled') return { status: ICalEventStatus.CANCELLED };
  if (state !== 'postponed') return { status: ICalEventStatus.CONFIRMED };
  return { status: ICalEventStatus.TENTATIVE, transparency: ICalEventTransparency.TRANSPARENT };
}

/** Where an event is held, as text, and on the globe where the venue says so (GEO). */
export function placed(where: Where, page: Page): Pick<ICalEventData, 'location'> {
  const title = locationText(where, page);
  const geo = typeof where.venue === 'object' ? where.venue.geo : undefined;
  return { location: geo ? { title, geo: { lat: geo.latitude, lon: geo.longitude } } : title };
}
