import type { EventState } from '../domain/status.ts';
import type { AttendanceMode } from '../domain/venue.ts';

// What schema.org calls things, in JSON-LD and in open data.

/** The ways to attend (schema.org/eventAttendanceMode). */
export const ATTENDANCE = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const satisfies Record<AttendanceMode, string>;

/** What an event has come to (schema.org/eventStatus). */
export const EVENT_STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  'moved-online': 'https://schema.org/EventMovedOnline',
  cancelled: 'https://schema.org/EventCancelled',
} as const satisfies Record<EventState, string>;
