import { type Row, voicesOf } from './vtt-text.ts';

/** A cue by its lines. */
interface TimedRows {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

/** Cues no further apart than this many seconds follow each other without a pause. */
const TOUCH = 0.1;

/** Nobody says a line in so few seconds: YouTube shows what was said for 0.01 while its lines move up. */
const BRIEF = 0.05;

/** How many lines at the head of a cue were at the foot of the one before, and whether that is how captions roll. */
interface Repeat {
  readonly rows: number;
  readonly touches: boolean;
  /** The cue goes on with a line of its own, as rolling captions do and a speaker seldom does. */
  readonly rolls: boolean;
  /** The cue is too brief to be said, or repeats what was said word by word. */
  readonly echoes: boolean;
}

/**
 * Cues with each line once. Automatic captions roll: a cue begins with the last lines of the one before, so that a reader
 * sees them move up, and adds a line of its own. A speaker may say a line twice just as well; so lines are left out only
 * where most cues of the file that follow another without a pause repeat it in a way that speech does not.
 * @param cues in the order in which they begin
 */
export function withoutRepeats<Cue extends TimedRows>(cues: readonly Cue[]): readonly Cue[] {
  const spoken = cues
    .map((cue) => ({ ...cue, rows: cue.rows.filter(saysSomething) }))
    .filter(({ rows }) => rows.length);
  const repeats = spoken.map((cue, index) => repeatOf(spoken[index - 1], cue));
  const touching = repeats.filter(({ touches }) => touches).length;
  const rolling = repeats.filter(({ rolls, echoes }) => rolls || echoes);
  const isRolling = rolling.length * 2 >= touching && (rolling.length > 1 || rolling.some(({ echoes }) => echoes));
  if (!isRolling) return spoken;
  return spoken
    .map((cue, index) => ({ ...cue, rows: cue.rows.slice(repeats[index]?.rows) }))
    .filter(({ rows }) => rows.length);
}

function repeatOf(before: TimedRows | undefined, cue: TimedRows): Repeat {
  if (!before || cue.start > before.end + TOUCH) return { rows: 0, touches: false, rolls: false, echoes: false };
  // A line with times of its single words is being said now.
  const now = cue.rows.findIndex(({ timed }) => timed);
  const [own, last] = [cue.rows.map(wordsOf), before.rows.map(wordsOf)];
  const most = Math.min(last.length, now < 0 ? own.length : now);
  const counts = Array.from({ length: most }, (_, index) => most - index);
  const rows = counts.find((count) => last.slice(-count).every((words, index) => words === own[index])) ?? 0;
  const wasTimed = before.rows.at(-1)?.timed === true;
  return {
    rows,
    touches: true,
    rolls: rows > 0 && rows < own.length,
    echoes: rows > 0 && (wasTimed || cue.end - cue.start <= BRIEF),
  };
}

/** What a line says and who says it: the same words of another are no repetition. */
function wordsOf(row: Row): string {
  return JSON.stringify(voicesOf([row]));
}

function saysSomething(row: Row): boolean {
  return voicesOf([row]).length > 0;
}
