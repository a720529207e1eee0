import type { Lang, Localized } from './locale.ts';
import type { Instant } from './time.ts';

/** A recording that is there, at one outlet. */
export interface Video {
  readonly state: 'published';
  /** When it was published. */
  readonly published: Instant;
  /** When this site announced it: never before its edition was published here. */
  readonly announced: Instant;
  /** Language of the audio, BCP 47. */
  readonly language: string;
  /** Languages it is interpreted into, BCP 47. */
  readonly interpretation: readonly string[];
  /** How long it is, in whole seconds. */
  readonly duration: number;
}

/** A recording that is not there yet, or no longer; where this site announced that it was taken down, when it did. */
export type Absence =
  { readonly state: 'pending' } | { readonly state: 'withdrawn'; readonly announced?: Instant | undefined };

/** A recording on YouTube, open to everyone. */
export interface YoutubeVideo extends Video {
  /** The eleven letters that YouTube knows it by. */
  readonly id: string;
  /** Where it is watched. */
  readonly url: string;
}

/** A recording on E-Campus: its address is known here only where the host opened it to everyone. */
export type EcampusVideo = Video &
  ({ readonly access: 'restricted' } | { readonly access: 'public'; readonly url: string });

/** A stretch of a recording that has a name of its own; it lasts until the next one, or the end. */
export interface Chapter {
  /** Where it begins, in whole seconds from the start. */
  readonly at: number;
  /** Id of the item of the session that it shows. */
  readonly item: string;
  readonly title: Localized;
}

/** Where one session can be watched, and what is in its recording. */
export interface Recording {
  /** Id of the edition. */
  readonly edition: string;
  /** Number of the session. */
  readonly session: number;
  readonly youtube: Absence | YoutubeVideo;
  readonly ecampus: Absence | EcampusVideo;
  readonly summary: Localized | undefined;
  /** In order. */
  readonly chapters: readonly Chapter[];
  /** The languages that its transcript exists in. */
  readonly transcripts: readonly Lang[];
}

/** Whether the host opened the recording on E-Campus to everyone. */
export function isOpenOnEcampus({ ecampus }: Pick<Recording, 'ecampus'>): boolean {
  return ecampus.state === 'published' && ecampus.access === 'public';
}

/** The video that anyone can open: the one on YouTube, else the one on E-Campus where that is open; `id` is YouTube's. */
export function openVideo({
  youtube,
  ecampus,
}: Pick<Recording, 'youtube' | 'ecampus'>): (Video & { readonly url: string; readonly id?: string }) | undefined {
  if (youtube.state === 'published') return youtube;
  return ecampus.state === 'published' && ecampus.access === 'public' ? ecampus : undefined;
}

/** When this site last announced something of a recording that anyone can open, or could; undefined where it never did. */
export function announcedAt({ youtube, ecampus }: Pick<Recording, 'youtube' | 'ecampus'>): Instant | undefined {
  const isAnnounced = ecampus.state !== 'published' || ecampus.access === 'public';
  return [youtube, ...(isAnnounced ? [ecampus] : [])]
    .flatMap((outlet) => (outlet.state === 'pending' ? [] : (outlet.announced ?? [])))
    .toSorted()
    .at(-1);
}

/** Whether there is something that anyone can open. */
export function hasRecording(recording: Pick<Recording, 'youtube' | 'ecampus'>): boolean {
  return openVideo(recording) !== undefined;
}

/** Who can open a recording today. */
export function whoCanOpen(
  recording: Pick<Recording, 'youtube' | 'ecampus'>,
): 'everyone' | 'participants' | 'nobody-yet' {
  if (hasRecording(recording)) return 'everyone';
  return recording.ecampus.state === 'published' ? 'participants' : 'nobody-yet';
}

/** The chapters of a recording with the second at which each ends. */
export function chapterSpans(
  chapters: readonly Chapter[],
  duration: number,
): readonly (Chapter & { readonly until: number })[] {
  return chapters.map((chapter, index) => ({ ...chapter, until: chapters[index + 1]?.at ?? duration }));
}

/** How many of some recordings are on YouTube; where none is, whether all that were have been taken down. */
export function onYoutube(recordings: readonly Pick<Recording, 'youtube'>[]): {
  readonly published: number;
  readonly allWithdrawn: boolean;
} {
  const states = recordings.map(({ youtube }) => youtube.state);
  return {
    published: states.filter((state) => state === 'published').length,
    allWithdrawn: states.every((state) => state === 'withdrawn'),
  };
}
