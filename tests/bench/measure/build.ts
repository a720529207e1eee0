import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy } from '../../builds/copy.ts';

/** What a build took. */
export interface BuildCost {
  /** By the clock. */
  readonly seconds: number;
  /** Of the processors: the same on a busy machine as on an idle one. */
  readonly cpuSeconds: number;
  /** The most memory that all processes of the build held together (resident set size), in bytes. */
  readonly peakBytes: number;
}

/**
 * Builds a copy of the project with its own build command.
 * @throws Error with what the build said, where it failed
 */
export function measureBuild(copy: string): BuildCost {
  const file = join(copy, 'resources.jsonl');
  const started = performance.now();
  const { status, output } = buildCopy(copy, {
    BENCH_RESOURCES: file,
    NODE_OPTIONS: `--import=${new URL('resources.ts', import.meta.url).href}`,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  const noted = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Omit<BuildCost, 'seconds'>);
  rmSync(file);
  return {
    seconds,
    cpuSeconds: noted.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakBytes: Math.max(...noted.map(({ peakBytes }) => peakBytes)),
  };
}
