import type { Localized } from '../domain/locale.ts';
import type { TextFinding } from './finding.ts';

/** Where something stands in a text. */
export type TextPlace = Pick<TextFinding, 'line' | 'column'>;

/** A letter that nobody sees, or that is none. */
export interface UnseenLetter {
  readonly letter: string;
  /** What it is called, with its number: `a zero-width space (U+200B)`. */
  readonly name: Localized;
}

/**
 * What no text may hold, by the properties of Unicode (UAX #44): controls, what has no form of its own, halves of letters,
 * what only one machine knows, and what is no letter for ever. A tab and the end of a line are harmless, and stay; the
 * selector that gives a picture its colours stays after one.
 */
const UNSEEN =
  /(?![\t\n])\p{Cc}|(?!(?<=\p{Extended_Pictographic})\uFE0F)[\p{Cf}\p{DI}\p{Cs}\p{Co}\p{NChar}\u2028\u2029\u2800\uFFFC\uFFFD]/gu;

/** A space, other than the common one, where a text begins or ends: nobody sees it, and no machine takes it for a space. */
const EDGE_SPACE = /^[ \t]*(?=[^ \t])(\p{Zs})|(?=[^ ])(\p{Zs})[ \t]*$/u;

/** The names of those that are common, by their numbers; the first kind that has one names it. */
const NAMES: readonly (readonly [letters: RegExp, es: string, en: string])[] = [
  [/\r/, 'un retorno de carro suelto', 'a lone carriage return'],
  [/\u00A0/, 'un espacio de no separación', 'a no-break space'],
  [/\u202F/, 'un espacio estrecho de no separación', 'a narrow no-break space'],
  [/\u00AD/, 'un guion discrecional', 'a soft hyphen'],
  [/\u200B/, 'un espacio de ancho cero', 'a zero-width space'],
  [/\u200C/, 'un separador de ancho cero', 'a zero-width non-joiner'],
  [/\u200D/, 'una unión de ancho cero', 'a zero-width joiner'],
  [/\u2060/, 'una unión de palabras', 'a word joiner'],
  [/\uFEFF/, 'una marca de orden de bytes', 'a byte order mark'],
  [/\u2028/, 'un separador de líneas', 'a line separator'],
  [/\u2029/, 'un separador de párrafos', 'a paragraph separator'],
  [/[\u061C\u200E\u200F]/, 'una marca de dirección del texto', 'a mark of the direction of text'],
  [
    /[\u202A-\u202E\u2066-\u2069]/,
    'un control que cambia el orden de las letras vecinas',
    'a control that changes the order of the letters around it',
  ],
  [/[\u115F\u1160\u3164\uFFA0\u2800]/, 'un relleno invisible', 'an invisible filler'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u, 'un selector de variante', 'a variation selector'],
  [/[\u{E0000}-\u{E007F}]/u, 'una etiqueta invisible', 'an invisible tag'],
  [/\uFFFC/, 'el hueco de un objeto que no se copió', 'the gap of an object that was not copied'],
  [/\uFFFD/, 'un carácter que se perdió', 'a letter that was lost'],
  [/\p{Zs}/u, 'un espacio especial', 'a special space'],
  [/\p{Cc}/u, 'un carácter de control', 'a control character'],
  [/\p{Cs}/u, 'la mitad de un carácter', 'half of a letter'],
  [/\p{Co}/u, 'un carácter de uso privado', 'a private-use character'],
  [/\p{NChar}/u, 'un código que no es ningún carácter', 'a number that is no letter'],
];

const OTHER = ['', 'un carácter de formato invisible', 'an invisible formatting character'] as const;

function named(letter: string): UnseenLetter {
  const [, es, en] = NAMES.find(([letters]) => letters.test(letter)) ?? OTHER;
  const point = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { letter, name: { es: `${es} (${point})`, en: `${en} (${point})` } };
}

/** The letters of a text that nobody sees, each once, in their order. */
export function unseenLetters(text: string): readonly UnseenLetter[] {
  return [...new Set(text.match(UNSEEN))].map(named);
}

/** The special space that a text begins or ends with; within a text, as in `3 000`, it stays. */
export function edgeSpace(text: string): UnseenLetter | undefined {
  const [, first, last] = EDGE_SPACE.exec(text) ?? [];
  const space = first ?? last;
  return space === undefined ? undefined : named(space);
}

/** Whether a text has a letter or a digit: one of pictures, marks or accents alone says nothing to a reader, nor to one who listens. */
export function hasLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What is wrong with the lines of a file, as they are written: each unseen letter once, where it first stands. */
export function letterFindings(lines: readonly string[]): readonly TextFinding[] {
  const told = new Set<string>();
  return lines.flatMap((text, index) =>
    unseenLetters(text)
      .filter(({ letter }) => !told.has(letter) && told.add(letter))
      .map((unseen) => unseenFinding({ line: index + 1, column: text.indexOf(unseen.letter) + 1 }, unseen)),
  );
}

const DELETED: Localized = {
  es: 'bórralo; si no lo encuentras, borra la línea entera y vuelve a escribirla, sin copiarla',
  en: 'delete it; if you cannot find it, delete the whole line and type it again, without copying it',
};

/** Systems of long ago ended a line with it: where it is taken away, lines become one. */
const LINE_ENDS: Localized = {
  es: 'guarda el archivo con los finales de línea de Windows o de Unix (CRLF o LF), que tu editor deja elegir',
  en: 'save the file with the line ends of Windows or of Unix (CRLF or LF), which your editor lets you choose',
};

/** @param written how the letter is written, where that is by its number or name: `&#8203;` */
export function unseenFinding(place: TextPlace, { letter, name }: UnseenLetter, written?: string): TextFinding {
  const deleted = letter === '\r' ? LINE_ENDS : DELETED;
  return {
    ...place,
    wrong: {
      es: `tiene ${name.es}${written === undefined ? '' : `, escrito ${written}`}, que nadie ve`,
      en: `has ${name.en}${written === undefined ? '' : `, written ${written}`}, which nobody sees`,
    },
    fix: written === undefined ? deleted : { es: `quita ${written}`, en: `remove ${written}` },
  };
}

/** What is wrong with a text that begins or ends with a special space. */
export function edgeFinding(place: TextPlace, { name }: UnseenLetter): TextFinding {
  return {
    ...place,
    wrong: { es: `empieza o termina con ${name.es}`, en: `begins or ends with ${name.en}` },
    fix: {
      es: 'bórralo, y escribe en su lugar un espacio común si hace falta',
      en: 'delete it, and write an ordinary space in its place if one is needed',
    },
  };
}

/** What the letters with accents of UTF-8 become, once they are read as those of Windows: `Ã³` for `ó`, `â€œ` for `“`. */
const MISREAD =
  /Ã[\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00BF]|â€[\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]?/;

/** The first letters of a file that were read in another encoding than they were written in. */
export function misreadLetters(text: string): TextFinding | undefined {
  const found = MISREAD.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).split('\n');
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    wrong: {
      es: `tiene «${found[0]}», que era otra letra: se guardó en otra codificación`,
      en: `has "${found[0]}", which was another letter: it was saved in another encoding`,
    },
    fix: {
      es: 'escribe la letra de nuevo, y guarda el archivo en UTF-8',
      en: 'write the letter again, and save the file as UTF-8',
    },
  };
}
