import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import pMap from 'p-map';
import { withOwnPolicy } from './own-policy.ts';
import { withOwnStyles } from './own-styles.ts';
import { withParagraphAnchors } from './paragraph-anchors.ts';
import { withRelativeAddresses } from './relative-addresses.ts';
import { withTrimmedText } from './trimmed-text.ts';

/**
 * Finishes every page when the build is done: its addresses relative, its texts without spaces at their ends, its paragraphs
 * with anchors, its styles and its policy its own.
 * Takes out the photographs as they were sent in, which hold what a camera wrote into them; pages show those made of them.
 */
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
        await rm(join(folder, 'people'), { recursive: true, force: true });
        const finish = async (file: string) => {
          const html = await readFile(join(folder, file), 'utf8');
          const relative = withRelativeAddresses(html, file.replaceAll('\\', '/'), base);
          await writeFile(
            join(folder, file),
            withOwnPolicy(withOwnStyles(withParagraphAnchors(withTrimmedText(relative)))),
          );
        };
        // While one file waits for the disk, others are worked on.
        await pMap(glob('**/*.html', { cwd: folder }), finish, { concurrency: 16 });
      },
    },
  };
}
