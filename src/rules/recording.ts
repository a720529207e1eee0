import { confirmedItems } from '../domain/item.ts';
import { isTimed } from '../domain/hours.ts';
import type { Localized } from '../domain/locale.ts';
import type { Instant } from '../domain/time.ts';
import { secondsOf, youtubeId } from '../domain/video.ts';
import { type Content, type ContentEntry, editionEntry, editionOf, ofEdition, sessionNumbers } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { danglingFindings, repeated } from './ids.ts';
import { transcriptFindings, unnamedTranscripts } from './transcript.ts';

type RecordingEntry = ContentEntry<'recordings'>;

const OUTLETS = ['youtube', 'ecampus'] as const;

/** A session has one recording file at most, and what it says of its videos holds. No message says a value of the file (`unsaid.ts`). */
export function recordingFindings(content: Content): readonly Finding[] {
  const transcripts = new Map(content.transcripts.map((entry) => [entry.id, entry]));
  return [
    ...content.editions.flatMap(({ id }) => pairFindings(content, id)),
    ...content.recordings.flatMap((entry) => {
      const edition = editionOf(entry.id);
      const days = ofEdition(content.agenda, edition);
      const day = days.find(({ data }) => data.session?.number === entry.data.session);
      // Another rule refuses a recording of no session.
      if (!day) return [];
      return [
        ...announcedFindings(entry, editionEntry(content, edition).data.published),
        ...languageFindings(entry),
        ...contentFindings(entry, day),
        ...earlyFindings(entry, day),
        ...transcriptFindings(entry, transcripts, openDuration(entry.data)),
      ];
    }),
    ...sameVideoFindings(content.recordings),
    ...unnamedTranscripts(content),
  ];
}

/** Every recording is of a session that exists, and no session has two. */
function pairFindings(content: Content, edition: string): readonly Finding[] {
  const recordings = ofEdition(content.recordings, edition);
  const sessions = new Set(sessionNumbers(content, edition));
  return [
    ...recordings.flatMap((entry) =>
      danglingFindings(
        entry,
        [{ path: ['session'], id: entry.data.session }],
        sessions,
        'session',
        `content/editions/${edition}/agenda`,
      ),
    ),
    ...repeated(recordings, ({ data }) => data.session).map(({ entry }) =>
      findingAt(
        entry,
        ['session'],
        {
          es: 'su sesión tiene otro archivo de grabación',
          en: 'its session has another recording file',
        },
        { es: 'deja un archivo por sesión', en: 'keep one file per session' },
      ),
    ),
  ];
}

/** How long the video that anyone can open is, in seconds; nothing where there is none. */
export function openDuration({ youtube, ecampus }: RecordingEntry['data']): number | undefined {
  if (youtube.state === 'published') return secondsOf(youtube.duration);
  return ecampus.state === 'published' && ecampus.access === 'public' ? secondsOf(ecampus.duration) : undefined;
}

/** A summary, chapters or a transcript belong to a video that anyone can open, and its chapters show items of its session. */
function contentFindings(entry: RecordingEntry, day: ContentEntry<'agenda'>): readonly Finding[] {
  const { data } = entry;
  const duration = openDuration(data);
  const wrong = {
    es: 'cuenta lo que hay en una grabación que no todos pueden abrir',
    en: 'tells of a recording that not everyone can open',
  };
  const fix = {
    es: 'publícala en YouTube (o abre E-Campus con access: public), o quita esto',
    en: 'publish it on YouTube (or open E-Campus with access: public), or remove this',
  };
  return [
    ...(duration === undefined
      ? (['summary', 'chapters', 'transcripts'] as const)
          .filter((field) => (field === 'summary' ? data.summary !== undefined : data[field].length > 0))
          .map((field) => findingAt(entry, [field], wrong, fix))
      : chapterFindings(entry, duration)),
    ...danglingFindings(
      entry,
      data.chapters.map(({ item }, index) => ({ path: ['chapters', index, 'item'], id: item })),
      new Set(day.data.session?.items.map(({ id }) => id)),
      'item',
      day.file,
    ),
  ];
}

/** The chapters of a video follow one another within it. */
function chapterFindings(entry: RecordingEntry, duration: number): readonly Finding[] {
  const { chapters } = entry.data;
  return chapters.flatMap(({ at }, index) => {
    const refuse = (wrong: Localized, fix: Localized) => [findingAt(entry, ['chapters', index, 'at'], wrong, fix)];
    const before = chapters[index - 1]?.at;
    if (secondsOf(at) >= duration) {
      return refuse(
        { es: 'queda más allá del final del video', en: 'is beyond the end of the video' },
        { es: 'corrige el tiempo, o la duración del video', en: 'correct the time, or the duration of the video' },
      );
    }
    if (before === undefined || secondsOf(at) > secondsOf(before)) return [];
    return secondsOf(at) === secondsOf(before)
      ? refuse(
          { es: 'ya es el inicio del capítulo de arriba', en: 'already begins the chapter above' },
          { es: 'da a cada capítulo su propio tiempo', en: 'give each chapter its own time' },
        )
      : refuse(
          {
            es: 'es antes del capítulo de arriba',
            en: 'comes before the chapter above',
          },
          { es: 'pon los capítulos en orden', en: 'put the chapters in order' },
        );
  });
}

/** No language of a video is named twice. */
function languageFindings(entry: RecordingEntry): readonly Finding[] {
  return OUTLETS.flatMap((name) => {
    const outlet = entry.data[name];
    if (outlet.state !== 'published') return [];
    return repeated([outlet.language, ...outlet.interpretation], (language) => language).map(({ index }) =>
      findingAt(
        entry,
        [name, 'interpretation', index - 1],
        {
          es: 'ya es un idioma de este video',
          en: 'is already a language of this video',
        },
        {
          es: 'nombra solo los idiomas que agrega la interpretación',
          en: 'name only the languages that interpreters add',
        },
      ),
    );
  });
}

/** No recording is published before its session begins. */
function earlyFindings(entry: RecordingEntry, day: ContentEntry<'agenda'>): readonly Finding[] {
  const { session } = day.data;
  const start = (confirmedItems(session?.items ?? []).find(isTimed) ?? session)?.start?.instant;
  if (start === undefined) return [];
  return OUTLETS.flatMap((name) => {
    const outlet = entry.data[name];
    if (outlet.state !== 'published' || outlet.published >= start) return [];
    const path: DataPath = [name, 'published'];
    const wrong = {
      es: `es antes de que empiece la sesión, ${start}`,
      en: `is before the session begins, at ${start}`,
    };
    const fix = {
      es: `escribe cuándo se publicó, en UTC, o corrige la sesión en ${day.file}`,
      en: `write when it was published, in UTC, or correct the session in ${day.file}`,
    };
    return [findingAt(entry, path, wrong, fix)];
  });
}

/** No recording is announced before it, or its edition, was published. */
function announcedFindings(entry: RecordingEntry, published: Instant): readonly Finding[] {
  return OUTLETS.flatMap((name) => {
    const outlet = entry.data[name];
    if (outlet.state === 'pending' || outlet.announced === undefined) return [];
    const since = outlet.state === 'published' && outlet.published > published ? outlet.published : published;
    if (outlet.announced >= since) return [];
    const wrong = {
      es: 'es anterior a la publicación de la grabación o de la edición',
      en: 'is before the recording or the edition was published',
    };
    const fix = {
      es: 'escribe cuándo lo contó este sitio por primera vez, en UTC, o quita announced',
      en: 'write when this site first told it, in UTC, or remove announced',
    };
    return [findingAt(entry, [name, 'announced'], wrong, fix)];
  });
}

/** No two recordings, of whatever editions, are one video on YouTube. */
function sameVideoFindings(recordings: Content['recordings']): readonly Finding[] {
  const videos = recordings.flatMap((entry) => {
    const { youtube } = entry.data;
    const id = youtube.state === 'published' ? youtubeId(youtube.url).value : undefined;
    return id === undefined ? [] : [{ entry, id }];
  });
  return [...Map.groupBy(videos, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    others.map(({ entry }) =>
      findingAt(
        entry,
        ['youtube', 'url'],
        {
          es: `el video ya es el de ${String(first?.entry.file)}`,
          en: `the video is already that of ${String(first?.entry.file)}`,
        },
        {
          es: 'da a cada grabación la dirección de su propio video',
          en: 'give each recording the address of its own video',
        },
      ),
    ),
  );
}
