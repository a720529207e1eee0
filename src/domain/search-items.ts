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
  /** Anchors within its text after its beginning, each with its offset, in order: paragraphs, moments of a video. */
  readonly parts?: readonly (readonly [offset: number, anchor: string])[];
  /** Its own facts and its page's. */
  readonly facts: readonly Fact[];
  /** For a page as such, what the items on it have and it has not: a session's places, people, bodies, subjects. */
  readonly within?: readonly Fact[];
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

/**
 * The values of a filter that an item has.
 * @param deep whether a page as such has those of the items on it too: where pages of its kind are asked for, and not
 * where a name would lead to an item and to its session alike
 */
export function filterValues(
  { facts, within = [] }: Pick<SearchItem, 'facts' | 'within'>,
  name: Filter,
  deep: boolean,
): readonly string[] {
  return factValues({ facts: deep ? [...facts, ...within] : facts }, name);
}

/** The day of an item, or the edition's year, or nothing: what “newest first” goes by. */
export function whenOf(item: Pick<SearchItem, 'facts'>): string {
  return factValues(item, 'start')[0] ?? factValues(item, 'date')[0] ?? factValues(item, 'edition')[0] ?? '';
}

/** An item's own facts with those of its page that it does not give itself. */
export function inherit(own: readonly Fact[], page: readonly Fact[]): readonly Fact[] {
  return [...own, ...page.filter(([name]) => !own.some(([given]) => given === name))];
}
