import type { Cue } from '../domain/transcript.ts';
import type { TextFinding } from '../rules/finding.ts';
import { hasLetter } from '../rules/letters.ts';
import type { Localized } from '../domain/locale.ts';
import {
  headFindings,
  isWords,
  LOST_WORDS,
  notWebVtt,
  textFindings,
  timesFinding,
  unseenFindings,
} from './vtt-findings.ts';
import { withoutRepeats } from './vtt-rolling.ts';
import { type Row, rowsOf, voicesOf } from './vtt-text.ts';

/** The cues of a transcript, each with the line of its times; or all that is wrong with it. */
export type TranscriptReading =
  { readonly cues: readonly Cue[]; readonly lines: readonly number[] } | { readonly findings: readonly TextFinding[] };

/** Lines of a file that stand together, those of a cue without its name. */
interface FileBlock {
  /** The name of the cue, above its times. */
  name?: string;
  /** Where its times are, or else its text begins, counting from 1. */
  line: number;
  times?: string;
  text: string[];
}

/** A cue as it is written. */
interface WrittenCue {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

/** More than a person says in one breath; a page could not be divided within it. */
const CUE_LETTERS = 1000;

/** More than that with the times and the styles of its single words, as automatic captions have them. */
const MARKED_LETTERS = 20 * CUE_LETTERS;

/** A time, with its hours or without. */
const TIME = String.raw`(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}(?!\d)`;

/** The line of a cue's times: its start, its end, and what follows. */
const TIMES = new RegExp(String.raw`^[ \t]*(${TIME})[ \t]*-->[ \t]*(${TIME})(.*)$`, 's');

/** What is no cue and holds nothing that is said; a browser leaves out a style or a region below the first cue as well. */
const UNSAID = /^(?:NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$)/;

/**
 * Reads a WebVTT file as a browser does (W3C, «WebVTT: The Web Video Text Tracks Format», section 6, «Parsing»): its cues
 * in the order of their times, by voice and without styles, each line of captions that roll once. Words that a browser
 * would leave out are refused.
 */
export function readTranscript(text: string): TranscriptReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const unseen = unseenFindings(lines);
  if (unseen.length > 0) return { findings: unseen };
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    return refuse(1, notWebVtt('no empieza con WEBVTT', 'does not begin with WEBVTT'), {
      es: 'empieza el archivo con una línea WEBVTT y una línea vacía',
      en: 'begin the file with a line WEBVTT and an empty line',
    });
  }
  const read = blocksOf(lines).flatMap((block) => readBlock(block) ?? []);
  const wrong = [...headFindings(lines), ...read.flatMap((one) => ('findings' in one ? one.findings : []))];
  if (wrong.length > 0) return { findings: wrong };
  const written = read
    .flatMap((one) => ('cue' in one ? [one.cue] : []))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cues = withoutRepeats(written).map(({ line, start, end, rows }) => ({
    line,
    start,
    end,
    voices: voicesOf(rows),
  }));
  if (!cues.some(({ voices }) => voices.some(({ text: said }) => hasLetter(said)))) {
    return refuse(
      1,
      { es: 'no tiene ningún subtítulo', en: 'has no cue' },
      { es: 'agrega lo que se dice, o quita el archivo', en: 'add what is said, or remove the file' },
    );
  }
  const long = cues.flatMap(longFinding);
  if (long.length > 0) return { findings: long };
  return {
    cues: cues.map(({ start, end, voices }) => ({ start, end, voices })),
    lines: cues.map(({ line }) => line),
  };
}

/** What a file holds beside what is said: its head, its notes, the names and the settings of its cues; where it is not empty. */
export function unsaidIn(text: string): readonly { readonly line: number; readonly text: string }[] {
  let isSaid = false;
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const isTimes = line.includes('-->');
    const own = isTimes ? (TIMES.exec(line)?.[3] ?? '') : line;
    const isBeside = isTimes || !isSaid;
    isSaid = isTimes || (isSaid && line !== '');
    return isBeside && own.trim() !== '' ? [{ line: index + 1, text: own }] : [];
  });
}

function refuse(line: number, wrong: Localized, fix: Localized): { readonly findings: readonly TextFinding[] } {
  return { findings: [{ line, wrong, fix }] };
}

function longFinding({ line, voices }: Pick<Cue, 'voices'> & { readonly line: number }): readonly TextFinding[] {
  const letters = voices.reduce((sum, voice) => sum + voice.text.length, 0);
  return letters > CUE_LETTERS ? tooLong(line, letters) : [];
}

function tooLong(line: number, letters: number): readonly TextFinding[] {
  return [
    {
      line,
      wrong: { es: `tiene un subtítulo de ${String(letters)} letras`, en: `has a cue of ${String(letters)} letters` },
      fix: {
        es: `divídelo: en un subtítulo caben ${String(CUE_LETTERS)}`,
        en: `divide it: a cue holds ${String(CUE_LETTERS)}`,
      },
    },
  ];
}

/** What stands below the head, which ends with the first empty line or the first times: the standard's blocks. */
function blocksOf(lines: readonly string[]): readonly FileBlock[] {
  const blocks: FileBlock[] = [];
  const head = lines.findIndex((line, index) => index > 0 && (line === '' || line.includes('-->')));
  let open: FileBlock | undefined;
  for (const [index, line] of lines.entries()) {
    if (head < 0 || index < head) continue;
    if (line === '') open = undefined;
    else if (line.includes('-->') && open && open.times === undefined && open.text.length === 1) {
      // The one line above the times is the name of the cue.
      Object.assign(open, { line: index + 1, times: line, name: open.text[0], text: [] });
    } else if (line.includes('-->')) blocks.push((open = { line: index + 1, times: line, text: [] }));
    else if (open) open.text.push(line);
    else blocks.push((open = { line: index + 1, text: [line] }));
  }
  return blocks;
}

/** The cue of a block; nothing where it says nothing. */
function readBlock({
  line,
  times,
  name,
  text,
}: FileBlock): { readonly cue: WrittenCue } | { readonly findings: readonly TextFinding[] } | undefined {
  const words = text.join('\n');
  if (times === undefined) {
    return UNSAID.test(text[0] ?? '') || words.trim() === ''
      ? undefined
      : refuse(
          line,
          notWebVtt(
            'tiene palabras sin tiempos, que un navegador omite',
            'has words without times, which a browser leaves out',
          ),
          {
            es: 'escribe sus tiempos en una línea aparte, como 00:01:02.000 --> 00:01:05.500, sin líneas vacías en el texto',
            en: 'write its times on a line of their own, for example 00:01:02.000 --> 00:01:05.500, with no empty line in the text',
          },
        );
  }
  if (words.length > MARKED_LETTERS) return { findings: tooLong(line, words.length) };
  const read = timesOf(times);
  const wrongTimes = timesFinding(times, read);
  const ofTimes = [
    ...(isWords(name) ? [{ line: line - 1, ...LOST_WORDS }] : []),
    ...(wrongTimes ? [{ line, ...wrongTimes }] : []),
  ];
  const ofText = textFindings(words).map((finding) => ({ ...finding, line: line + finding.line }));
  if (!read || ofTimes.length + ofText.length > 0) return { findings: [...ofTimes, ...ofText] };
  return { cue: { line, start: read.start, end: read.end, rows: rowsOf(words) } };
}

function timesOf(written: string): { start: number; end: number; rest: string } | undefined {
  const [, start, end, rest = ''] = TIMES.exec(written) ?? [];
  return start === undefined || end === undefined ? undefined : { start: secondsOf(start), end: secondsOf(end), rest };
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
