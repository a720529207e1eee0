import type { Filter } from './record.ts';

/** Kinds of places of search beside those of agenda items. */
export const PLACE_KINDS = [
  'page',
  'text',
  'edition',
  'session',
  'course',
  'objective',
  'hours',
  'step',
  'reference',
  'recording',
  'chapter',
  'transcript',
  'person',
  'organization',
  'place',
  'subject',
  'acronym',
] as const;

/** The texts that the search page shows by script, in its language; names in braces are filled in. */
export interface SearchWords {
  readonly start: string;
  /** While an answer is being looked for. */
  readonly searching: string;
  readonly failed: string;
  /** Where the site was published anew under the page. */
  readonly released: string;
  /** “{count} results”, by plural category (CLDR). */
  readonly count: Readonly<Record<string, string>>;
  readonly none: string;
  readonly noneFilters: string;
  readonly noneBoth: string;
  readonly partial: string;
  readonly corrected: string;
  readonly stopWords: string;
  readonly noWords: string;
  readonly unknown: string;
  readonly suggestions: string;
  readonly inLanguage: string;
  readonly any: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Names of a filter's values, where the interface has them. */
  readonly values: Readonly<Partial<Record<Filter, Readonly<Record<string, string>>>>>;
  /** How the hours of a zone are called. */
  readonly zone: Readonly<Record<string, string>>;
}
