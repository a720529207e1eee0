import { programmes } from '../data/editions.ts';
import { recordingsOf, transcriptsOf } from '../data/recordings.ts';
import { sessionNumbered, sessionsOf } from '../domain/agenda.ts';
import { openVideo } from '../domain/recordings.ts';
import type { Route } from '../i18n/routes.ts';
import { pathsOf } from './paths.ts';
import { transcriptPages } from './transcript-pages.ts';

/** Where a part of a transcript stands: the first is the transcript's own page. */
export function partRoute(
  edition: string,
  session: number,
  part: number,
): Route & { page: 'transcript' | 'transcript-part' } {
  return part === 1 ? { page: 'transcript', edition, session } : { page: 'transcript-part', edition, session, part };
}

/** The paths of every part of every transcript, in both languages where it exists in any. */
export async function transcriptPaths() {
  const entries = await Promise.all(
    (await programmes()).map(async ({ edition, days }) => {
      const spoken = (await recordingsOf(edition.id)).filter(({ transcripts }) => transcripts.length > 0);
      return Promise.all(
        spoken.map(async (recording) => {
          const transcripts = await transcriptsOf(recording);
          const duration = openVideo(recording)?.duration ?? 0;
          const parts = transcriptPages([...transcripts.values()], recording.chapters, duration);
          const session = sessionNumbered(sessionsOf(days), recording.session);
          return parts.map((part) => ({
            route: partRoute(edition.id, recording.session, part.number),
            ...{ edition, session, recording, transcripts, parts, part },
          }));
        }),
      );
    }),
  );
  return pathsOf(['lang', 'edition', 'agenda', 'session', 'transcript', 'part'], entries.flat(2));
}
