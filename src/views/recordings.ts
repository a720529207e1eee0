import { recordingsOf } from '../data/recordings.ts';
import { coursesOf, sessionNumbered, sessionsOf } from '../domain/agenda.ts';
import { organizationOf } from '../domain/directory.ts';
import { hasRecording, isOpenOnEcampus } from '../domain/recordings.ts';
import { playerAnchor } from '../i18n/anchors.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { formatDate, ofCountry } from '../i18n/format.ts';
import { sessionName } from '../i18n/session.ts';
import { directory } from './directory.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { ProgrammePage } from './paths.ts';

/** Opens the page of the recordings of an edition, each by the name of its session, with its place on that page. */
export async function openRecordings(astro: AstroPage, props: ProgrammePage) {
  const { lang, edition, days } = props;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const sessions = sessionsOf(days);
  const recordings = (await recordingsOf(edition.id)).map((recording) => {
    const session = sessionNumbered(sessions, recording.session);
    return {
      recording,
      name: sessionName(session, page),
      date: formatDate(lang, session.date, 'long'),
      anchor: playerAnchor(session.number),
      href: page.href(sessionRoute(session), 'recording'),
    };
  });
  const presidency =
    edition.presidency === undefined ? undefined : organizationOf(edition.presidency, await directory());
  return {
    opened,
    /** Where recordings are to be: with the microsite of the Presidency, where it is known whose that is. */
    lead:
      presidency?.country === undefined
        ? page.t('recordings.lead.any')
        : page.t('recordings.lead', { ofCountry: ofCountry(lang, presidency.country) }),
    recordings,
    open: recordings.filter(({ recording }) => hasRecording(recording)),
    /** Whether the host opened one on E-Campus to everyone. */
    isOpened: recordings.some(({ recording }) => isOpenOnEcampus(recording)),
    platform: coursesOf(days)[0]?.platform,
  };
}
