import { type Archive, archiveOf } from '../domain/archive.ts';
import type { Session } from '../domain/agenda.ts';
import { hasRecording } from '../domain/recordings.ts';
import { people } from './directory.ts';
import { programmes } from './programmes.ts';
import { duringBuild } from './during-build.ts';
import { recordingsOf } from './recordings.ts';

/** Every session of every edition, with the ways to choose among them. */
export const archive: () => Promise<Archive> = duringBuild(async () => {
  const all = await programmes();
  const recordings = (await Promise.all(all.map(({ edition }) => recordingsOf(edition.id)))).flat();
  const recorded = new Set(
    recordings.filter(hasRecording).map(({ edition, session }) => `${edition} ${String(session)}`),
  );
  const isRecorded = ({ edition, number }: Session) => recorded.has(`${edition} ${String(number)}`);
  return archiveOf(all, await people(), isRecorded);
});
