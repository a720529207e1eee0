import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a project that its commands write to, where they are there. */
const WRITTEN = ['', '.astro', join('.astro', 'collections'), 'node_modules', join('node_modules', '.astro')];

/**
 * Makes sure that a project can be written to, before a command writes half of what it has to.
 * @param root the folder of the project
 * @throws Error of the file system where a folder of it cannot
 */
export function refuseUnwritable(root: string): void {
  for (const folder of WRITTEN.map((name) => join(root, name))) {
    if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK);
  }
}
