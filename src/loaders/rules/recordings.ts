import { openDuration, recordingFindings as findingsOf, transcriptFindings } from '../../domain/recording-rules.ts';
import type { Finding } from '../../domain/rules.ts';
import { type Content, editionOf } from '../entries.ts';

/** What recordings say of their videos holds, and each has the transcripts it names. */
export function recordingFindings(content: Content): readonly Finding[] {
  const transcripts = new Map(content.transcripts.map((entry) => [entry.id, entry]));
  const named = new Set(
    content.recordings.flatMap(({ id, data }) => data.transcripts.map((language) => `${id}/${language}`)),
  );
  return [
    ...content.recordings.flatMap((entry) => {
      const { id, file, data } = entry;
      const day = content.agenda.find(
        (one) => editionOf(one.id) === editionOf(id) && one.data.session?.number === data.session,
      );
      const duration = openDuration(data);
      // A recording of no session is told by another rule.
      if (!day) return [];
      return [
        ...findingsOf(entry, new Set(day.data.session?.items.map((item) => item.id)), day.file),
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
    ...content.transcripts
      .filter(({ id }) => !named.has(id))
      .map((entry) => {
        const file = entry.file.replace(/\.(?:es|en)\.vtt$/, '.yaml');
        return {
          entry,
          path: [],
          wrong: `no recording names this transcript`,
          mend: `name its language under transcripts in ${file}, or remove the file`,
        };
      }),
  ];
}
