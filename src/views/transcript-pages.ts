import type { Chapter } from '../domain/recordings.ts';
import { type Cue, secondOf, type TimeSpan } from '../domain/transcript.ts';

/** A page's share of a transcript. */
export interface TranscriptPage extends TimeSpan {
  /** 1 for the first. */
  readonly number: number;
}

/**
 * How many letters of a transcript a page holds. Each cue brings some 120 more of markup, so that a page stays far
 * below 60 KB, and within the one round trip that a page of the site may take.
 */
const PAGE_LETTERS = 10_000;

/** What the link of a cue costs a page, in letters that compress as text does. */
const CUE_COST = 20;

function lettersOf({ voices }: Cue): number {
  return voices.reduce((sum, { text }) => sum + text.length, CUE_COST);
}

/**
 * The pages of a recording's transcript, of which none holds more than `most` letters in any of its languages, so that a
 * page is the same stretch of the video in each. One that holds half of that ends where a chapter does.
 * @param transcripts the cues in each language
 * @param duration of the video, in seconds
 */
export function transcriptPages(
  transcripts: readonly (readonly Cue[])[],
  chapters: readonly Pick<Chapter, 'at'>[],
  duration: number,
  most = PAGE_LETTERS,
): readonly TranscriptPage[] {
  const cues = transcripts
    .flatMap((own, language) => own.map((cue) => ({ language, at: secondOf(cue), letters: lettersOf(cue) })))
    .toSorted((a, b) => a.at - b.at);
  const starts = [0];
  let held = new Map<number, number>();
  let last = 0;
  for (const { language, at, letters } of cues) {
    const chapter = chapters.findLast((one) => one.at > last && one.at <= at);
    const full = Math.max(0, ...held.values());
    if (chapter && full > most / 2) {
      starts.push(chapter.at);
      held = new Map();
    } else if ((held.get(language) ?? 0) + letters > most && at > (starts.at(-1) ?? 0)) {
      starts.push(at);
      held = new Map();
    }
    held.set(language, (held.get(language) ?? 0) + letters);
    last = at;
  }
  return starts.map((start, index) => ({
    number: index + 1,
    start,
    until: starts[index + 1] ?? Math.max(duration, last) + 1,
  }));
}
