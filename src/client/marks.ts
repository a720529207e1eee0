/** The items of an edition that a reader has marked; kept on the device only. */
export interface Marks {
  /** The ids of those that the edition has. */
  readonly ids: ReadonlySet<string>;
  /** The ids of others that the device holds: of items that the edition never had, or has no longer. */
  readonly unknown: readonly string[];
  /** Holds these ids instead; says whether the device keeps them (storage may be full, forbidden or absent). */
  readonly keep: (ids: Iterable<string>) => boolean;
}

/** What the document hears, as `marked`, at the beginning and whenever marks have changed, here or on another page. */
export type MarkedEvent = CustomEvent<Marks>;

/** Keeps the marks of an edition that has the items `known`. Where the device keeps nothing they last as long as the page. */
export function keepMarks(document: Document, edition: string, known: readonly string[]): void {
  const key = `my-agenda-${edition}`;
  let held: readonly string[] = [];
  let kept = true;
  const keep = (ids: Iterable<string>) => {
    held = [...ids];
    try {
      localStorage.setItem(key, JSON.stringify(held));
    } catch {
      kept = false;
    }
    publish();
    return kept;
  };
  const publish = () => {
    try {
      // Another page may have marked something since.
      const stored: unknown = kept && JSON.parse(localStorage.getItem(key) ?? '[]');
      if (kept) held = Array.isArray(stored) ? stored.map(String) : [];
    } catch {
      // What cannot be read is as if nothing had been marked.
    }
    const ids = new Set(known.filter((id) => held.includes(id)));
    const unknown = held.filter((id) => !ids.has(id));
    document.dispatchEvent(new CustomEvent<Marks>('marked', { detail: { ids, unknown, keep } }));
  };
  // Marked in another tab, or on another page since this one was left.
  addEventListener('storage', publish);
  addEventListener('pageshow', publish);
  publish();
}
