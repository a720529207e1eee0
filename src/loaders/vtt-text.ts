import { decodeHTML } from 'entities';
import type { Voice } from '../domain/transcript.ts';

/** A line of a cue's text. */
export interface Row {
  readonly voices: readonly Voice[];
  /** Whether it gives the times of its single words. */
  readonly timed: boolean;
}

/** An end tag; or the name and the annotation of a start tag, whose classes do not matter; or words. */
const PIECE = /<\/([^>]*)>|<([^\s.>]*)(?:\.[^\s>]*)?([^>]*)>|([^<]+)/g;

/** The tags that open anywhere; `rt` does only within `ruby`. */
const TAGS = new Set(['c', 'i', 'b', 'u', 'v', 'ruby', 'lang']);

/**
 * The lines of a cue's text, with who says what, as the standard's «WebVTT cue text parsing rules» read it; words outside
 * any voice have no speaker.
 */
export function rowsOf(text: string): readonly Row[] {
  const rows: { voices: Voice[]; timed: boolean }[] = [{ voices: [], timed: false }];
  const open: { name: string; speaker: string | undefined }[] = [];
  for (const [, end, start, annotation = '', words = ''] of text.matchAll(PIECE)) {
    const inner = open.at(-1);
    if (end !== undefined) {
      if (end === inner?.name) open.pop();
      else if (end === 'ruby' && inner?.name === 'rt') open.splice(-2);
    } else if (start === undefined) {
      for (const [index, line] of words.split('\n').entries()) {
        if (index > 0) rows.push({ voices: [], timed: false });
        // What stands above a ruby base says it again in another script.
        if (open.some(({ name }) => name === 'rt')) continue;
        rows.at(-1)?.voices.push({ speaker: inner?.speaker, text: `${index > 0 ? '\n' : ''}${decodeHTML(line)}` });
      }
    } else if (TAGS.has(start) || (start === 'rt' && inner?.name === 'ruby')) {
      const speaker = start === 'v' ? oneLine(decodeHTML(annotation)) : inner?.speaker;
      open.push({ name: start, speaker: speaker === '' ? undefined : speaker });
    } else if (/^\d/.test(start)) {
      rows.splice(-1, 1, ...rows.slice(-1).map(({ voices }) => ({ voices, timed: true })));
    }
  }
  return rows;
}

/** Who says what in lines of a cue, one after the other; none where they hold no word. */
export function voicesOf(rows: readonly Row[]): readonly Voice[] {
  const voices: { speaker: string | undefined; text: string }[] = [];
  for (const { speaker, text } of rows.flatMap((row) => row.voices)) {
    const last = voices.at(-1);
    if (last && last.speaker === speaker) last.text += text;
    else voices.push({ speaker, text });
  }
  return voices
    .map(({ speaker, text }) => ({ ...(speaker !== undefined && { speaker }), text: oneLine(text) }))
    .filter(({ text }) => text !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
