import { LANGS } from '../domain/locale.ts';
import { type Content, type ContentEntry, KINDS, type Kind } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { bilingualsIn, textsIn } from './texts.ts';

/** A word that somebody left for themselves; in small letters the first is a word of Spanish. */
const NOTE_TO_SELF = /(?<![\p{L}\p{N}_])(TODO|TRADUCIR|FIXME)(?![\p{L}\p{N}_])(:?)/u;

/** The fewest words that the same text in both languages has by oversight: fewer are often a name. */
const RUNNING = 4;

/** The fields that hold names, which languages share. */
const NAMES: ReadonlySet<unknown> = new Set(['name', 'acronym', 'synonyms', 'locality', 'city', 'words']);

/** What looks as if it was left for later: notes to oneself and gaps in a text, and texts that are the same in both languages. */
export function unfinishedWarnings(content: Content): readonly Finding[] {
  return [
    ...KINDS.filter((kind) => kind !== 'transcripts').flatMap((kind) =>
      content[kind].flatMap((entry) => [...notes(entry), ...gaps(entry), ...sameTexts(entry)]),
    ),
    ...sameProse(content),
  ];
}

/** A gap that somebody left in a text: the day and the month of a date, or words after a space. */
const GAP = /(?<![\p{L}\p{N}])XX(?:\s+(?:de|of)\s+|\s*[/:-]\s*)XX(?![\p{L}\p{N}])| (?:…|\.{3})(?=$|[\s,.;:)])/u;

/** A text that is all within typographic quotation marks: to YAML those are letters of it. */
const WITHIN_MARKS = /^(?:“[^“”]*”|„[^„“]*“|‘[^‘’]*’)$/u;

const GAP_LEFT = {
  wrong: { es: 'tiene un hueco, como si faltara algo', en: 'has a gap, as if something were missing' },
  fix: { es: 'escribe lo que falta', en: 'write what is missing' },
};

const MARKS_SHOWN = {
  wrong: {
    es: 'está todo entre comillas tipográficas, que se publican con el texto',
    en: 'is all within typographic quotation marks, which are published with the text',
  },
  fix: {
    es: 'quítalas, o cámbialas por las rectas del teclado (")',
    en: 'remove them, or put the straight ones of the keyboard (") in their place',
  },
};

function gaps(entry: ContentEntry<Kind>): readonly Finding[] {
  return textsIn(entry.data).flatMap(({ path, text }) => [
    ...(GAP.test(text) ? [findingAt(entry, path, GAP_LEFT.wrong, GAP_LEFT.fix)] : []),
    ...(WITHIN_MARKS.test(text.trim()) ? [findingAt(entry, path, MARKS_SHOWN.wrong, MARKS_SHOWN.fix)] : []),
  ]);
}

function notes(entry: ContentEntry<Kind>): readonly Finding[] {
  const fix = { es: 'escribe lo que falta, y quita la palabra', en: 'write what is missing, and remove the word' };
  const wrong = (word: string) => ({
    es: `tiene la palabra ${word}, como si faltara algo`,
    en: `has the word ${word}, as if something were missing`,
  });
  return [
    ...textsIn(entry.data).flatMap(({ path, text }) =>
      noteIn(text).map((word) => findingAt(entry, path, wrong(word), fix)),
    ),
    ...entry.prose.flatMap(({ line, text }) =>
      noteIn(text).map((word) => ({ file: entry.file, line, field: 'text', wrong: wrong(word), fix })),
    ),
  ];
}

/** The word, where it stands among others in small letters or before a colon: a title may be all in capitals. */
function noteIn(text: string): readonly string[] {
  const [found, word = '', colon = ''] = NOTE_TO_SELF.exec(text) ?? [];
  return found !== undefined && (colon !== '' || /\p{Ll}/u.test(text)) ? [word] : [];
}

/** The texts of a file that are the same in both languages, and long enough to be sentences. */
function sameTexts(entry: ContentEntry<Kind>): readonly Finding[] {
  return bilingualsIn(entry.data)
    .filter(({ path, text: { es, en } }) => es === en && isRunning(es) && !path.some((key) => NAMES.has(key)))
    .map(({ path }) => findingAt(entry, [...path, LANGS[1]], SAME.wrong, SAME.fix));
}

const SAME = {
  wrong: { es: 'es lo mismo en español y en inglés', en: 'is the same in Spanish and in English' },
  fix: { es: 'traduce el texto que falta', en: 'translate the text that is missing' },
};

const isRunning = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= RUNNING;

/** The sections of a note with a line that the other language has too; each once, at the first. */
function sameProse({ note }: Content): readonly Finding[] {
  const [first, second] = LANGS;
  const byId = new Map(note.map((entry) => [entry.id, entry]));
  return note.flatMap((section) => {
    const other = byId.get(section.id.replace(`/${second}/`, `/${first}/`));
    if (!other || other === section) return [];
    const lines = new Set(other.prose.map(({ text }) => text.trim()));
    const same = section.prose.find(({ text }) => isRunning(text) && lines.has(text.trim()));
    return same ? [{ file: section.file, line: same.line, field: 'text', ...SAME }] : [];
  });
}
