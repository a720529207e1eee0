/** The ids of items that a reader has marked; kept on the device only. */
export interface Marks {
  readonly ids: () => ReadonlySet<string>;
  /** Marks an item, or unmarks it; says whether the device keeps that (storage may be full, forbidden or absent). */
  readonly toggle: (id: string) => boolean;
}

/** The marks of an edition. Where the device keeps nothing they last as long as the page. */
export function marksOf(edition: string): Marks {
  const key = `my-agenda-${edition}`;
  let held: ReadonlySet<string> = new Set();
  let kept = true;
  const ids = () => {
    if (!kept) return held;
    try {
      // Another page may have marked something since.
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      held = new Set(Array.isArray(stored) ? stored.map(String) : []);
    } catch {
      // What cannot be read is as if nothing had been marked.
    }
    return held;
  };
  return {
    ids,
    toggle(id) {
      const next = new Set(ids());
      if (!next.delete(id)) next.add(id);
      held = next;
      try {
        localStorage.setItem(key, JSON.stringify([...next]));
      } catch {
        kept = false;
      }
      return kept;
    },
  };
}
