import { recordingsOf } from '../data/recordings.ts';
import { coursesOf, sessionNumbered, sessionsOf } from '../domain/agenda.ts';
import { hasRecording, isOpenOnEcampus } from '../domain/recordings.ts';
import { playerAnchor } from '../i18n/anchors.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { sessionName } from '../i18n/session.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { ProgrammePage } from './paths.ts';

/** Opens the page of the recordings of an edition, each by the name of its session, with its place on that page. */
export async function openRecordings(astro: AstroPage, props: ProgrammePage) {
  const { edition, days } = props;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const sessions = sessionsOf(days);
  const recordings = (await recordingsOf(edition.id)).map((recording) => {
    const session = sessionNumbered(sessions, recording.session);
    return {
      recording,
      name: sessionName(session, page),
      anchor: playerAnchor(session.number),
      href: page.href(sessionRoute(session), 'recording'),
    };
  });
  return {
    opened,
    recordings,
    open: recordings.filter(({ recording }) => hasRecording(recording)),
    /** Whether the host opened one on E-Campus to everyone. */
    isOpened: recordings.some(({ recording }) => isOpenOnEcampus(recording)),
    platform: coursesOf(days)[0]?.platform,
  };
}
