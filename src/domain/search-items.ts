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

/** Something true of a place of search: a filter's name or `date`, `start`, `zone`, and its value, an id without spaces. */
export type Fact = readonly [name: string, value: string];

/** A place of search: an agenda item, a section, a reference, a person's entry, a page as such. */
export interface SearchItem {
  /** Its anchor on the page; empty for the page itself. */
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
  /** Its own facts and its page's. */
  readonly facts: readonly Fact[];
}

/** A page with its places of search. */
export interface SearchPage {
  /** Its address from the root of the site. */
  readonly address: string;
  /** Where the same page stands in the other language. */
  readonly twin: string;
  readonly title: string;
  readonly items: readonly SearchItem[];
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

/** The values of a fact of an item. */
export function factValues(item: Pick<SearchItem, 'facts'>, name: string): readonly string[] {
  return item.facts.filter(([own]) => own === name).map(([, value]) => value);
}

/** The day of an item, or the edition's year, or nothing: what “newest first” goes by. */
export function whenOf(item: Pick<SearchItem, 'facts'>): string {
  return factValues(item, 'start')[0] ?? factValues(item, 'date')[0] ?? factValues(item, 'edition')[0] ?? '';
}

/** How many files the people and bodies of an index are spread over: one file of all grows with the archive. */
const BUCKETS = 32;

/** The index's own name for a filter of one value. */
export function filterName(name: string, value: string): string {
  if (name !== 'person' && name !== 'organization') return name;
  const sum = Array.from(value).reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  return `${name}-${(sum % BUCKETS).toString(36)}`;
}

/** What begins a place of search in the index's text, held in an id that the index keeps and does not search. */
interface Mark {
  readonly anchor: string;
  /** Words of the title, which comes first. */
  readonly words: number;
  readonly facts: readonly Fact[];
}

const SEPARATOR = '|';

/** Writes a mark without spaces, which the index would drop. */
export function writeMark({ anchor, words, facts }: Mark): string {
  return ['item', anchor, String(words), ...facts.map((fact) => fact.join(':'))].map(encodeURI).join(SEPARATOR);
}

/** A page as the index gives it back. */
export interface IndexedPage {
  /** `address|twin|facts…` of the page. */
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

/** The places of search of a page that the index holds, cut where their marks stand. */
export function readPage({ url, meta, content, anchors }: IndexedPage): SearchPage {
  const words = content.split(/[^\S\uFEFF]+/);
  const marks = anchors.flatMap(({ id, location }) => {
    const [tag, anchor, count, ...facts] = id.split(SEPARATOR).map(decode);
    return tag === 'item' ? [{ anchor: anchor ?? '', words: Number(count), facts, location }] : [];
  });
  const head = anchors.map(({ id }) => id.split(SEPARATOR).map(decode)).find(([tag]) => tag === 'page') ?? [];
  const [, twin = '', ...shared] = head;
  const ofPage = parseFacts(shared.join(' '));
  return {
    // The index writes a slash before an address that comes without one.
    address: url.replace(/^\//, ''),
    twin,
    title: meta['title'] ?? '',
    items: marks.map((mark, index) => {
      const end = marks[index + 1]?.location ?? words.length;
      const text = mark.location + mark.words;
      return {
        anchor: mark.anchor,
        title: words.slice(mark.location, text).join(' '),
        text: words.slice(text, end).join(' '),
        facts: inherit(parseFacts(mark.facts.join(' ')), ofPage),
      };
    }),
  };
}

/** Writes what holds for a whole page, as `writeMark` writes an item. */
export function writeHead(twin: string, facts: readonly Fact[]): string {
  return ['page', twin, ...facts.map((fact) => fact.join(':'))].map(encodeURI).join(SEPARATOR);
}

/** An item's own facts with those of its page that it does not give itself. */
export function inherit(own: readonly Fact[], page: readonly Fact[]): readonly Fact[] {
  return [...own, ...page.filter(([name]) => !own.some(([given]) => given === name))];
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
