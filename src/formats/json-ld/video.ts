import type { VideoObject } from 'schema-dts';
import type { Session } from '../../domain/agenda.ts';
import type { Card } from '../../domain/card.ts';
import { chapterSpans, openVideo, type Recording } from '../../domain/recordings.ts';
import { chapterAnchor, embedUrl, isoDuration } from '../../domain/video.ts';
import { cardRoute, sessionRoute } from '../../i18n/destinations.ts';
import type { Page } from '../../i18n/page.ts';
import { sessionTitle } from '../../i18n/session.ts';

/**
 * The recording of a session that anyone can open, with each chapter as a clip; nothing where there is none.
 * @param card what its page shows where it is linked
 */
export function videoObject(recording: Recording, session: Session, card: Card, page: Page): VideoObject | undefined {
  const video = openVideo(recording);
  if (!video) return undefined;
  const { lang } = page;
  const { id, duration, published, language, url } = video;
  const summary = recording.summary ?? session.summary;
  const own = page.absolute(sessionRoute(session));
  return {
    '@type': 'VideoObject',
    name: sessionTitle(session, page),
    ...(summary && { description: summary[lang] }),
    url: page.absolute(sessionRoute(session), 'recording'),
    thumbnailUrl: page.absolute(cardRoute(card)),
    uploadDate: published,
    duration: isoDuration(duration),
    inLanguage: language,
    isAccessibleForFree: true,
    sameAs: url,
    ...(id !== undefined && { embedUrl: embedUrl(id) }),
    ...(recording.chapters.length > 0 && {
      hasPart: chapterSpans(recording.chapters, duration).map((chapter) => ({
        '@type': 'Clip' as const,
        name: chapter.title[lang],
        startOffset: chapter.at,
        endOffset: chapter.until,
        // The page's own player, ready at the chapter; search engines want the time as a parameter.
        url: `${own}?t=${String(chapter.at)}#${chapterAnchor(chapter.at)}`,
      })),
    }),
  };
}
