/** A source of numbers that gives the same ones for the same seed on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** Whether something happens that happens in `share` (0 to 1) of the cases. */
  chance(share: number): boolean;
  /** One of some things, each as likely; throws a RangeError where there is none. */
  one<T>(from: readonly T[]): T;
  /** One of some things, the first ones far more often than the last, as names and words are in real text. */
  favoured<T>(from: readonly T[]): T;
  /** `count` different things, the first ones of the list more often; fewer where the list is short. */
  several<T>(from: readonly T[], count: number): readonly T[];
}

/** The numbers of a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(from: readonly T[], index: number): T => {
    const found = from[index];
    if (found === undefined) throw new RangeError('There is nothing to choose from');
    return found;
  };
  const favoured = <T>(from: readonly T[]) => at(from, Math.floor(next() ** 2 * from.length));
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    one: (from) => at(from, Math.floor(next() * from.length)),
    favoured,
    several: (from, count) => [...new Set(Array.from({ length: Math.min(count, from.length) }, () => favoured(from)))],
  };
}
