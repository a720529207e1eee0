import { type Lang, LANGS, type Localized } from '../domain/locale.ts';
import { LONGEST_QUESTION } from './state.ts';
import { areKin, plain, stemOf, type Token, tokensOf } from './text.ts';

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
  readonly half: number;
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
const HALF = { last: 3, other: 4 };

/** What is read of a question; nobody types more, and whatever is pasted must not freeze the page. */
const LIMITS = { units: 10, alternatives: 8, phrase: 10 };

/** Where the words of a glossary lead to; made once from its groups. */
export interface Thesaurus {
  readonly groups: readonly TermGroup[];
  /** Groups by the stems of a name, joined by spaces. */
  readonly byName: ReadonlyMap<string, number>;
  /** The names of one word, folded, each with its group. */
  readonly words: readonly (readonly [word: string, group: number])[];
  /** Words in the longest name. */
  readonly longest: number;
}

const content = (tokens: readonly Token[]) => {
  const words = tokens.filter(({ stop }) => !stop);
  return words.length > 0 ? words : tokens;
};
const keyOf = (tokens: readonly Pick<Token, 'folded'>[], lang: Lang) =>
  tokens.map(({ folded }) => stemOf(folded, lang)).join(' ');

/** Prepares the groups of a glossary for being looked up; where two hold a name, the first keeps it. */
export function thesaurusOf(groups: readonly TermGroup[]): Thesaurus {
  const byName = new Map<string, number>();
  const single: [string, number][] = [];
  let longest = 1;
  groups.forEach((group, index) => {
    for (const lang of LANGS) {
      for (const name of group[lang]) {
        const words = content(tokensOf(name, lang));
        longest = Math.max(longest, words.length);
        const key = `${lang} ${keyOf(words, lang)}`;
        if (!byName.has(key)) byName.set(key, index);
        if (words[0] && words.length === 1) single.push([words[0].folded, index]);
      }
    }
  });
  return { groups, byName, words: single, longest };
}

/**
 * Reads a question for the texts of one language: stop words dropped, quoted phrases kept whole, and each word or name widened by what the glossary says in that language.
 * @param text what the reader wrote, of any length and in any script
 * @param lang the language of the texts, which need not be the reader's
 */
export function parseQuery(text: string, lang: Lang, thesaurus: Thesaurus): Query {
  const units: Unit[] = [];
  const parts = plain(text)
    .trimStart()
    .slice(0, LONGEST_QUESTION)
    .split(/["“”«»]/);
  parts.forEach((part, index) => {
    const tokens = tokensOf(part, lang);
    // What follows an odd quotation mark is quoted; a last one that is never closed is not.
    const quoted = index % 2 === 1 && index < parts.length - 1;
    if (quoted && tokens.length > 1 && tokens.some(({ stop }) => !stop)) {
      const words = tokens.slice(0, LIMITS.phrase);
      const text = part.slice(words[0]?.start, words.at(-1)?.end);
      units.push({ text: part.trim(), alternatives: [{ text, words, own: true, exact: true, half: Infinity }] });
    } else {
      const words = tokens.filter(({ stop }) => !stop);
      units.push(...widen(words, lang, thesaurus, index === parts.length - 1));
    }
  });
  const hasWords = parts.some((part) => tokensOf(part, lang).length > 0);
  const once = units.filter(({ text: own }, index) => units.findIndex((unit) => unit.text === own) === index);
  return {
    units: once.slice(0, LIMITS.units),
    empty: once.length > 0 ? undefined : hasWords ? 'stop-words' : 'no-words',
  };
}

/** @param last whether nothing follows these words */
function widen(words: readonly Token[], lang: Lang, thesaurus: Thesaurus, last: boolean): readonly Unit[] {
  const units: Unit[] = [];
  let at = 0;
  while (at < words.length) {
    let taken = 1;
    let group: TermGroup | undefined;
    for (let size = Math.min(thesaurus.longest, words.length - at); size > 0 && !group; size--) {
      const run = words.slice(at, at + size);
      const found = LANGS.map((one) => thesaurus.byName.get(`${one} ${keyOf(run, one)}`)).find(
        (index) => index !== undefined,
      );
      group = found === undefined ? undefined : thesaurus.groups[found];
      if (group) taken = size;
    }
    // A word with hyphens is one thing, though it is looked up by its parts as well.
    if (!group) while (words[at + taken]?.joined !== undefined) taken++;
    if (taken === 1) group ??= familyOf(words[at], thesaurus);
    const own = words.slice(at, at + taken);
    at += taken;
    const half = last && at === words.length ? HALF.last : HALF.other;
    units.push({ text: own.map(({ text }) => text).join(' '), alternatives: alternativesOf(own, group, lang, half) });
  }
  return units;
}

/** The group that has a word of the same family as one that no group has: inscribo, inscribirse. */
function familyOf(word: Token | undefined, { groups, words }: Thesaurus): TermGroup | undefined {
  const index = word && words.find(([known]) => areKin(known, word.folded))?.[1];
  return index === undefined ? undefined : groups[index];
}

function alternativesOf(
  own: readonly Token[],
  group: TermGroup | undefined,
  lang: Lang,
  half: number,
): readonly Alternative[] {
  const { joined } = own.at(-1) ?? {};
  const written = own.map((word) => word.text).join(' ');
  const all: Alternative[] = [
    { text: written, words: own, own: true, exact: false, half },
    ...(joined === undefined
      ? []
      : [
          {
            text: joined,
            words: [{ text: joined, folded: joined, stem: stemOf(joined, lang) }],
            own: true,
            exact: false,
            half: Infinity,
          },
        ]),
    ...(group?.[lang] ?? []).map((name) => ({
      text: name,
      words: content(tokensOf(name, lang)),
      own: false,
      exact: false,
      half: Infinity,
    })),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ words }) => {
      const key = keyOf(words, lang);
      return words.length > 0 && !seen.has(key) && seen.add(key);
    })
    .slice(0, LIMITS.alternatives);
}

/** A question with some of its words replaced, each wherever it stands: what a reader meant. */
export function replaceWords(text: string, corrections: ReadonlyMap<string, string>, lang: Lang): string {
  return tokensOf(text, lang).reduceRight((result, { start, end, folded }) => {
    const better = corrections.get(folded);
    return better === undefined ? result : result.slice(0, start) + better + result.slice(end);
  }, text);
}
