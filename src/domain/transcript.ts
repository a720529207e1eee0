import type { Chapter } from './recordings.ts';

/** What one voice says in a cue. */
export interface Voice {
  /** Who speaks, as the transcript names them. */
  readonly speaker?: string | undefined;
  readonly text: string;
}

/** What is said while a stretch of a video plays. */
export interface Cue {
  /** Seconds from the start of the video, with their thousandths. */
  readonly start: number;
  readonly end: number;
  readonly voices: readonly Voice[];
}

/** A page's share of a transcript: what is said from one second to the one before the next part. */
export interface Part {
  /** 1 for the first. */
  readonly number: number;
  readonly start: number;
  readonly until: number;
}

/** Words that stand together, and the second they begin at where they are the first of that second. */
interface Phrase {
  readonly at: number | undefined;
  readonly text: string;
}

/** Phrases of one speaker. */
interface Paragraph {
  readonly speaker: string | undefined;
  readonly phrases: readonly Phrase[];
}

/** What is said in one chapter, or before the first one. */
export interface Passage {
  readonly chapter: Chapter | undefined;
  /** Whether the chapter began on a part before this one. */
  readonly continued: boolean;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * How many letters of a transcript a page holds. Each cue brings some 120 more of markup, so that a page stays far
 * below 60 KB, and within the one round trip that a page of the site may take.
 */
const PART_LETTERS = 10_000;

/** What the link of a cue costs a page, in letters that compress as text does. */
const CUE_COST = 20;

/** Beyond these letters a paragraph ends with its sentence, and beyond twice as many in any case. */
const PARAGRAPH_LETTERS = 420;

/** The second a cue begins in. */
export function secondOf({ start }: Pick<Cue, 'start'>): number {
  return Math.floor(start);
}

function lettersOf({ voices }: Cue): number {
  return voices.reduce((sum, { text }) => sum + text.length, CUE_COST);
}

/**
 * Parts of a recording of which none holds more than `most` letters in any of its languages, so that a part is the same
 * stretch of the video in each. A part that is half full ends where a chapter does.
 * @param transcripts the cues in each language
 * @param duration of the video, in seconds
 */
export function partsOf(
  transcripts: readonly (readonly Cue[])[],
  chapters: readonly Pick<Chapter, 'at'>[],
  duration: number,
  most = PART_LETTERS,
): readonly Part[] {
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

/** What is said in a part, under the chapters it belongs to, in paragraphs that a person can read. */
export function passagesOf(cues: readonly Cue[], chapters: readonly Chapter[], part: Part): readonly Passage[] {
  const own = cues.filter((cue) => part.start <= secondOf(cue) && secondOf(cue) < part.until);
  const byChapter = Map.groupBy(own, (cue) => chapters.findLast(({ at }) => at <= secondOf(cue)));
  return [...byChapter].map(([chapter, said]) => ({
    chapter,
    continued: chapter !== undefined && chapter.at < part.start,
    paragraphs: paragraphsOf(said),
  }));
}

function paragraphsOf(cues: readonly Cue[]): readonly Paragraph[] {
  const paragraphs: { speaker: string | undefined; phrases: Phrase[] }[] = [];
  let last: number | undefined;
  for (const cue of cues) {
    for (const { speaker, text } of cue.voices) {
      const second = secondOf(cue);
      const phrase: Phrase = { at: second === last ? undefined : second, text };
      last = second;
      const open = paragraphs.at(-1);
      if (open && open.speaker === speaker && !isLongEnough(open)) open.phrases.push(phrase);
      else paragraphs.push({ speaker, phrases: [phrase] });
    }
  }
  return paragraphs;
}

function isLongEnough({ phrases }: Paragraph): boolean {
  const letters = phrases.reduce((sum, { text }) => sum + text.length, 0);
  const ended = /[.?!…]["'”’»)]*$/.test(phrases.at(-1)?.text ?? '');
  return letters > PARAGRAPH_LETTERS && (ended || letters > 2 * PARAGRAPH_LETTERS);
}
