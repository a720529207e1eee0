import type { VideoObject } from 'schema-dts';
import type { Session } from './agenda.ts';
import type { Lang } from './locale.ts';
import { chapterSpans, openVideo, type Recording } from './recordings.ts';
import { chapterAnchor, embedUrl, isoDuration } from './video.ts';

/** What a description of a video needs beyond it: language and the addresses of the site. */
export interface Showing {
  readonly lang: Lang;
  /** The page of the session. */
  readonly sessionUrl: string;
  /** The edition's picture. */
  readonly thumbnailUrl: string;
}

/** The recording of a session that anyone can open, with each chapter as a clip; nothing where there is none. */
export function videoObject(
  recording: Recording,
  session: Session,
  { lang, sessionUrl, thumbnailUrl }: Showing,
): VideoObject | undefined {
  const video = openVideo(recording);
  if (!video) return undefined;
  const { id, duration, published, language, url } = video;
  return {
    '@type': 'VideoObject',
    name: session.title[lang],
    description: (recording.summary ?? session.summary)[lang],
    url: `${sessionUrl}#recording`,
    thumbnailUrl,
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
        url: `${sessionUrl}?t=${String(chapter.at)}#${chapterAnchor(chapter.at)}`,
      })),
    }),
  };
}
