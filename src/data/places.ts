import type { z } from 'astro/zod';
import type { OnlineLink, Placed } from '../domain/venue.ts';
import type { editionSchema } from '../schemas/edition.ts';
import type { linkSchema } from '../schemas/venue.ts';

type Written = Pick<z.output<typeof editionSchema>, 'mode' | 'venue' | 'online'> & {
  readonly room?: string | undefined;
  readonly link?: z.output<typeof linkSchema> | undefined;
};

/** What a level of the content says of its place. An address that only participants may have ends here. */
export function placedFrom({ mode, venue, online, room, link }: Partial<Written>): Placed {
  return {
    mode,
    venue,
    online: online && { ...online, link: linkFrom(online.link) },
    room,
    link: link && linkFrom(link),
  };
}

function linkFrom(link: z.output<typeof linkSchema>): OnlineLink {
  return link.state === 'restricted' ? { state: 'restricted' } : link;
}
