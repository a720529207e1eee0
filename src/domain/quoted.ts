import { type Localized, localized } from './locale.ts';

/** How many letters of a value a message shows. */
const MOST = 80;

/** What nobody sees, or what moves the letters around it: controls, invisible letters, halves of letters, odd spaces. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/u;

/** The escapes that have a letter of their own. */
const NAMED: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

function escapedLetter(letter: string): string {
  if (!UNSEEN.test(letter)) return letter;
  const point = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return NAMED[letter] ?? (point.length > 4 ? `\\u{${point}}` : `\\u${point.padStart(4, '0')}`);
}

/** A text with every letter that nobody sees as its escape, as JavaScript writes it: `\u202E`. */
export function escaped(text: string): string {
  return Array.from(text, escapedLetter).join('');
}

/**
 * A value from outside as every message shows it: on one line, what nobody sees in it as escapes, and no more of it than
 * 80 letters, the last of which is then `…`.
 */
export function shown(value: string): string {
  // Nearly every value is short and plain.
  if (value.length <= MOST && !UNSEEN.test(value)) return value;
  const letters = Array.from(value.slice(0, 2 * (MOST + 1)), escapedLetter);
  let length = 0;
  const fits = letters.findIndex((letter) => (length += letter.length) > MOST);
  if (fits < 0) return letters.join('');
  length = 0;
  const end = letters.findIndex((letter) => (length += letter.length) >= MOST);
  return `${letters.slice(0, end).join('')}…`;
}

/** Such a value within the quotation marks of each language. */
export function quoted(value: string | number): Localized {
  const text = shown(String(value));
  return localized((lang) => (lang === 'es' ? `«${text}»` : `"${text}"`));
}
