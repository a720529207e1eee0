import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { eachHtmlFile } from '../search/build/html-files.ts';
import { withLateScripts } from './late-scripts.ts';
import { withOwnHashes } from './own-hashes.ts';
import { withParagraphAnchors } from './paragraph-anchors.ts';
import { withRelativeAddresses } from './relative-addresses.ts';

/**
 * Finishes every page when the build is done: its addresses relative, its paragraphs with anchors, its policy its own, the scripts that few
 * readers need apart. Takes
 * out the photographs as they were sent in, which hold what a camera wrote into them; pages show those made of them.
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
        await rm(`${folder}people`, { recursive: true, force: true });
        await eachHtmlFile(folder, '**/*.html', async (file, whole) => {
          const { html, files } = withLateScripts(whole, file);
          for (const [name, code] of files) await writeFile(folder + name, code);
          await writeFile(folder + file, withOwnHashes(withParagraphAnchors(withRelativeAddresses(html, file, base))));
        });
      },
    },
  };
}
