import type { Lang } from '../domain/locale.ts';
import { densest } from './excerpt.ts';
import { alikeIn, contentOf, matchOfUnit, together } from './match.ts';
import type { Query, Unit } from './query.ts';
import { factValues, type SearchRecord } from './record.ts';
import { type Token, tokensOf } from './text.ts';

/** How much each thing says about a record; found by the questions of `tests/bench`, and none has a weight of its own. */
const WEIGHTS = {
  title: 3,
  text: 1,
  /** A word that the index finds in it elsewhere, or by rules of its own: another form of the same word. */
  index: 0.4,
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

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Whether a record says a unit in words of its own or of its page. */
export function says({ title, text, page, day = '' }: SearchRecord, unit: Unit, lang: Lang): boolean {
  return [title, text, `${page} ${day}`].some((words) => matchOfUnit(unit, tokensOf(words, lang)).score > 0);
}

/**
 * How well a record answers a question.
 * @param answered the units that the index says it answers
 * @param rarity how much each unit tells, rare ones more (inverse document frequency), in the order of the units
 */
export function hitOf(
  record: SearchRecord,
  { units }: Query,
  answered: ReadonlySet<number>,
  rarity: readonly number[],
  lang: Lang,
): Hit {
  const [titleWords, textWords] = [tokensOf(record.title, lang), tokensOf(record.text, lang)];
  const matches = units.map((unit) => ({ title: matchOfUnit(unit, titleWords), text: matchOfUnit(unit, textWords) }));
  const length = 1 / (0.75 + 0.25 * Math.min(3, textWords.length / 60));
  const parts = matches.map(({ title, text }, index) => {
    const own = title.score * WEIGHTS.title + text.score * length * WEIGHTS.text;
    return (own > 0 ? own : answered.has(index) ? WEIGHTS.index : 0) * (rarity[index] ?? 1);
  });
  const [titles, texts] = [matches.map(({ title }) => title), matches.map(({ text }) => text)];
  const subject = contentOf(titleWords);
  const named = new Set(titles.flatMap(({ at }) => at));
  const bonus =
    WEIGHTS.together * Math.max(together(titles, titleWords), together(texts, textWords)) +
    (named.has(subject[0] ?? -1) ? WEIGHTS.titleBegins : 0) +
    (subject.length === 0 ? 0 : WEIGHTS.wholeTitle * Math.min(1, named.size / subject.length) ** 2);
  const kind = KINDS[factValues(record, 'kind')[0] ?? ''] ?? 1;
  const share = parts.filter((part) => part > 0).length / Math.max(1, units.length);
  // Another form of a word, by the index's own stems, is shown as what it found.
  const found = units.map((unit, index) => {
    const isFormOnly = answered.has(index) && titles[index]?.score === 0 && texts[index]?.score === 0;
    return isFormOnly ? alikeIn(textWords, unit) : (texts[index]?.at ?? []);
  });
  const shown = [...[...named].map((at) => titleWords[at]), ...found.flat().map((at) => textWords[at])];
  return {
    record,
    anchor: titles.every(({ score }) => score > 0) ? record.anchor : anchorOf(record, found, textWords),
    score: (sum(parts) + bonus) * kind * share ** 2,
    found,
    words: [...new Set(shown.map((word) => word?.text.toLowerCase() ?? ''))],
  };
}

/**
 * The anchor of the part of a record's text that answers most units, and of such the one where most of them stand
 * together; the record's own where it has no parts.
 * @param found for each unit, the indexes of the words that answer it
 */
function anchorOf(
  { anchor, parts }: SearchRecord,
  found: readonly (readonly number[])[],
  words: readonly Token[],
): string {
  const partAt = (index: number) => parts.findLastIndex(([offset]) => offset <= (words[index]?.start ?? 0));
  const partsOf = found.map((own) => new Set(own.map(partAt)));
  const unitsAt = (index: number) => partsOf.filter((own) => own.has(partAt(index))).length;
  const most = Math.max(0, ...found.flat().map(unitsAt));
  const within = found.map((own) => own.filter((index) => unitsAt(index) === most));
  return parts[partAt(densest(within))]?.[1] ?? anchor;
}
