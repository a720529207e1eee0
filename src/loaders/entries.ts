import type { z } from 'astro/zod';
import type { FILES, Kind } from './files.ts';
import type { Source } from './source.ts';

/** A content file with its id. */
export type ContentEntry<K extends Kind> = Source<z.output<(typeof FILES)[K]['schema']>> & { readonly id: string };

/** All the content, by kind, each kind in the order of its file names. */
export type Content = { readonly [K in Kind]: readonly ContentEntry<K>[] };

/** The edition that a file belongs to, from its id: `2021` for `2021/2021-08-18`. */
export function editionOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** Lists already parted by edition: content never changes once it is read. */
const parted = new WeakMap<readonly unknown[], Map<string, readonly unknown[]>>();

/** Those of some entries that belong to an edition; the list is gone through once, however many editions ask. */
export function ofEdition<E extends { readonly id: string }>(entries: readonly E[], edition: string): readonly E[] {
  let parts = parted.get(entries);
  if (!parts) {
    parts = Map.groupBy(entries, ({ id }) => editionOf(id));
    parted.set(entries, parts);
  }
  return (parts.get(edition) ?? []) as readonly E[];
}
