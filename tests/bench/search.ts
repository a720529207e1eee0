// Prints how well the search of dist/ answers the questions of the bench.
import { HELD_OUT } from './held-out.ts';
import { measureQuality } from './quality.ts';
import { type BenchQuery, QUERIES } from './queries.ts';

async function report(title: string, queries: readonly BenchQuery[]): Promise<void> {
  const dist = new URL('../../dist/', import.meta.url);
  const { outcomes, successAt1, successAt5, meanReciprocalRank } = await measureQuality(dist, queries);
  for (const { lang, q, rank, answers, found } of outcomes.filter((outcome) => outcome.rank !== 1)) {
    const first = found.slice(0, 5).join(', ') || 'nothing';
    console.log(
      `${rank === 0 ? 'missing' : `at ${String(rank)}`}  ${lang} “${q}”: ${answers.join(' or ') || 'nothing'}; found ${first}`,
    );
  }
  console.log(`${title}: ${String(outcomes.length)} questions`);
  console.log(`success at 1          ${successAt1.toFixed(3)}`);
  console.log(`success at 5          ${successAt5.toFixed(3)}`);
  console.log(`mean reciprocal rank  ${meanReciprocalRank.toFixed(3)}\n`);
}

await report('Our own', QUERIES);
await report('Held out', HELD_OUT);
