import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy, copyProject } from '../project-copy.ts';
import { BEFORE_FOLDER } from './server.ts';

/** Builds the site as it would have been built on 1 August 2021, for the tests of an edition that is still to come. */
export default function setup(): void {
  const copy = copyProject();
  const { status, output } = buildCopy(copy, { SOURCE_DATE_EPOCH: String(Date.parse('2021-08-01T12:00:00Z') / 1000) });
  if (status !== 0) throw new Error(output);
  rmSync(BEFORE_FOLDER, { recursive: true, force: true });
  cpSync(join(copy, 'dist'), BEFORE_FOLDER, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
}
