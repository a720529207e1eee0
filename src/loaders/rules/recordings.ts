import {
  announcedFindings,
  earlyFindings,
  openDuration,
  recordingFindings as findingsOf,
  sessionStart,
  transcriptFindings,
} from '../../domain/recording-rules.ts';
import type { Finding } from '../../domain/rules.ts';
import { youtubeId } from '../../domain/video.ts';
import { type Content, editionOf, ofEdition } from '../entries.ts';

/** What recordings say of their videos holds, and each has a video of its own and the transcripts it names. */
export function recordingFindings(content: Content): readonly Finding[] {
  const transcripts = new Map(content.transcripts.map((entry) => [entry.id, entry]));
  const editions = new Map(content.editions.map(({ id, data }) => [id, data]));
  return [
    ...content.recordings.flatMap((entry) => {
      const { id, file, data } = entry;
      const edition = editionOf(id);
      const day = ofEdition(content.agenda, edition).find((one) => one.data.session?.number === data.session);
      const own = editions.get(edition);
      // A recording of no session, and a session of no edition, are told by other rules.
      if (!day || !own) return [];
      const duration = openDuration(data);
      const start = sessionStart(day.data, own.timeZone);
      return [
        ...announcedFindings(entry, own.published),
        ...findingsOf(entry, new Set(day.data.session?.items.map((item) => item.id)), day.file),
        ...(start === undefined ? [] : earlyFindings(entry, start, day.file)),
        ...data.transcripts.flatMap((language, index) => {
          const transcript = transcripts.get(`${id}/${language}`);
          if (transcript) return duration === undefined ? [] : transcriptFindings(transcript, duration);
          const missing = file.replace(/\.yaml$/, `.${language}.vtt`);
          return [
            {
              entry,
              path: ['transcripts', index],
              wrong: `there is no ${missing}`,
              mend: 'add that file, or remove the language',
            },
          ];
        }),
      ];
    }),
    ...sameVideoFindings(content.recordings),
    ...unnamedFindings(content),
  ];
}

/** No two recordings, of whatever editions, are one video on YouTube. */
function sameVideoFindings(recordings: Content['recordings']): readonly Finding[] {
  const videos = recordings.flatMap((entry) => {
    const { youtube } = entry.data;
    const id = youtube.state === 'published' ? youtubeId(youtube.url).value : undefined;
    return id === undefined ? [] : [{ entry, id }];
  });
  return [...Map.groupBy(videos, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    others.map(({ entry, id }) => ({
      entry,
      path: ['youtube', 'url'],
      wrong: `the video ${id} is already that of ${String(first?.entry.file)}`,
      mend: 'give each recording the address of its own video',
    })),
  );
}

function unnamedFindings({ recordings, transcripts }: Content): readonly Finding[] {
  const named = new Set(recordings.flatMap(({ id, data }) => data.transcripts.map((language) => `${id}/${language}`)));
  return transcripts
    .filter(({ id }) => !named.has(id))
    .map((entry) => {
      const file = entry.file.replace(/\.(?:es|en)\.vtt$/, '.yaml');
      return {
        entry,
        path: [],
        wrong: `no recording names this transcript`,
        mend: `name its language under transcripts in ${file}, or remove the file`,
      };
    });
}
