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
  /** Whether the chapter began before the stretch. */
  readonly continued: boolean;
  readonly paragraphs: readonly Paragraph[];
}

/** Beyond these letters a paragraph ends with its sentence, and beyond twice as many in any case. */
const PARAGRAPH_LETTERS = 420;

/** The second a cue begins in. */
export function secondOf({ start }: Pick<Cue, 'start'>): number {
  return Math.floor(start);
}

/** A stretch of a video: from one second to the one before another. */
export interface TimeSpan {
  readonly start: number;
  readonly until: number;
}

/** What is said in a stretch, under the chapters it belongs to, in paragraphs that a person can read. */
export function passagesOf(cues: readonly Cue[], chapters: readonly Chapter[], stretch: TimeSpan): readonly Passage[] {
  const own = cues.filter((cue) => stretch.start <= secondOf(cue) && secondOf(cue) < stretch.until);
  const byChapter = Map.groupBy(own, (cue) => chapters.findLast(({ at }) => at <= secondOf(cue)));
  return [...byChapter].map(([chapter, said]) => ({
    chapter,
    continued: chapter !== undefined && chapter.at < stretch.start,
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
