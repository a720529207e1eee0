import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the search index of a built site took, and weighs. */
export interface IndexCost {
  /** By the clock, both languages. */
  readonly seconds: number;
  /** All its files, in bytes. */
  readonly bytes: number;
}

/**
 * Indexes a built site anew, alone, over the index that its build made.
 * @throws Error with what the indexing said, where it failed
 */
export function measureIndex(dist: string): IndexCost {
  const run = fileURLToPath(new URL('index-run.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync('node', [run, dist], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The indexing failed:\n${stderr}`);
  const files = globSync('**/*', { cwd: join(dist, 'search'), withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { seconds: Number(stdout.trim().split('\n').at(-1)), bytes };
}
