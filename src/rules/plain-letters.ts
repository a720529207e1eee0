import { decodeHTMLAttribute } from 'entities';

/** How often escapes may stand within escapes: an address in a parameter of one in a parameter. */
const DEPTH = 5;

/** What nobody sees: controls but for spaces and lines, and what Unicode has for layout alone. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A letter by its number in JSON and JavaScript. */
const NUMBERED = /\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi;

/** A browser takes these for the full stop of a name (UTS 46); the wide one is plain after NFKC. */
const FULL_STOPS = /[。｡]/gu;

/**
 * A text as addresses in it are compared: in small letters, without what escapes them (percent signs, HTML, Markdown, JSON)
 * or stands between them unseen, and with the one full stop that there is.
 */
export function plainLetters(text: string): string {
  let plain = text;
  for (let depth = 0; depth < DEPTH; depth++) {
    const before = plain;
    plain = decodeHTMLAttribute(
      plain
        .normalize('NFKC')
        .replace(UNSEEN, '')
        .replace(NUMBERED, numberedLetter)
        .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
        .replace(/(?:%[\da-f]{2})+/gi, percentDecoded),
    );
    if (plain === before) break;
  }
  return plain.replace(FULL_STOPS, '.').toLowerCase();
}

function numberedLetter(escape: string, ...hex: readonly (string | undefined)[]): string {
  const point = parseInt(hex.slice(0, 3).find((one) => one !== undefined) ?? '', 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : escape;
}

function percentDecoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // Bytes that are no UTF-8 are nobody's letters; the others are.
    return escapes.replace(/%([0-7][\da-f])/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
  }
}
