import { confirmedItems } from './agenda.ts';
import type { DayRecord, Entry, Finding } from './rules.ts';
import { danglingFindings, repeated, wallTimeFault } from './rules.ts';
import { type Instant, instantOf } from './time.ts';
import type { Cue } from './transcript.ts';
import { secondsOf, type VideoTime } from './video.ts';

interface VideoRecord {
  readonly state: 'published';
  readonly published: Instant;
  readonly announced?: Instant | undefined;
  readonly language: string;
  readonly interpretation: readonly string[];
  readonly duration: VideoTime;
}

type Outlet<Own> =
  | { readonly state: 'pending' }
  | { readonly state: 'withdrawn'; readonly announced?: Instant | undefined }
  | (VideoRecord & Own);

const OUTLETS = ['youtube', 'ecampus'] as const;

/** A recording as its editor wrote it. */
export interface RecordingRecord {
  readonly session: number;
  readonly youtube: Outlet<{ readonly url: string }>;
  readonly ecampus: Outlet<{ readonly access: 'restricted' | 'public' }>;
  readonly summary?: unknown;
  readonly chapters: readonly { readonly at: VideoTime; readonly item: string }[];
  readonly transcripts: readonly string[];
}

/** How long the video that anyone can open is, in seconds; nothing where there is none. */
export function openDuration({ youtube, ecampus }: RecordingRecord): number | undefined {
  if (youtube.state === 'published') return secondsOf(youtube.duration);
  return ecampus.state === 'published' && ecampus.access === 'public' ? secondsOf(ecampus.duration) : undefined;
}

/** What is told of a video belongs to one that anyone can open; its chapters follow one another within it. */
export function recordingFindings(
  entry: Entry<RecordingRecord>,
  items: ReadonlySet<string>,
  agenda: string,
): readonly Finding[] {
  const { data } = entry;
  const duration = openDuration(data);
  return [
    ...languageFindings(entry),
    ...(duration === undefined
      ? (['summary', 'chapters', 'transcripts'] as const)
          .filter((field) => (field === 'summary' ? data.summary !== undefined : data[field].length > 0))
          .map((field) => ({
            entry,
            path: [field],
            wrong: 'tells of a recording that nobody can open',
            mend: 'publish it on YouTube (or open E-Campus with access: public), or remove this',
          }))
      : chapterFindings(entry, duration)),
    ...danglingFindings(
      entry,
      data.chapters.map(({ item }, index) => ({ path: ['chapters', index, 'item'], id: item })),
      items,
      'item',
      agenda,
    ),
    ...repeated(data.transcripts, (language) => language).map(({ key, index }) => ({
      entry,
      path: ['transcripts', index],
      wrong: `"${key}" stands twice`,
      mend: 'name each language once',
    })),
  ];
}

function chapterFindings(entry: Entry<RecordingRecord>, duration: number): readonly Finding[] {
  const { chapters } = entry.data;
  return chapters.flatMap(({ at }, index) => {
    const path = ['chapters', index, 'at'];
    const before = chapters[index - 1]?.at;
    if (secondsOf(at) >= duration) {
      return [
        { entry, path, wrong: `${at} is beyond the end of the video`, mend: 'correct the time, or its duration' },
      ];
    }
    if (before === undefined || secondsOf(at) > secondsOf(before)) return [];
    return secondsOf(at) === secondsOf(before)
      ? [{ entry, path, wrong: `${at} already begins the chapter above`, mend: 'give each chapter its own time' }]
      : [
          {
            entry,
            path,
            wrong: `${at} comes before the chapter above, at ${before}`,
            mend: 'put the chapters in order',
          },
        ];
  });
}

function languageFindings(entry: Entry<RecordingRecord>): readonly Finding[] {
  return OUTLETS.flatMap((name) => {
    const outlet = entry.data[name];
    if (outlet.state !== 'published') return [];
    return repeated([outlet.language, ...outlet.interpretation], (language) => language).map(({ key, index }) => ({
      entry,
      path: [name, 'interpretation', index - 1],
      wrong: `"${key}" is already a language of this video`,
      mend: 'name only the languages that interpreters add',
    }));
  });
}

/** When the session of a day begins; nothing where it has none, or begins at an hour that another rule refuses. */
export function sessionStart({ date, session }: DayRecord, timeZone: string): Instant | undefined {
  const first = confirmedItems(session?.items ?? [])[0]?.start;
  if (first === undefined || wallTimeFault(date, first, timeZone) !== undefined) return undefined;
  return instantOf(date, first, timeZone);
}

/** No recording is published before its session begins. */
export function earlyFindings(entry: Entry<RecordingRecord>, start: Instant, agenda: string): readonly Finding[] {
  return OUTLETS.flatMap((name) => {
    const outlet = entry.data[name];
    if (outlet.state !== 'published' || outlet.published >= start) return [];
    return [
      {
        entry,
        path: [name, 'published'],
        wrong: `${outlet.published} is before the session begins, at ${start}`,
        mend: `write when it was published, in UTC, or correct the session in ${agenda}`,
      },
    ];
  });
}

/** No recording is told of before there is anything to tell: before it, or its edition, was published. */
export function announcedFindings(entry: Entry<RecordingRecord>, published: Instant): readonly Finding[] {
  return OUTLETS.flatMap((name) => {
    const outlet = entry.data[name];
    if (outlet.state === 'pending' || outlet.announced === undefined) return [];
    const since = outlet.state === 'published' && outlet.published > published ? outlet.published : published;
    return outlet.announced >= since
      ? []
      : [
          {
            entry,
            path: [name, 'announced'],
            wrong: `${outlet.announced} is before there was anything to tell of, at ${since}`,
            mend: 'write when this site first told it, in UTC, or leave announced out',
          },
        ];
  });
}

/** A whole https address as it is compared: without protocol, www., the port of every site, slash and anchor at the end. */
export function bareAddress(address: string): string {
  return plainLetters(new URL(address).href)
    .replace(/#.*$/, '')
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '');
}

/**
 * The first of some addresses, each with its bare form, that a text names in whatever letters: as it is read, escaped
 * for an address, HTML or Markdown, or with letters between that nobody sees. An address that goes on with other letters
 * is another one.
 */
export function addressIn<A extends { readonly bare: string }>(text: string, addresses: readonly A[]): A | undefined {
  const plain = plainLetters(text);
  // Nearly every text of a site names none, and an archive has many texts and many addresses.
  if (!plain.includes('/')) return undefined;
  return addresses.find(({ bare }) =>
    plain
      .split(bare)
      .slice(1)
      .some((rest) => !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(rest)),
  );
}

/** A text as it is compared: in lower case, without what escapes its letters or stands between them unseen. */
function plainLetters(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/(?:%[\da-f]{2})+/gi, percentDecoded)
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .toLowerCase();
}

function percentDecoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // Bytes that are no UTF-8 are nobody's letters.
    return escapes;
  }
}

/** How many letters may begin in one second of a video: a page is divided between seconds. */
const SECOND_LETTERS = 2000;

/** A transcript ends where its video does, and no second of it holds more than a page can. */
export function transcriptFindings(
  entry: Entry<{ readonly cues: readonly Cue[] }>,
  duration: number,
): readonly Finding[] {
  const { cues } = entry.data;
  // The duration is told in whole seconds; the last one may have begun.
  const late = cues.findIndex(({ end }) => end >= duration + 1);
  const bySecond = [...Map.groupBy([...cues.entries()], ([, { start }]) => Math.floor(start)).values()];
  return [
    ...(late < 0
      ? []
      : [
          {
            entry,
            path: ['cues', late],
            wrong: 'goes on after the end of the video',
            mend: 'correct its times, or the duration of the recording',
          },
        ]),
    ...bySecond
      .filter(
        (own) =>
          own.flatMap(([, { voices }]) => voices).reduce((sum, { text }) => sum + text.length, 0) > SECOND_LETTERS,
      )
      .map((own) => ({
        entry,
        path: ['cues', own[0]?.[0] ?? 0],
        wrong: `has more than ${String(SECOND_LETTERS)} letters that begin in one second`,
        mend: 'give the cues the times at which they are said',
      })),
  ];
}
