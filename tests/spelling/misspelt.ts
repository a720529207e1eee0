import english from 'dictionary-en-gb';
import american from 'dictionary-en';
import spanish from 'dictionary-es';
import nspell from 'nspell';
import { type Lang, type Localized, otherLang } from '../../src/domain/locale.ts';

/** A text to be checked, in one language. */
export interface Text {
  /** Path of its file from the project's root. */
  readonly file: string;
  /** The line it begins on, counting from 1. */
  readonly line: number;
  readonly lang: Lang;
  readonly text: string;
}

/** A word that no dictionary and no list knows. */
export interface Misspelt {
  readonly file: string;
  readonly line: number;
  readonly lang: Lang;
  readonly word: string;
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

type Speller = ReturnType<typeof nspell>;

const spellerOf = ({ aff, dic }: typeof spanish): Speller => nspell(Buffer.from(aff), Buffer.from(dic));

const SPELLERS: Localized<Speller> = { es: spellerOf(spanish), en: spellerOf(english) };
const AMERICAN = spellerOf(american);

/** What either language puts before words that its dictionary has without it: subnacional, microsite. */
const PREFIX = /^(?:inter|micro|pan|sub|vice)(?=\p{L}{4})/iu;

/** What stands in a text without being prose: code, tags, placeholders, addresses, e-mails and names of files. */
const NOT_PROSE = [
  /```.*?```/gs,
  /`[^`]*`/g,
  /<\/?[A-Za-z][^>]*>/g,
  /\{\{[^}]*\}\}/g,
  /https?:\/\/[^\s)]+/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /[\w/-]*\.[a-z]\w*(?:[./][\w-]+)*/g,
];

/**
 * The words of `texts` that are not spelled as a dictionary of their language or the words known have them, in the
 * order of the texts.
 */
export function misspeltIn(texts: readonly Text[], known: Localized<ReadonlySet<string>>): readonly Misspelt[] {
  return texts.flatMap(({ file, line, lang, text }) =>
    withoutForeignTitles(proseOf(text), otherLang(lang), known)
      .split('\n')
      .flatMap((prose, index) =>
        wrongWords(prose, lang, known).map((word) => ({
          file,
          line: line + index,
          lang,
          word,
          suggestions: SPELLERS[lang].suggest(word).slice(0, 5),
        })),
      ),
  );
}

/** What a wrong word is in a file: a warning in what the host writes, a failure in all else, which is ours to spell. */
export function severityOf(file: string): 'failure' | 'warning' {
  return file.startsWith('content/') ? 'warning' : 'failure';
}

/** The words of a line as written, hyphens and apostrophes within; what has a digit is a code or a number. */
export function wordsOf(line: string): readonly string[] {
  const words = line.replaceAll('’', "'").match(/[\p{L}\p{M}\d]+(?:['-][\p{L}\p{M}\d]+)*/gu) ?? [];
  return words.filter((word) => !/\d/.test(word));
}

/** The text with what is not prose taken out. */
function proseOf(text: string): string {
  return NOT_PROSE.reduce((prose, code) => prose.replace(code, blank), text);
}

/** The text without what is in italics and has no fault in `other`: the title of a work in that language. */
function withoutForeignTitles(text: string, other: Lang, known: Localized<ReadonlySet<string>>): string {
  return text.replace(/(?<!\*)\*[^*]+\*(?!\*)/g, (title) =>
    wrongWords(title, other, known).length === 0 ? blank(title) : title,
  );
}

/** Nothing in place of a stretch, over as many lines. */
const blank = (stretch: string): string => stretch.replace(/[^\n]+/g, ' ');

function wrongWords(prose: string, lang: Lang, known: Localized<ReadonlySet<string>>): readonly string[] {
  const isWrong = (word: string) => !isRight(word, lang, known[lang]);
  // What hyphens join may be a word of its own, or each part of it.
  return wordsOf(prose)
    .filter(isWrong)
    .flatMap((word) => word.split('-').filter(isWrong));
}

function isRight(word: string, lang: Lang, known: ReadonlySet<string>): boolean {
  const bare = lang === 'en' ? word.replace(/'s$/, '') : word;
  // A letter by itself numbers something, and what is all capitals is an acronym: neither is spelled.
  if (bare.length === 1 || bare === bare.toUpperCase()) return true;
  const isWord = (form: string) => known.has(form) || SPELLERS[lang].correct(form);
  return (
    isWord(bare) ||
    isWord(bare.charAt(0).toLowerCase() + bare.slice(1)) ||
    isWord(bare.replace(PREFIX, '')) ||
    (lang === 'en' && isOxford(bare))
  );
}

/** Whether an English word is in -ize as Oxford writes it: with an s in the British dictionary, a z in the American. */
function isOxford(word: string): boolean {
  return AMERICAN.correct(word) && SPELLERS.en.correct(word.replace(/iz(?=e|ing|ation|able)/, 'is'));
}
