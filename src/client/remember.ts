/** Does a work once for each key and keeps what comes of it; what failed may be asked for again. */
export function remember<Key, Result>(work: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const done = new Map<Key, Promise<Result>>();
  return (key) => {
    const known = done.get(key) ?? work(key);
    done.set(key, known);
    known.catch(() => {
      if (done.get(key) === known) done.delete(key);
    });
    return known;
  };
}
