import type { Localized } from './locale.ts';
import { type Instant, type Moment } from './time.ts';

/** How people attend. */
export const ATTENDANCE_MODES = ['online', 'in-person', 'hybrid'] as const;

export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/** How far someone in a wheelchair gets. */
export const WHEELCHAIR = ['full', 'partial', 'none'] as const;

type Wheelchair = (typeof WHEELCHAIR)[number];

/** What an editor writes for a venue that is not chosen yet. */
export const VENUE_PENDING = 'to-be-confirmed';

/** A room of a venue. */
interface Room {
  readonly id: string;
  readonly name: Localized;
  readonly wheelchair?: Wheelchair | undefined;
}

/** A place that people travel to. */
export interface Venue {
  readonly name: Localized;
  readonly city: Localized;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Its postal address without the city. */
  readonly address?: string | undefined;
  readonly wheelchair?: Wheelchair | undefined;
  /** Where it is, in degrees (WGS 84), only if the venue says so. */
  readonly geo?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly rooms: readonly Room[];
}

/** The address at which people join: not known yet, for participants and known to them alone, or for everyone. */
export type OnlineLink =
  { readonly state: 'pending' } | { readonly state: 'restricted' } | { readonly state: 'public'; readonly url: string };

/** How people join online. */
export interface Online {
  readonly platform: string;
  /** How, in a sentence. */
  readonly join?: Localized | undefined;
  /** How long before the start the door opens. */
  readonly opensMinutesBefore?: number | undefined;
  readonly link: OnlineLink;
}

/** What an edition, a session, an item or a group says of its place; what it does not say it has from the one above. */
export interface Placed {
  readonly mode?: AttendanceMode | undefined;
  readonly venue?: Venue | typeof VENUE_PENDING | undefined;
  readonly online?: Online | undefined;
  /** The id of a room of the venue. */
  readonly room?: string | undefined;
  /** Its own link on the same platform. */
  readonly link?: OnlineLink | undefined;
}

/** Where something is held, with all that it has from above. */
export interface Where {
  readonly mode: AttendanceMode | undefined;
  readonly venue: Venue | typeof VENUE_PENDING | undefined;
  readonly room: Room | undefined;
  readonly online: Online | undefined;
}

/**
 * Where something is held, from what each level says of it, the highest first: edition, session, item, group. The nearest
 * that says counts. A venue of its own drops a room from above, and a platform of its own a link from above. Without a mode,
 * what is there tells it; who attends in person has no link, and who attends on line no venue.
 */
export function whereOf(...levels: readonly Placed[]): Where {
  let venue: Where['venue'];
  let room: string | undefined;
  let online: Online | undefined;
  let said: AttendanceMode | undefined;
  for (const level of levels) {
    if (level.venue !== undefined) [venue, room] = [level.venue, undefined];
    if (level.online) online = level.online;
    if (level.link && online) online = { ...online, link: level.link };
    room = level.room ?? room;
    said = level.mode ?? said;
  }
  const mode = said ?? modeOf(venue, online);
  const isThere = mode !== 'online';
  return {
    mode,
    venue: isThere ? venue : undefined,
    room: isThere && typeof venue === 'object' ? venue.rooms.find(({ id }) => id === room) : undefined,
    online: mode === 'in-person' ? undefined : online,
  };
}

function modeOf(venue: Where['venue'], online: Online | undefined): AttendanceMode | undefined {
  if (venue !== undefined) return online ? 'hybrid' : 'in-person';
  return online && 'online';
}

/** A map that finds a venue by its name and address; nothing is known of it but what those say. */
export function mapUrl({ name, address, city, country }: Venue): string {
  const nation = new Intl.DisplayNames('es', { type: 'region' }).of(country) ?? country;
  const query = [name.es, address, city.es, nation].filter((part) => part !== undefined).join(', ');
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query }).toString()}`;
}

/** When the door opens of something that starts at a moment. */
export function doorOf(start: Moment, minutesBefore: number): Instant {
  return new Date(Date.parse(start.instant) - minutesBefore * 60_000).toISOString().replace('.000Z', 'Z');
}
