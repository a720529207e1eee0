import type { Lang } from '../domain/locale.ts';
import { densest } from './excerpt.ts';
import { alikeIn, contentOf, matchOfUnit, together } from './match.ts';
import type { Query, Unit } from './query.ts';
import { factValues, type SearchRecord } from './record.ts';
import { tokensOf } from './text.ts';

/** How much each thing says about a record; found by the questions of `tests/bench`, and none has a weight of its own. */
const WEIGHTS = {
  /** A word in the title, beside one in the text. */
  title: 3,
  /** Words that follow one another in the record as in the question. */
  together: 0.6,
  /** The share of the title that the question names. */
  wholeTitle: 4,
  /** A title that begins with what is asked for. */
  titleBegins: 0.8,
};

/** How much a record of a kind is worth beside another that matches as well; 1 for what is not named. */
const KINDS: Readonly<Record<string, number>> = {
  person: 1.25,
  page: 1.1,
  session: 1.05,
  acronym: 0.9,
  // A chapter is called as its item, which tells more; what is only listed under a name says less than what it lists.
  chapter: 0.9,
  // That of one session says the same as that of another; the page of all of them comes first.
  recording: 0.9,
  transcript: 0.8,
  place: 0.9,
  edition: 0.9, // It says a little of everything.
  // Tables of every country's hours name each of them.
  hours: 0.7,
  reference: 0.7,
  subject: 0.6,
};

/** A record that answers a question. */
export interface Hit {
  readonly record: SearchRecord;
  /** Where it is opened: at the part of its text that answers, else at the record. */
  readonly anchor: string;
  readonly score: number;
  /** For each unit, which words of its text answer, as indexes of `tokensOf(record.text)`. */
  readonly found: readonly (readonly number[])[];
  /** The words that answer, as they stand in title and text. */
  readonly words: readonly string[];
}

/** Whether a record says a unit in words of its own or of its page. */
export function says({ title, text, page, day = '' }: SearchRecord, unit: Unit, lang: Lang): boolean {
  return [title, text, `${page} ${day}`].some((words) => matchOfUnit(unit, tokensOf(words, lang)).score > 0);
}

/**
 * How well a record answers a question.
 * @param answered the units that the index says it answers
 * @param rarity how rare each unit is (inverse document frequency), in the order of the units
 */
export function hitOf(
  record: SearchRecord,
  { units }: Query,
  answered: ReadonlySet<number>,
  rarity: readonly number[],
  lang: Lang,
): Hit {
  const [titleWords, textWords] = [tokensOf(record.title, lang), tokensOf(record.text, lang)];
  const titles = units.map((unit) => matchOfUnit(unit, titleWords));
  const texts = units.map((unit) => matchOfUnit(unit, textWords));
  const length = 1 / (0.75 + 0.25 * Math.min(3, textWords.length / 60));
  const parts = units.map((_, index) => {
    const score = (titles[index]?.score ?? 0) * WEIGHTS.title + (texts[index]?.score ?? 0) * length;
    return score * (rarity[index] ?? 1);
  });
  const subject = contentOf(titleWords);
  const named = new Set(titles.flatMap(({ at }) => at));
  const bonus =
    WEIGHTS.together * Math.max(together(titles, titleWords), together(texts, textWords)) +
    (named.has(subject[0] ?? -1) ? WEIGHTS.titleBegins : 0) +
    (subject.length === 0 ? 0 : WEIGHTS.wholeTitle * Math.min(1, named.size / subject.length) ** 2);
  const kind = KINDS[factValues(record, 'kind')[0] ?? ''] ?? 1;
  const share = parts.filter((part) => part > 0).length / Math.max(1, units.length);
  // Another form of a word, by the index's own stems, is shown as what it found.
  const found = units.map((unit, index) =>
    answered.has(index) && parts[index] === 0 ? alikeIn(textWords, unit) : (texts[index]?.at ?? []),
  );
  const place = textWords[densest(found)]?.start ?? 0;
  const part = record.parts.filter(([offset]) => offset <= place).at(-1);
  const shown = [...[...named].map((at) => titleWords[at]), ...found.flat().map((at) => textWords[at])];
  return {
    record,
    // The part where most of what is asked for stands close together, unless the title says it all.
    anchor: (titles.every(({ score }) => score > 0) ? undefined : part?.[1]) ?? record.anchor,
    score: parts.reduce((sum, part) => sum + part, bonus) * kind * share ** 2,
    found,
    words: [...new Set(shown.map((word) => word?.text.toLowerCase() ?? ''))],
  };
}
