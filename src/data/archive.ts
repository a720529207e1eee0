import { getCollection } from 'astro:content';
import { type Archive, archiveOf } from '../domain/archive.ts';
import type { Session } from '../domain/agenda.ts';
import { people } from './directory.ts';
import { programmes } from './editions.ts';
import { oncePerBuild } from './once.ts';

/** Every session of every edition, with the ways to choose among them. */
export const archive: () => Promise<Archive> = oncePerBuild(async () => {
  const recordings = await getCollection('recordings', ({ data }) => data.youtube.state === 'published');
  const recorded = new Set(recordings.map(({ id, data }) => `${id.split('/')[0] ?? ''} ${String(data.session)}`));
  const isRecorded = ({ edition, number }: Session) => recorded.has(`${edition} ${String(number)}`);
  return archiveOf(await programmes(), await people(), isRecorded);
});
