import { type Filter, FILTERS } from './record.ts';

/** What a search page shows, as its address says it. */
export interface SearchState {
  readonly q: string;
  readonly filters: ReadonlyMap<Filter, string>;
  readonly sort: 'relevance' | 'date';
}

/** Parameters of other parts of the site, which are none of a search's business. */
const OTHERS = new Set(['tz']);

/** What is kept of a question, in characters: nobody types more, and whatever is pasted must fit an address. */
export const LONGEST_QUESTION = 300;

/** Parameters that other sites and programs add to an address to follow who comes from where. */
const FOLLOWING = /^(?:utm_\w+|fbclid|gclid)$/;

const isFilter = (name: string): name is Filter => (FILTERS as readonly string[]).includes(name);

/** Reads a state from an address; `unknown` names the parameters that say nothing to a search. */
export function readState(parameters: URLSearchParams): { state: SearchState; unknown: readonly string[] } {
  const filters = new Map<Filter, string>();
  const unknown: string[] = [];
  for (const [name, value] of parameters) {
    if (name === 'q' || OTHERS.has(name) || FOLLOWING.test(name)) continue;
    if (name === 'sort' && (value === 'date' || value === 'relevance')) continue;
    if (!isFilter(name)) unknown.push(name.slice(0, 40));
    else if (value !== '') filters.set(name, value.slice(0, 100));
  }
  const sort = parameters.get('sort') === 'date' ? 'date' : 'relevance';
  return { state: { q: (parameters.get('q') ?? '').trimStart().slice(0, LONGEST_QUESTION), filters, sort }, unknown };
}

/** Writes a state as the query of an address, without its question mark; what is not set is left out. */
export function writeState({ q, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (q.trim() !== '') parameters.set('q', q);
  for (const name of FILTERS) {
    const value = filters.get(name);
    if (value !== undefined) parameters.set(name, value);
  }
  if (sort === 'date') parameters.set('sort', 'date');
  return parameters.toString();
}
