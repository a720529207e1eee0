import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isStray } from '../domain/stray-file.ts';

/** Takes out of the finished site what systems and editors left in `public/`, which Astro copies as it is. */
export function withoutStrays(): AstroIntegration {
  return {
    name: 'without-strays',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        // A pattern would leave out what begins with a dot.
        const strays = (await readdir(folder, { recursive: true })).filter((path) => isStray(basename(path)));
        await Promise.all(strays.map((path) => rm(join(folder, path), { recursive: true, force: true })));
      },
    },
  };
}
