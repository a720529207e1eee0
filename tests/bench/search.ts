// Prints how well the search of dist/ answers the questions of the bench.
import { measureQuality } from './quality.ts';

const { outcomes, successAt1, successAt5, meanReciprocalRank } = await measureQuality(
  new URL('../../dist/', import.meta.url),
);
for (const { lang, q, rank, answers, found } of outcomes.filter((outcome) => outcome.rank !== 1)) {
  const first = found.slice(0, 5).join(', ') || 'nothing';
  console.log(
    `${rank === 0 ? 'missing' : `at ${String(rank)}`}  ${lang} “${q}”: ${answers.join(' or ') || 'nothing'}; found ${first}`,
  );
}
console.log(`${String(outcomes.length)} questions`);
console.log(`success at 1          ${successAt1.toFixed(3)}`);
console.log(`success at 5          ${successAt5.toFixed(3)}`);
console.log(`mean reciprocal rank  ${meanReciprocalRank.toFixed(3)}`);
