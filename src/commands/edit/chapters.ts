import { fold } from '../../domain/fold.ts';
import type { Localized } from '../../domain/locale.ts';
import { secondsOf } from '../../domain/video.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { ItemData } from './choosing.ts';

/** A line of chapters as it was pasted. */
export interface ChapterLine {
  /** `H:MM:SS`. */
  readonly at: string;
  /** The item that it names by its id. */
  readonly item: string | undefined;
  /** Its name, and that in the second language where the line has it after a bar. */
  readonly title: string;
  readonly second: string | undefined;
  /** The line, as it was written. */
  readonly line: string;
}

/**
 * A time as people and players write it: `40`, `00:40`, `1:02:03`, as `H:MM:SS`.
 * @returns nothing for what is no time of a video
 */
export function videoTimeOf(text: string): string | undefined {
  const [, hours = '0', minutes, seconds] = /^\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s*$/.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return `${String(Number(hours))}:${minutes.padStart(2, '0')}:${seconds}`;
}

/**
 * The chapters in lines as YouTube takes them: “00:40 Bienvenida”, “1:02:03 - Cierre”, “[0:12:30] s1-2 Panel | Panel”.
 * Lines without a time at their beginning are refused; empty ones are left out.
 * @throws Refusal for a line that is no chapter
 */
export function chapterLines(text: string): readonly ChapterLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, time = '', rest = ''] =
        /^[-•*\s[(]*((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?[\s\-–—:.|]*(.*)$/.exec(line) ?? [];
      const at = videoTimeOf(time);
      if (at === undefined) {
        throw new Refusal({
          es: `«${line}» no es un capítulo: escribe el tiempo y el título, como 00:40 Bienvenida.`,
          en: `“${line}” is not a chapter: write the time and the title, for example 00:40 Welcome.`,
        });
      }
      const [, item, titles = ''] = /^(s\d{1,2}-\d{1,2})?[\s\-–—:]*(.*)$/.exec(rest) ?? [];
      const [title = '', second] = titles.split(/\s*[|¦]\s*/);
      return { at, item, title: title.trim(), second: second?.trim() || undefined, line };
    })
    .toSorted((a, b) => secondsOf(a.at) - secondsOf(b.at));
}

/** The item that a line of chapters names: by its id, or the one whose title says all that the line says. */
export function itemOf(line: ChapterLine, items: readonly ItemData[]): ItemData | undefined {
  if (line.item !== undefined) return items.find(({ id }) => id === line.item);
  const words = wordsOf(line.title);
  if (words.length === 0) return undefined;
  const named = items.filter(({ title }) =>
    [title.es, title.en].some((one) => {
      const own = wordsOf(one);
      return words.every((word) => own.includes(word));
    }),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Whether a name is the item's own title, so that the chapter needs none. */
export function isOwnTitle(name: string, { title }: { readonly title: Localized }): boolean {
  return [title.es, title.en].some((one) => fold(one) === fold(name));
}

/** The words of a title that mean something, without accents. */
const wordsOf = (text: string) => (fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !SMALL.has(word));

const SMALL = new Set(['los', 'las', 'del', 'con', 'por', 'para', 'una', 'the', 'and', 'for', 'with']);
