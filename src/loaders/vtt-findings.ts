import { decodeHTML } from 'entities';
import type { Localized } from '../domain/locale.ts';
import { quoted, shown } from '../domain/quoted.ts';
import type { TextFinding } from '../rules/finding.ts';
import { letterFindings, unseenFinding, unseenLetters } from '../rules/letters.ts';

/** What is wrong with a place of a transcript, and how to put it right. */
type CueFinding = Pick<TextFinding, 'wrong' | 'fix'>;

/** That a file is no WebVTT, and why: what it has, to be read after that. */
export const notWebVtt = (es: string, en: string): Localized => ({
  es: `no es WebVTT: ${es}`,
  en: `is not WebVTT: ${en}`,
});

/** That words stand where nobody reads them: above the times of a cue, or in the head. */
export const LOST_WORDS: CueFinding = {
  wrong: notWebVtt(
    'tiene palabras que no son de ningún subtítulo, que un navegador omite',
    'has words that belong to no cue, which a browser leaves out',
  ),
  fix: {
    es: 'escribe lo que se dice debajo de los tiempos, y una línea vacía antes de ellos; si es una nota, empieza la línea con NOTE, entre líneas vacías',
    en: 'write what is said below the times, and an empty line before them; if it is a note, begin the line with NOTE, between empty lines',
  },
};

/** Whether the name of a cue is words that may be said: several, or one with a sign of speech; a number or an id is none. */
export function isWords(name = ''): boolean {
  return /\p{L}\S*\s+\S|\S\s+\S*\p{L}|\p{L}[.,;:!?…]+$|^[¡¿"«“-]/u.test(name.trim());
}

/** What a line of the head may be: a field with its value, as `Kind: captions` or `X-TIMESTAMP-MAP=…`. */
const HEAD_FIELD = /^[A-Za-z][\w-]*[:=]/;

/** The words that stand below WEBVTT without an empty line, where a browser takes them for its head. */
export function headFindings(lines: readonly string[]): readonly TextFinding[] {
  const end = lines.findIndex((line, index) => index > 0 && (line === '' || line.includes('-->')));
  const head = lines.slice(1, end < 0 ? lines.length : end);
  // A line right above the times names the first cue.
  const own = end > 0 && lines[end] !== '' ? head.slice(0, -1) : head;
  return head
    .flatMap((line, index) =>
      (index < own.length ? !HEAD_FIELD.test(line) && !/^(?:STYLE|REGION|NOTE)/.test(line) : isWords(line))
        ? [{ line: index + 2, ...LOST_WORDS }]
        : [],
    )
    .slice(0, 1);
}

/** What may follow the times of a cue: settings, which place it on the screen. */
const SETTING = /^[a-z][\w-]*:\S*$/i;

/** What is wrong with the line of a cue's times, given the two of them and what follows, where they can be read. */
export function timesFinding(
  written: string,
  times: { readonly start: number; readonly end: number; readonly rest: string } | undefined,
): CueFinding | undefined {
  if (!times) {
    const line = quoted(written.trim());
    return {
      wrong: notWebVtt(
        `tiene ${line.es}, que no son los tiempos de un subtítulo`,
        `has ${line.en}, which is not the times of a cue`,
      ),
      fix: /^\s*\d[\d:.,]*\s*-->/.test(written)
        ? {
            es: 'escribe los tiempos como 00:01:02.000 --> 00:01:05.500, con un punto antes de las milésimas',
            en: 'write the times as 00:01:02.000 --> 00:01:05.500, with a point before the thousandths',
          }
        : { es: 'dentro de un texto, escribe --&gt; en lugar de -->', en: 'within a text, write --&gt; for -->' },
    };
  }
  if (times.end <= times.start) {
    return {
      wrong: notWebVtt(
        'tiene un subtítulo que no termina después de empezar',
        'has a cue that ends no later than it starts',
      ),
      fix: {
        es: 'da al subtítulo un final posterior a su inicio',
        en: 'give the cue an end that is later than its start',
      },
    };
  }
  const words = times.rest.split(/[ \t]+/).filter((part) => part !== '' && !SETTING.test(part));
  if (words.length === 0) return undefined;
  const rest = quoted(words.join(' '));
  return {
    wrong: notWebVtt(
      `tiene ${rest.es} después de los tiempos, donde nadie lo lee`,
      `has ${rest.en} after its times, where nobody reads it`,
    ),
    fix: {
      es: 'escribe lo que se dice en la línea debajo de los tiempos',
      en: 'write what is said on the line below the times',
    },
  };
}

/** The tags that WebVTT knows. */
const KNOWN = /^<\/?(?:c|i|b|u|v|ruby|rt|lang)(?=[.\s>]|$)/;

/** A tag that is annotated, but for those that name a speaker or a language. */
const ANNOTATED = /^<(?!(?:v|lang)[.\s>])\S+\s+[^\s>]/;

/**
 * The places in a cue's text that a browser takes for a tag and leaves out, each with the line of the text it is in; of what
 * begins and ends there, its beginning.
 */
export function textFindings(text: string): readonly TextFinding[] {
  const begun = new Set<string>();
  return [...text.matchAll(/<[^>]*>?/g)].flatMap(({ 0: tag, index }) => {
    const finding = tagFinding(tag);
    if (!finding || begun.has(tag.replace(/^<\//, '<'))) return [];
    begun.add(tag.replace(/(?<=^<\w+)\W.*$/s, '>'));
    return [{ ...finding, line: text.slice(0, index).split('\n').length }];
  });
}

function tagFinding(tag: string): CueFinding | undefined {
  const isTag = /^<[^<>]+>$/.test(tag);
  const name = shown(tag);
  if (isTag && /^<\d[\d:.]*>$/.test(tag)) return undefined;
  if (!KNOWN.test(tag)) {
    return isTag && /^<\/?[a-z]/i.test(tag)
      ? {
          wrong: notWebVtt(
            `tiene ${name}, una etiqueta que WebVTT no conoce`,
            `has ${name}, a tag that WebVTT does not know`,
          ),
          fix: { es: 'quítala', en: 'remove it' },
        }
      : {
          wrong: notWebVtt('tiene un < suelto', 'has < by itself'),
          fix: { es: 'escribe &lt; en lugar de <', en: 'write &lt; for <' },
        };
  }
  if (!isTag) {
    const start = shown(/^<\/?\w+/.exec(tag)?.[0] ?? tag);
    return {
      wrong: notWebVtt(`tiene una etiqueta ${start} que no termina`, `has a tag ${start} that does not end`),
      fix: { es: 'termina la etiqueta con >', en: 'end the tag with >' },
    };
  }
  return ANNOTATED.test(tag)
    ? {
        wrong: notWebVtt(
          `tiene ${name}, de la que nadie lee más que el nombre`,
          `has ${name}, of which nobody reads more than the name`,
        ),
        fix: { es: 'quita lo que sigue al nombre de la etiqueta', en: 'remove what follows the name of the tag' },
      }
    : undefined;
}

/** A letter by its number or its name. */
const BY_NUMBER = /&(?:#(?:\d+|x[\da-f]+)|[a-z]\w*);?/gi;

/** The letters of a file, given by its lines, that nobody sees: as such, or by their numbers or names. */
export function unseenFindings(lines: readonly string[]): readonly TextFinding[] {
  return [
    ...letterFindings(lines),
    ...lines.flatMap((line, index) =>
      (line.match(BY_NUMBER) ?? []).flatMap((written) =>
        unseenLetters(decodeHTML(written)).map((unseen) => unseenFinding({ line: index + 1 }, unseen, written)),
      ),
    ),
  ];
}
