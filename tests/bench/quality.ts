import type { Engine } from '../../src/search/client/engine.ts';
import type { Localized } from '../../src/domain/locale.ts';
import type { Hit } from '../../src/search/rank.ts';
import { asking, openBuilt } from './engine.ts';
import type { BenchQuery } from './queries.ts';

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
function nameOf({ record }: Hit): string {
  const address = record.address.startsWith('en/') ? record.address : record.twin;
  const parts = address.split('/').filter(Boolean);
  return `${parts.at(-1) ?? ''}#${record.anchor}`;
}

/** What the page of a search shows for a question, in its order. */
async function shownFor({ lang, q }: BenchQuery, engines: Localized<Engine>): Promise<readonly Hit[]> {
  const engine = engines[lang];
  const own = await engine.search(asking(q));
  if (own.hits.length > 0) return own.hits;
  const other = await engine.elsewhere(asking(q), own.hits);
  return other.partial ? [] : other.hits;
}

/** Asks the search of a built site a set of questions. */
export async function measureQuality(dist: URL, queries: readonly BenchQuery[]): Promise<Quality> {
  const engines = { es: openBuilt(dist, 'es'), en: openBuilt(dist, 'en') };
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const found = (await shownFor(query, engines)).map(nameOf);
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
