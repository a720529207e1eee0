import { canonicalZone } from '../domain/zone-clock.ts';

/** The file of the service worker, at the site's root. */
export const WORKER_FILE = 'sw.js';

/** The file of what pages run once they are idle, at the site's root. */
export const CLIENT_FILE = 'offline.js';

/** What a list is called, in the folder of what it is a list of: `es/2021/offline.json`, `search/es/offline.json`. */
export const LIST_FILE = 'offline.json';

/** What a browser keeps to be read without a network. */
export interface KeptFile {
  /** From the site's root; a page by its folder: `es/2021/agenda/`. */
  readonly url: string;
  /** What tells one version of it from another, and whether it came whole: its integrity (W3C, SRI). */
  readonly revision: string;
  /** The zones (IANA) of the country whose sheet it is. */
  readonly zones?: readonly string[];
}

/** What a page asks its worker: to keep lists, and what is kept of the page. */
export interface Question {
  /** The lists to keep, from the site's root. */
  readonly lists: readonly string[];
  /** The zone (IANA) whose hours the reader sees. */
  readonly zone: string | undefined;
  /** The whole address of the page. */
  readonly page: string;
}

/** What the worker answers: whether all is kept and as the server has it, and the version that is kept of the page. */
export interface Answer {
  readonly isCurrent: boolean;
  readonly revision: string | undefined;
}

/** The edition that a list is of; none for that of a search. */
export const editionOfList = (list: string): string | undefined => /^[a-z]{2}\/(\d{4})\//.exec(list)?.[1];

/** What is kept for a reader: everything but the sheets, and that of the country of their zone where it is of one alone. */
export function filesFor(list: readonly KeptFile[], zone: string | undefined): readonly KeptFile[] {
  const own = zone === undefined ? undefined : canonicalZone(zone);
  const sheets = list.filter(({ zones }) => zones?.some((one) => canonicalZone(one) === own));
  return [...list.filter(({ zones }) => !zones), ...(sheets.length === 1 ? sheets : [])];
}
