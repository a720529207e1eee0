import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy, buildFixture, copyProject } from '../project-copy.ts';
import { BEFORE_FOLDER, FIXTURE_FOLDER } from './server.ts';

/** Puts what `build` makes of a copy of the project into a folder. */
function make(folder: string, build: (copy: string) => { status: number | null; output: string }): void {
  const copy = copyProject();
  const { status, output } = build(copy);
  if (status !== 0) throw new Error(output);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(copy, 'dist'), folder, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
}

/**
 * Builds the site as it would have been built on 1 August 2021, for the tests of an edition that is still to come, and
 * with the fixture's edition, for the tests of recordings.
 */
export default function setup(): void {
  const before = String(Date.parse('2021-08-01T12:00:00Z') / 1000);
  make(BEFORE_FOLDER, (copy) => buildCopy(copy, { SOURCE_DATE_EPOCH: before }));
  make(FIXTURE_FOLDER, buildFixture);
}
