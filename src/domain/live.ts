import type { Instant } from './time.ts';

/** Something with a beginning and an end. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** How a programme stands to a clock: not begun, going on (with what is on and what comes next), or over. */
export type Phase<S extends Span> =
  | { readonly state: 'before'; readonly next: S }
  | { readonly state: 'running'; readonly current: S | undefined; readonly next: S | undefined }
  | { readonly state: 'after' };

/** The phase of spans, given in order, at `now` (milliseconds since 1970). A span holds its first instant, not its last. */
export function phaseAt<S extends Span>(spans: readonly S[], now: number): Phase<S> {
  const next = spans.find(({ start }) => now < Date.parse(start));
  const current = spans.find(({ start, end }) => Date.parse(start) <= now && now < Date.parse(end));
  if (next && next === spans[0]) return { state: 'before', next };
  if (spans.every(({ end }) => now >= Date.parse(end))) return { state: 'after' };
  return { state: 'running', current, next };
}

/**
 * The span that a countdown tells of at `now` (milliseconds since 1970): of those that are open, the one that ends first,
 * else of those to come the one that opens first.
 */
export function nextMilestone<S extends Span>(spans: readonly S[], now: number): S | undefined {
  const first = (edge: 'start' | 'end', some: readonly S[]) =>
    [...some].sort((a, b) => Date.parse(a[edge]) - Date.parse(b[edge]))[0];
  const ahead = spans.filter(({ end }) => now < Date.parse(end));
  const open = ahead.filter(({ start }) => Date.parse(start) <= now);
  return first('end', open) ?? first('start', ahead);
}
