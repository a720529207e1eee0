/** What the browser's history keeps of a search, beside its address. */
interface Left {
  /** How many results were shown. */
  readonly shown?: number;
  /** How far down the reader was, in CSS pixels. */
  readonly top?: number;
}

/**
 * Lets a reader who comes back to a search find as many results as there were, at the place where it was left: they come
 * after the browser has looked for that place.
 */
export function leaveAndReturn(): {
  readonly shown: number | undefined;
  /** Keeps how many results are shown. */
  remember(shown: number): void;
  /** The results are there: goes where the reader was, once. */
  arrive(): void;
} {
  const { shown, top } = (history.state ?? {}) as Left;
  let place = top;
  const keep = (left: Left) => {
    history.replaceState({ ...((history.state ?? {}) as Left), ...left }, '');
  };
  addEventListener('pagehide', () => {
    keep({ top: scrollY });
  });
  return {
    shown,
    remember: (now) => {
      keep({ shown: now });
    },
    arrive: () => {
      if (place !== undefined) scrollTo(0, place);
      place = undefined;
    },
  };
}
