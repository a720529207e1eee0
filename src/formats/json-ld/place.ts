import type { Place as SchemaPlace, VirtualLocation } from 'schema-dts';
import { type AttendanceMode, type Online, type Venue, VENUE_PENDING, type Where } from '../../domain/venue.ts';
import type { Page } from '../../i18n/page.ts';
import { ATTENDANCE } from '../../schemas/schema-org.ts';

/** Somewhere an event is held, without the short forms that schema.org also knows. */
type Location = Exclude<SchemaPlace | VirtualLocation, string>;

/** What is said of how an event is attended, and where it is held. */
export interface Attendance {
  readonly eventAttendanceMode?: (typeof ATTENDANCE)[AttendanceMode];
  readonly location?: Location | readonly Location[];
}

/** That an event is held, and where: on line at an address. */
export const onlineAt = (url: string): Attendance => ({
  eventAttendanceMode: ATTENDANCE.online,
  location: { '@type': 'VirtualLocation', url },
});

/**
 * How an event is attended and where it is held: its venue, and the address at which everyone joins it; where that is not
 * public, `url`, which tells how. A venue that is not chosen yet is no place; nothing is said where no source says it.
 */
export function attendanceOf(where: Where, url: string, page: Page): Attendance {
  const { mode, venue, online } = where;
  const locations = [
    ...(venue !== undefined && venue !== VENUE_PENDING ? [venuePlace(venue, where, page)] : []),
    ...(online ? [virtualPlace(online, url)] : []),
  ];
  const [first, ...others] = locations;
  return {
    ...(mode && { eventAttendanceMode: ATTENDANCE[mode] }),
    ...(first && { location: others.length > 0 ? locations : first }),
  };
}

const virtualPlace = ({ link }: Online, url: string): Location => ({
  '@type': 'VirtualLocation',
  url: link.state === 'public' ? link.url : url,
});

function venuePlace(venue: Venue, { room }: Pick<Where, 'room'>, { lang, t }: Page): Location {
  const { name, city, country, address, geo } = venue;
  const wheelchair = room?.wheelchair ?? venue.wheelchair;
  return {
    '@type': 'Place',
    name: room ? `${room.name[lang]}, ${name[lang]}` : name[lang],
    address: {
      '@type': 'PostalAddress',
      ...(address !== undefined && { streetAddress: address }),
      addressLocality: city[lang],
      addressCountry: country,
    },
    ...(geo && { geo: { '@type': 'GeoCoordinates', ...geo } }),
    ...(wheelchair && {
      amenityFeature: {
        '@type': 'LocationFeatureSpecification',
        name: t(`where.wheelchair.${wheelchair}`),
        value: true,
      },
    }),
  };
}
