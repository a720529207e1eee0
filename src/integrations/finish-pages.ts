import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pMap from 'p-map';
import { withOwnHashes } from './own-hashes.ts';
import { withParagraphAnchors } from './paragraph-anchors.ts';
import { withRelativeAddresses } from './relative-addresses.ts';

/** Finishes every page when the build is done: its addresses relative, its paragraphs with anchors, its policy its own. */
export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const finish = async (file: string) => {
          const html = await readFile(join(folder, file), 'utf8');
          const relative = withRelativeAddresses(html, file.replaceAll('\\', '/'), base);
          await writeFile(join(folder, file), withOwnHashes(withParagraphAnchors(relative)));
        };
        // While one file waits for the disk, others are worked on.
        await pMap(glob('**/*.html', { cwd: folder }), finish, { concurrency: 16 });
      },
    },
  };
}
