import type { Desk } from './errand.ts';

/** What the file of the host says. */
export type SiteData = Desk['content']['site'][number]['data'];

/** Writes a field of the file of the host. */
export type Put = (path: readonly string[], value: unknown, after?: readonly string[]) => void;
