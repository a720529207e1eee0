import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy } from '../../project-copy.ts';

/** What a build took. */
export interface BuildCost {
  readonly seconds: number;
  /** The most memory a process of the build held at once (maximum resident set size), in bytes. */
  readonly peakBytes: number;
}

/**
 * Builds a copy of the project with its own build command.
 * @param now the moment it is built at, in seconds since 1970: it decides which editions are over
 * @throws Error with what the build said, where it failed
 */
export function measureBuild(copy: string, now: number): BuildCost {
  const peaks = join(copy, 'peak-memory.txt');
  const started = performance.now();
  const { status, output } = buildCopy(copy, {
    SOURCE_DATE_EPOCH: String(now),
    BENCH_PEAK_FILE: peaks,
    NODE_OPTIONS: `--import=${new URL('peak-memory.ts', import.meta.url).href}`,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  const peakBytes = Math.max(...readFileSync(peaks, 'utf8').trim().split('\n').map(Number));
  rmSync(peaks);
  return { seconds, peakBytes };
}
