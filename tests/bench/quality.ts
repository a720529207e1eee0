import type { Hit } from '../../src/domain/search-rank.ts';
import { twinAddress } from '../../src/i18n/routes.ts';
import { asking, openBuilt } from './engine.ts';
import { type BenchQuery, QUERIES } from './queries.ts';

/** What a search gave to one question. */
export interface Outcome extends BenchQuery {
  /** The place of the first right answer, from 1; 0 where it is missing, 1 where nothing was to be found and nothing was. */
  readonly rank: number;
  readonly found: readonly string[];
}

/** How well a search answers (success at k: the share whose answer is among the first k; mean reciprocal rank, TREC). */
export interface Quality {
  readonly outcomes: readonly Outcome[];
  readonly successAt1: number;
  readonly successAt5: number;
  readonly meanReciprocalRank: number;
}

/** A result as the questions name it: the last part of its English address, and its anchor. */
function nameOf({ page, item }: Hit): string {
  const parts = twinAddress(page.address, 'en').split('/').filter(Boolean);
  return `${parts.at(-1) ?? ''}#${item.anchor}`;
}

/** Asks the search of a built site every question of the bench. */
export async function measureQuality(dist: URL): Promise<Quality> {
  const engines = { es: await openBuilt(dist, 'es'), en: await openBuilt(dist, 'en') };
  const outcomes: Outcome[] = [];
  for (const query of QUERIES) {
    const { hits } = await engines[query.lang].search(asking(query.q));
    const found = hits.map(nameOf);
    const right = found.findIndex((name) => query.answers.includes(name)) + 1;
    outcomes.push({ ...query, found, rank: query.answers.length === 0 ? Number(found.length === 0) : right });
  }
  const share = (test: (rank: number) => boolean) =>
    outcomes.filter(({ rank }) => rank > 0 && test(rank)).length / outcomes.length;
  return {
    outcomes,
    successAt1: share((rank) => rank === 1),
    successAt5: share((rank) => rank <= 5),
    meanReciprocalRank: outcomes.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / outcomes.length,
  };
}
