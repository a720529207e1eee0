import type { Extent } from './search-engine.ts';

/** What the browser's history keeps of a search, beside its address. */
interface Left {
  readonly extent?: Extent;
  /** How far down the reader was, in CSS pixels. */
  readonly top?: number;
}

/**
 * Lets a reader who comes back to a search find as many results as there were, at the place where it was left: they come
 * after the browser has looked for that place.
 */
export function leaveAndReturn(): {
  readonly extent: Extent | undefined;
  /** Keeps how many results are shown. */
  remember(extent: Extent): void;
  /** The results are there: goes where the reader was, once. */
  arrive(): void;
} {
  const { extent, top } = (history.state ?? {}) as Left;
  let place = top;
  const keep = (left: Left) => {
    history.replaceState({ ...((history.state ?? {}) as Left), ...left }, '');
  };
  addEventListener('pagehide', () => {
    keep({ top: scrollY });
  });
  return {
    extent,
    remember: (now) => {
      keep({ extent: now });
    },
    arrive: () => {
      if (place !== undefined) scrollTo(0, place);
      place = undefined;
    },
  };
}
