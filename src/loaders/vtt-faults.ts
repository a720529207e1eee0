/** A fault of a transcript, at a line of it counting from 1. */
export interface TranscriptFault {
  readonly line: number;
  readonly wrong: string;
  readonly mend: string;
}

/** A place where the parser found that a file is not WebVTT, at a line counting from 1. */
interface ParserError {
  readonly line: number;
  readonly message: string;
}

/** What the parser says, and how an editor mends it: the first that fits. */
const MENDS: readonly (readonly [said: RegExp, mend: string])[] = [
  [/signature\. \(/, 'begin the file with a line WEBVTT and an empty line'],
  [/after the signature/, 'leave an empty line between WEBVTT and the first cue'],
  [/start timestamp of previous/, 'put the cues in the order of their times'],
  [/^End timestamp/, 'give the cue an end that is later than its start'],
  [
    /^Cue identifier/,
    'write its times on a line of their own, as 00:01:02.000 --> 00:01:05.500, with no empty line in the text',
  ],
  [/^Blank line/, 'leave an empty line before the times; within a text, write --&gt; for -->'],
  [/^Cannot have timestamp/, 'remove --> from it, or leave an empty line before the times'],
  [/^Style blocks/, 'move STYLE above the first cue, or remove it'],
  [/setting|position|alignment|^Size|direction/i, 'remove what follows the times: the site does not use it'],
  [/^Required end tag/, 'write the end of the tag, as </i>, or remove the tag'],
  [/^Incorrect end tag/, 'end the tags in the order opposite to that in which they begin, or remove this one'],
  [/^Incorrect start tag/, 'remove the tag'],
  [/requires an annotation/, 'name who speaks, as <v Ana>, or remove the tag'],
  [/nested/, 'end one voice with </v> before the next begins'],
  [/can have an annotation/, 'remove what follows the name of the tag'],
  [/^Timestamp must be/, 'correct the time within the text, or remove it'],
];

/** What remains is said of how a time is written. */
const TIMES = 'write the times as 00:01:02.000 --> 00:01:05.500, with a point before the thousandths';

/** The tags and times that a text may hold, and what looks like a tag. */
const KNOWN_TAG = /^<(?:\/?(?:c|i|b|u|v|ruby|rt|lang)(?=[.\s>]|$)|\d[\d:.]*>)/;
const TAG = /^<\/?[a-z][^<>]*>/i;

/** What the parser found, where an editor finds it, and how it is mended. */
export function parserFault({ line, message }: ParserError, written: readonly string[]): TranscriptFault {
  // What is wrong with the words of a cue is noticed at the empty line that ends it.
  const last = Math.max(
    written.slice(0, line).findLastIndex((one) => one.trim() !== ''),
    0,
  );
  const times = written.slice(0, last + 1).findLastIndex((one) => one.includes('-->'));
  const words = times < 0 ? [] : written.slice(times + 1, last + 1);
  for (const [index, text] of words.entries()) {
    const found = message === 'Incorrect escape.' ? strayAmpersand(text) : strayTag(text);
    if (found) return { ...found, line: times + index + 2 };
  }
  const mend = MENDS.find(([said]) => said.test(message))?.[1] ?? TIMES;
  return { line: last + 1, wrong: `is not WebVTT: ${message}`, mend };
}

function strayAmpersand(text: string): Omit<TranscriptFault, 'line'> | undefined {
  return /&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/i.test(text)
    ? { wrong: 'is not WebVTT: has & by itself', mend: 'write &amp; for &' }
    : undefined;
}

function strayTag(text: string): Omit<TranscriptFault, 'line'> | undefined {
  const [from] = [...text.matchAll(/</g)].map(({ index }) => text.slice(index)).filter((one) => !KNOWN_TAG.test(one));
  if (from === undefined) return undefined;
  const tag = TAG.exec(from)?.[0];
  return tag === undefined
    ? { wrong: 'is not WebVTT: has < by itself', mend: 'write &lt; for <' }
    : { wrong: `is not WebVTT: has ${tag}, a tag that WebVTT does not know`, mend: 'remove it' };
}

/** A letter that nobody sees and that a page may not hold: one that controls a machine, or turns the order of others. */
const UNSEEN = /(?!\t)\p{Cc}|[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** The first such letter of a file, given by its lines. */
export function unseenFault(lines: readonly string[]): TranscriptFault | undefined {
  const index = lines.findIndex((line) => UNSEEN.test(line));
  const [letter] = UNSEEN.exec(lines[index] ?? '') ?? [];
  if (letter === undefined) return undefined;
  const point = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\u202A-\u202E\u2066-\u2069]/.test(letter)
    ? {
        line: index + 1,
        wrong: `has ${point}, which nobody sees and which turns the order of the letters around it`,
        mend: `remove ${point}, or write the line again: browsers order the letters of every language by themselves`,
      }
    : {
        line: index + 1,
        wrong: `has ${point}, which is no letter that can be read`,
        mend: `remove ${point}, or write the line again and save the file as UTF-8`,
      };
}
