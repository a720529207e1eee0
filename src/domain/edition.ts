import type { Localized } from './locale.ts';
import { daySpan, type Instant, type IsoDate } from './time.ts';

/** A fact about how an edition went, with the public page it comes from. */
export interface Outcome {
  readonly text: Localized;
  readonly source: { readonly title: Localized; readonly url: string };
}

/** One year's run of the programme. */
export interface Edition {
  /** Its year and its place in every address: `2021`. */
  readonly id: string;
  readonly title: Localized;
  readonly shortTitle: Localized;
  readonly description: Localized;
  readonly summary: Localized;
  /** IANA zone in which its hours are written. */
  readonly timeZone: string;
  /** When its agenda was first published here. */
  readonly published: Instant;
  /** The city whose hours those are. */
  readonly city: Localized;
  /** First and last day; absent where the public record does not give them. */
  readonly dates: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
  readonly presidency: string | undefined;
  readonly organizers: readonly string[];
  /** The text circulated by the Executive Secretariat, where the host has added it. */
  readonly officialDocument: { readonly url: string; readonly title: Localized } | undefined;
  readonly outcomes: readonly Outcome[];
}

/** How an edition stands to a clock. */
export type EditionState = 'upcoming' | 'running' | 'concluded';

/** The instants at which an edition begins and ends: its days, or its whole year where the days are not known. */
export function editionSpan(edition: Pick<Edition, 'id' | 'dates' | 'timeZone'>): { start: Instant; end: Instant } {
  const { start, end } = edition.dates ?? { start: `${edition.id}-01-01`, end: `${edition.id}-12-31` };
  return daySpan(start, end, edition.timeZone);
}

/** The state of an edition at `now`; it is running from the first second of its first day to the last of its last. */
export function editionState(edition: Pick<Edition, 'id' | 'dates' | 'timeZone'>, now: Date): EditionState {
  const { start, end } = editionSpan(edition);
  if (now.getTime() < Date.parse(start)) return 'upcoming';
  return now.getTime() < Date.parse(end) ? 'running' : 'concluded';
}
