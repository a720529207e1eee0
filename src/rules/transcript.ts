import type { Content, ContentEntry } from './content.ts';
import { type Finding, findingAt } from './finding.ts';

type TranscriptEntry = ContentEntry<'transcripts'>;

/** How many letters may begin in one second of a video: a page is divided between seconds. */
const SECOND_LETTERS = 2000;

/** The transcripts that a recording names are there, and fit its video; `duration` where anyone can open that. */
export function transcriptFindings(
  entry: ContentEntry<'recordings'>,
  transcripts: ReadonlyMap<string, TranscriptEntry>,
  duration: number | undefined,
): readonly Finding[] {
  const { id, file, data } = entry;
  return data.transcripts.flatMap((language, index) => {
    const transcript = transcripts.get(`${id}/${language}`);
    if (transcript) return duration === undefined ? [] : cueFindings(transcript, duration);
    const missing = file.replace(/\.yaml$/, `.${language}.vtt`);
    const wrong = { es: `no hay ${missing}`, en: `there is no ${missing}` };
    const fix = { es: 'agrega ese archivo, o quita el idioma', en: 'add that file, or remove the language' };
    return [findingAt(entry, ['transcripts', index], wrong, fix)];
  });
}

/** A transcript ends where its video does, and no second of it holds more than a page can. */
function cueFindings(entry: TranscriptEntry, duration: number): readonly Finding[] {
  const { cues } = entry.data;
  // A duration is written in whole seconds: what it leaves of the last second still belongs to the video.
  const late = cues.findIndex(({ end }) => end >= duration + 1);
  const bySecond = [...Map.groupBy([...cues.entries()], ([, { start }]) => Math.floor(start)).values()];
  const crowded = bySecond.filter(
    (own) => own.flatMap(([, { voices }]) => voices).reduce((sum, { text }) => sum + text.length, 0) > SECOND_LETTERS,
  );
  return [
    ...(late < 0
      ? []
      : [
          findingAt(
            entry,
            ['cues', late],
            { es: 'sigue después del final del video', en: 'goes on after the end of the video' },
            {
              es: 'corrige sus tiempos, o la duración de la grabación',
              en: 'correct its times, or the duration of the recording',
            },
          ),
        ]),
    ...crowded.map((own) =>
      findingAt(
        entry,
        ['cues', own[0]?.[0] ?? 0],
        {
          es: `tiene más de ${String(SECOND_LETTERS)} letras que empiezan en un segundo`,
          en: `has more than ${String(SECOND_LETTERS)} letters that begin in one second`,
        },
        {
          es: 'da a los subtítulos los tiempos en que se dicen',
          en: 'give the cues the times at which they are said',
        },
      ),
    ),
  ];
}

/** The transcripts that no recording names. */
export function unnamedTranscripts({ recordings, transcripts }: Content): readonly Finding[] {
  const named = new Set(recordings.flatMap(({ id, data }) => data.transcripts.map((language) => `${id}/${language}`)));
  return transcripts
    .filter(({ id }) => !named.has(id))
    .map((entry) => {
      const file = entry.file.replace(/\.(?:es|en)\.vtt$/, '.yaml');
      const wrong = { es: 'ninguna grabación nombra esta transcripción', en: 'no recording names this transcript' };
      const fix = {
        es: `nombra su idioma en transcripts de ${file}, o quita el archivo`,
        en: `name its language under transcripts in ${file}, or remove the file`,
      };
      return findingAt(entry, [], wrong, fix);
    });
}
