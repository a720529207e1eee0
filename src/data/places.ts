import type { CollectionEntry } from 'astro:content';
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

function linkFrom(link: WrittenLink): OnlineLink {
  return link.state === 'restricted' ? { state: 'restricted' } : link;
}
