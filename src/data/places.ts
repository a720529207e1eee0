import type { CollectionEntry } from 'astro:content';
import { isHeld } from '../domain/agenda.ts';
import type { EventState } from '../domain/status.ts';
import type { OnlineLink, Placed } from '../domain/venue.ts';

type WrittenEdition = CollectionEntry<'editions'>['data'];
type WrittenLink = NonNullable<WrittenEdition['online']>['link'];

/** What any level of the content may say of its place. */
interface Written extends Pick<WrittenEdition, 'mode' | 'venue' | 'online'> {
  readonly room?: string | undefined;
  readonly link?: WrittenLink | undefined;
}

/** What a level of the content says of its place. An address that only participants may have ends here. */
export function placedFrom({ mode, venue, online, room, link }: Written): Placed {
  return {
    mode,
    venue,
    online: online && { ...online, link: linkFrom(online.link) },
    room,
    link: link && linkFrom(link),
  };
}

/**
 * The same of an item or a group of a session in some state: nobody joins what does not take place, so it has no link of
 * its own.
 */
export function placedWithin(state: EventState, { room, link }: Pick<Written, 'room' | 'link'>): Placed {
  return placedFrom({ room, link: isHeld({ state }) ? link : undefined });
}

function linkFrom(link: WrittenLink): OnlineLink {
  return link.state === 'restricted' ? { state: 'restricted' } : link;
}
