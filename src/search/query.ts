import { fold } from '../domain/fold.ts';
import { type Lang, LANGS, type Localized } from '../domain/locale.ts';
import { areRelated, stemOf } from '../domain/stems.ts';
import { LONGEST_QUESTION } from './state.ts';
import { plain, type Token, tokensOf } from './text.ts';

/** Words and names that mean the same, by language: `{ es: ['OIM', 'Organización…'], en: ['IOM', …] }`. */
export type TermGroup = Localized<readonly string[]>;

/** One way in which a text may say what a reader asks for: a word, or words that follow one another. */
export interface Alternative {
  /** As it was written. */
  readonly text: string;
  readonly words: readonly Pick<Token, 'text' | 'folded' | 'stem'>[];
  /** Whether the reader wrote it; else the glossary did. */
  readonly own: boolean;
  /** Whether its words stand exactly so, stop words included: a phrase in quotation marks. */
  readonly exact: boolean;
  /** From how many letters on its word may be the beginning of another. */
  readonly prefix: number;
}

/** One thing a reader asks for: a text answers it with any of its alternatives. */
export interface Unit {
  /** As the reader wrote it. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
}

/** What a reader asks for: texts that answer every unit. */
export interface Query {
  readonly units: readonly Unit[];
  /** Why there is nothing to look for: no word at all, or only words that stand in every text. */
  readonly empty: 'no-words' | 'stop-words' | undefined;
}

/** From how many letters on a word may be the beginning of another: fewer for the last, which may still be typed. */
const PREFIX = { last: 3, other: 4, none: Infinity };

/** What is read of a question; nobody types more, and whatever is pasted must not freeze the page. */
const LIMITS = { units: 10, alternatives: 8, phrase: 10 };

/** The groups of a glossary by the stems of their names, joined by spaces, behind the language of each. */
export type Thesaurus = ReadonlyMap<string, TermGroup>;

const content = (tokens: readonly Token[]) => {
  const words = tokens.filter(({ stop }) => !stop);
  return words.length > 0 ? words : tokens;
};
const keyOf = (words: Alternative['words'], lang: Lang) =>
  [lang, ...words.map(({ folded }) => stemOf(folded, lang))].join(' ');

/** Prepares the groups of a glossary for being looked up; where two hold a name, the first keeps it. */
export function thesaurusOf(groups: readonly TermGroup[]): Thesaurus {
  const keysIn = (group: TermGroup, lang: Lang) =>
    group[lang].map((name) => [keyOf(content(tokensOf(name, lang)), lang), group] as const);
  const entries = groups.flatMap((group) => LANGS.flatMap((lang) => keysIn(group, lang)));
  return new Map(entries.reverse());
}

/**
 * Reads a question for the texts of one language: stop words dropped, quoted phrases kept whole, and each word or name
 * widened by what the glossary says in that language.
 * @param text what the reader wrote, of any length and in any script
 * @param lang the language of the texts, which need not be the reader's
 */
export function parseQuery(text: string, lang: Lang, thesaurus: Thesaurus): Query {
  const parts = plain(text)
    .trimStart()
    .slice(0, LONGEST_QUESTION)
    .split(/["“”«»]/);
  const units = parts.flatMap((part, index) => {
    const tokens = tokensOf(part, lang);
    const isLast = index === parts.length - 1;
    // What follows an odd quotation mark is quoted; a last one that is never closed is not.
    const words = tokens.filter(({ stop }) => !stop);
    const isPhrase = index % 2 === 1 && !isLast && tokens.length > 1 && words.length > 0;
    if (!isPhrase) return unitsOf(words, lang, thesaurus, isLast);
    const all = tokens.slice(0, LIMITS.phrase);
    const own = part.slice(all[0]?.start, all.at(-1)?.end);
    return {
      text: part.trim(),
      alternatives: [{ text: own, words: all, own: true, exact: true, prefix: PREFIX.none }],
    };
  });
  const hasWords = parts.some((part) => tokensOf(part, lang).length > 0);
  const once = units.filter(({ text: own }, index) => units.findIndex((unit) => unit.text === own) === index);
  return {
    units: once.slice(0, LIMITS.units),
    empty: once.length > 0 ? undefined : hasWords ? 'stop-words' : 'no-words',
  };
}

/** @param isEnd whether nothing follows these words */
function unitsOf(words: readonly Token[], lang: Lang, thesaurus: Thesaurus, isEnd: boolean): Unit[] {
  const units: Unit[] = [];
  for (let at = 0, taken = 1; at < words.length; at += taken) {
    const named = longestName(words.slice(at, at + LIMITS.phrase), thesaurus);
    taken = named?.length ?? 1;
    // A word with hyphens is one thing, though it is looked up by its parts as well.
    if (!named) while (words[at + taken]?.joined !== undefined) taken++;
    const own = words.slice(at, at + taken);
    const group = named?.group ?? (own.length === 1 ? relatedGroup(own[0]?.folded ?? '', thesaurus) : undefined);
    const prefix = isEnd && at + taken === words.length ? PREFIX.last : PREFIX.other;
    units.push({ text: written(own), alternatives: alternativesOf(own, group?.[lang] ?? [], lang, prefix) });
  }
  return units;
}

const written = (words: Alternative['words']) => words.map(({ text }) => text).join(' ');

/** The longest name of the glossary that words begin with. */
function longestName(words: readonly Token[], thesaurus: Thesaurus): { length: number; group: TermGroup } | undefined {
  for (let { length } = words; length > 0; length--) {
    const named = LANGS.flatMap((lang) => thesaurus.get(keyOf(words.slice(0, length), lang)) ?? []);
    if (named[0]) return { length, group: named[0] };
  }
  return undefined;
}

/** The group that has a word related to one that no group has: inscribo, inscribirse. */
function relatedGroup(word: string, thesaurus: Thesaurus): TermGroup | undefined {
  const isNear = (name: string) => !/[\s-]/.test(name) && areRelated(fold(name), word);
  return [...thesaurus.values()].reverse().find((group) => LANGS.some((lang) => group[lang].some(isNear)));
}

/** What a reader wrote, the same without its hyphens, and what the glossary gives for it; each once. */
function alternativesOf(own: readonly Token[], names: readonly string[], lang: Lang, prefix: number): Alternative[] {
  const { joined } = own.at(-1) ?? {};
  const given = (text: string) => ({ text, words: content(tokensOf(text, lang)), exact: false, prefix: PREFIX.none });
  const all: Alternative[] = [
    { text: written(own), words: own, own: true, exact: false, prefix },
    ...(joined === undefined ? [] : [{ ...given(joined), own: true }]),
    ...names.map((name) => ({ ...given(name), own: false })),
  ];
  const keys = all.map(({ words }) => keyOf(words, lang));
  return all
    .filter(({ words }, at) => words.length > 0 && keys.indexOf(keys[at] ?? '') === at)
    .slice(0, LIMITS.alternatives);
}

/** A question with some of its words replaced, each wherever it stands: what a reader meant. */
export function replaceWords(text: string, corrections: ReadonlyMap<string, string>, lang: Lang): string {
  return tokensOf(text, lang).reduceRight((result, { start, end, folded }) => {
    const better = corrections.get(folded);
    return better === undefined ? result : result.slice(0, start) + better + result.slice(end);
  }, text);
}
