/** Where the files of a search stand, from the root of the site. */
export const SEARCH_FOLDER = 'search/';

/** What shows the words that a search led to a page by, from the root of the site. */
export const FOUND_WORDS_FILE = `${SEARCH_FOLDER}found.js`;

/** What readers can narrow a search by: the names of the parameters in an address. */
export const FILTERS = [
  'edition',
  'kind',
  'place',
  'person',
  'organization',
  'subject',
  'recording',
  'access',
] as const;

export type Filter = (typeof FILTERS)[number];

/** Facts of a record that are shown with it; by all others it is narrowed. */
export const SHOWN: readonly string[] = ['start', 'date'];

/** Something true of a record: a filter's name or `date`, `start`, `zone`, and its value, an id without spaces. */
export type Fact = readonly [name: string, value: string];

/** What a search finds: an agenda item, a section, a reference, a paragraph of a transcript, a person's entry, a page as such. */
export interface SearchRecord {
  /** The address of its page from the root of the site, and of the same page in the other language. */
  readonly address: string;
  readonly twin: string;
  /** Its anchor on the page; empty for the page itself. */
  readonly anchor: string;
  /** The title of its page. */
  readonly page: string;
  readonly title: string;
  /** Its day in words, as the index holds it. */
  readonly day?: string;
  readonly text: string;
  /** Anchors within its text after its beginning, each with its offset, in order: paragraphs, moments of a video. */
  readonly parts: readonly (readonly [offset: number, anchor: string])[];
  readonly facts: readonly Fact[];
}

/** Reads facts from the `data-find` of an element: `kind:panel place:GT person:fabio-jimenez`. */
export function parseFacts(text: string): readonly Fact[] {
  return text
    .split(/\s+/)
    .map((word) => [word.slice(0, Math.max(0, word.indexOf(':'))), word.slice(word.indexOf(':') + 1)] as const)
    .filter(([name, value]) => name !== '' && value !== '');
}

/** Writes facts as `data-find` holds them; what has no value is left out. */
export function writeFacts(facts: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  return Object.entries(facts)
    .flatMap(([name, values]) => [values ?? []].flat().map((value) => `${name}:${value}`))
    .join(' ');
}

/** The values of a fact of a record. */
export function factValues({ facts }: Pick<SearchRecord, 'facts'>, name: string): readonly string[] {
  return facts.filter(([own]) => own === name).map(([, value]) => value);
}

/** The day of a record, or the edition's year, or nothing: what “newest first” goes by. */
export function dayOf(record: Pick<SearchRecord, 'facts'>): string {
  const [when = ''] = ['start', 'date', 'edition'].flatMap((name) => factValues(record, name));
  return when.slice(0, 10);
}
