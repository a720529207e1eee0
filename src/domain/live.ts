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
  const last = spans.at(-1);
  if (next && next === spans[0]) return { state: 'before', next };
  if (!last || now >= Date.parse(last.end)) return { state: 'after' };
  return { state: 'running', current, next };
}
