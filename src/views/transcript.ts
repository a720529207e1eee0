import { programmes } from '../data/programmes.ts';
import { recordingsOf, transcriptsOf } from '../data/recordings.ts';
import { type Session, sessionNumbered, sessionsOf } from '../domain/agenda.ts';
import { recordingFacts, sessionFacts } from '../domain/agenda-facts.ts';
import type { Edition } from '../domain/edition.ts';
import { type Lang, otherLang } from '../domain/locale.ts';
import { openVideo, type Recording } from '../domain/recordings.ts';
import { type Cue, passagesOf } from '../domain/transcript.ts';
import type { Route } from '../i18n/routes.ts';
import { sessionName } from '../i18n/session.ts';
import { type AstroPage, openPage } from './open-page.ts';
import { type PageProps, pathsOf } from './paths.ts';
import { type TranscriptPage, transcriptPages } from './transcript-pages.ts';

/** Where a page of a transcript stands: the first is the transcript's own page. */
function transcriptRoute(
  edition: string,
  session: number,
  part: number,
): Route & { page: 'transcript' | 'transcript-part' } {
  return part === 1 ? { page: 'transcript', edition, session } : { page: 'transcript-part', edition, session, part };
}

/** The paths of every page of every transcript, in both languages where it exists in any. */
export async function transcriptPaths() {
  const entries = await Promise.all(
    (await programmes()).map(async ({ edition, days }) => {
      const spoken = (await recordingsOf(edition.id)).filter(({ transcripts }) => transcripts.length > 0);
      return Promise.all(
        spoken.map(async (recording) => {
          const transcripts = await transcriptsOf(recording);
          const session = sessionNumbered(sessionsOf(days), recording.session);
          const parts = transcriptPages([...transcripts.values()], recording.chapters, durationOf(recording));
          return parts.map((part) => ({
            route: transcriptRoute(edition.id, recording.session, part.number),
            ...{ edition, session, recording, transcripts, parts, part },
          }));
        }),
      );
    }),
  );
  return pathsOf(['lang', 'edition', 'agenda', 'session', 'transcript', 'part'], entries.flat(2));
}

/**
 * How long the video of a transcript is, in seconds.
 * @throws RangeError where nobody can open it: the content's rules see to it that it has no transcript then
 */
function durationOf(recording: Recording): number {
  const video = openVideo(recording);
  if (!video) throw new RangeError(`Nobody can open the recording of session ${String(recording.session)}`);
  return video.duration;
}

/** Opens a page of a transcript: what is said on it, in the language of the page where the transcript exists in that. */
export async function openTranscript(
  astro: AstroPage,
  props: PageProps & {
    readonly edition: Edition;
    readonly session: Session;
    readonly recording: Recording;
    readonly transcripts: ReadonlyMap<Lang, readonly Cue[]>;
    readonly parts: readonly TranscriptPage[];
    readonly part: TranscriptPage;
  },
) {
  const { lang, edition, session, recording, transcripts, parts, part } = props;
  const opened = await openPage(astro, props);
  const { t } = opened.page;
  const language = transcripts.has(lang) ? lang : otherLang(lang);
  const cues = transcripts.get(language);
  if (!cues) throw new RangeError(`Session ${String(session.number)} has no transcript`);
  const total = parts.length;
  const links = parts.map(({ number, start }) => ({
    number,
    start,
    route: transcriptRoute(edition.id, session.number, number),
    label: t('transcript.part', { number, total }),
  }));
  const name = t('transcript.title', { number: session.number });
  const place = t('transcript.part', { number: part.number, total });
  return {
    opened,
    language,
    passages: passagesOf(cues, recording.chapters, part),
    isOnYoutube: openVideo(recording)?.id !== undefined,
    title: total > 1 ? `${name}, ${place}` : name,
    place,
    sessionTitle: sessionName(session, opened.page),
    /** The pages of the transcript, where it has more than one. */
    links: total > 1 ? links : [],
    previous: links.find(({ number }) => number === part.number - 1),
    next: links.find(({ number }) => number === part.number + 1),
    // A search in this language does not read what is said in the other.
    find:
      language === lang ? { kind: 'transcript', ...sessionFacts(session), ...recordingFacts(recording) } : undefined,
  };
}
