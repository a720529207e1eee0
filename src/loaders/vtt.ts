import webvtt, { type CueNode } from 'webvtt-parser';
import entities from 'webvtt-parser/html-entities.json' with { type: 'json' };
import type { Cue, Voice } from '../domain/transcript.ts';
import { parserFault, type TranscriptFault, unseenFault } from './vtt-faults.ts';

/** The cues of a transcript, each with the line of its times; or the first thing that is wrong with it. */
export type TranscriptReading =
  { readonly cues: readonly Cue[]; readonly lines: readonly number[] } | { readonly fault: TranscriptFault };

/** More than a person says in one breath; a page could not be divided within it. */
const CUE_LETTERS = 1000;

const parser = new webvtt.WebVTTParser(entities);

/** Reads a WebVTT file (W3C, «WebVTT: The Web Video Text Tracks Format»): its cues, by voice and without styles. */
export function readTranscript(text: string): TranscriptReading {
  const written = text.split(/\r\n|\r|\n/);
  const taken = readable(written);
  const unseen = unseenFault(taken);
  if (unseen) return { fault: unseen };
  const { cues, errors } = parser.parse(taken.join('\n'));
  const [error] = errors;
  if (error) return { fault: parserFault(error, written) };
  const lines = written.flatMap((one, index) => (one.includes('-->') ? [index + 1] : []));
  const read = cues.map(({ startTime, endTime, tree }) => ({ start: startTime, end: endTime, voices: voicesOf(tree) }));
  if (read.length === 0) return refuse(1, 'has no cue', 'add what is said, or remove the file');
  for (const [index, { voices }] of read.entries()) {
    const letters = voices.reduce((sum, voice) => sum + voice.text.length, 0);
    const line = lines[index] ?? 1;
    if (letters === 0)
      return refuse(line, 'has a cue that says nothing', 'write its text on the line below, or remove it');
    if (letters > CUE_LETTERS) {
      return refuse(line, `has a cue of ${String(letters)} letters`, `divide it: a cue holds ${String(CUE_LETTERS)}`);
    }
  }
  return { cues: read, lines };
}

function refuse(line: number, wrong: string, mend: string): TranscriptReading {
  return { fault: { line, wrong, mend } };
}

/**
 * The file as the parser, which is stricter than browsers, takes it, line by line: what YouTube writes below the
 * signature (Kind, Language) left out, regions as the comments they are to a reader, and characters by number as such.
 */
function readable(lines: readonly string[]): readonly string[] {
  const head = lines.findIndex((line, index) => index > 0 && (line === '' || line.includes('-->')));
  return lines.map((line, index) => {
    if (index > 0 && index < head && /^[A-Z][\w-]*:/.test(line)) return '';
    if (/^REGION[ \t]*$/.test(line) && (lines[index - 1] ?? '') === '') return 'NOTE';
    return line.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      if (code === 0x3c || code === 0x26) return code === 0x3c ? '&lt;' : '&amp;';
      // An end of line by number is a space within a cue, not the end of it; the parser knows that.
      return code === 0x0a || code === 0x0d || code > 0x10ffff ? whole : String.fromCodePoint(code);
    });
  });
}

/** Who says what in a cue; words outside any voice have no speaker. */
function voicesOf(tree: CueNode): readonly Voice[] {
  const voices: { speaker: string | undefined; text: string }[] = [];
  const visit = (node: CueNode, speaker: string | undefined) => {
    if (node.type === 'text') {
      const open = voices.at(-1);
      if (open && open.speaker === speaker) open.text += String(node.value);
      else voices.push({ speaker, text: String(node.value) });
    }
    // What stands above a ruby base says it again in another script.
    if (node.name === 'rt') return;
    const named = node.name === 'v' ? oneLine(String(node.value)) : speaker;
    for (const child of node.children ?? []) visit(child, named === '' ? undefined : named);
  };
  visit(tree, undefined);
  return voices
    .map(({ speaker, text }) => ({ ...(speaker !== undefined && { speaker }), text: oneLine(text) }))
    .filter(({ text }) => text !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
