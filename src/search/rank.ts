import type { Lang } from '../domain/locale.ts';
import { densest } from './excerpt.ts';
import { alikeIn, contentOf, type Match, matchOfUnit, together } from './match.ts';
import type { Query } from './query.ts';
import { factValues, type SearchRecord } from './record.ts';
import { type Token, tokensOf } from './text.ts';

/** How much each thing says about a record; found by the questions of `tests/bench`, and none has a weight of its own. */
const WEIGHTS = {
  title: 3,
  text: 1,
  /** A word that only the title or the day of the page has. */
  page: 0.6,
  /** A word that the index finds in it by rules of its own: another form of the same word. */
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

function wordsOf(record: SearchRecord, lang: Lang) {
  return {
    title: tokensOf(record.title, lang),
    text: tokensOf(record.text, lang),
    page: tokensOf(`${record.page} ${record.day ?? ''}`, lang),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Whether a record says a unit in words of its own or of its page. */
export function says(record: SearchRecord, unit: Query['units'][number], lang: Lang): boolean {
  return Object.values(wordsOf(record, lang)).some((tokens) => matchOfUnit(unit, tokens).score > 0);
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
  const words = wordsOf(record, lang);
  const [title, text, page] = [words.title, words.text, words.page].map((tokens) =>
    units.map((unit) => matchOfUnit(unit, tokens)),
  ) as [Match[], Match[], Match[]];
  const length = 1 / (0.75 + 0.25 * Math.min(3, words.text.length / 60));
  const parts = units.map((_, index) => {
    const own = (title[index]?.score ?? 0) * WEIGHTS.title + (text[index]?.score ?? 0) * length * WEIGHTS.text;
    const context = Math.max((page[index]?.score ?? 0) * WEIGHTS.page, answered.has(index) ? WEIGHTS.index : 0);
    return (own > 0 ? own : context) * (rarity[index] ?? 1);
  });
  const subject = contentOf(words.title);
  const named = new Set(title.flatMap(({ at }) => at)).size;
  const bonus =
    WEIGHTS.together * Math.max(together(title, words.title), together(text, words.text)) +
    (title.some(({ at }) => at.includes(subject[0] ?? -1)) ? WEIGHTS.titleBegins : 0) +
    (subject.length === 0 ? 0 : WEIGHTS.wholeTitle * Math.min(1, named / subject.length) ** 2);
  const kind = KINDS[factValues(record, 'kind')[0] ?? ''] ?? 1;
  const share = parts.filter((part) => part > 0).length / Math.max(1, units.length);
  // Another form of a word, by the index's own stems, is shown as what it found.
  const found = text.map(({ at }, index) => {
    const isFound = [title, text, page].some((matches) => (matches[index]?.score ?? 0) > 0);
    return isFound || !answered.has(index) ? at : alikeIn(words.text, units[index]);
  });
  const shown = [
    ...title.flatMap(({ at }) => at.map((index) => words.title[index]?.text ?? '')),
    ...found.flat().map((index) => words.text[index]?.text ?? ''),
  ];
  return {
    record,
    anchor: title.every(({ score }) => score > 0) ? record.anchor : anchorOf(record, found, words.text),
    score: (sum(parts) + bonus) * kind * share ** 2,
    found,
    words: [...new Set(shown.map((word) => word.toLowerCase()))],
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
  const units = Map.groupBy(
    found.flatMap((own) => [...new Set(own.map(partAt))]),
    (part) => part,
  );
  const most = Math.max(0, ...[...units.values()].map(({ length }) => length));
  const within = found.map((own) => own.filter((index) => units.get(partAt(index))?.length === most));
  return parts[partAt(densest(within))]?.[1] ?? anchor;
}
