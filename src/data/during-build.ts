/**
 * A reading of the content that is made once a build and then shared by all pages, which would otherwise each go through
 * the whole archive. Content cannot change while a site is built; while it is served for writing it can, and is read
 * again each time.
 */
export function duringBuild<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (import.meta.env.PROD ? (result ??= read()) : read());
}

/** The entries of a collection by the edition they belong to, from their ids: `2021` for `2021/2021-08-18`. */
export function byEdition<Entry extends { readonly id: string }>(
  read: () => Promise<readonly Entry[]>,
): (edition: string) => Promise<readonly Entry[]> {
  const grouped = duringBuild(async () => Map.groupBy(await read(), ({ id }) => id.split('/')[0]));
  return async (edition) => (await grouped()).get(edition) ?? [];
}
