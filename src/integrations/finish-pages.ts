import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { eachHtmlFile } from '../search/build/html-files.ts';
import { withOwnPolicy } from './own-policy.ts';
import { withOneScript } from './page-scripts.ts';
import { withParagraphAnchors } from './paragraph-anchors.ts';
import { withRelativeAddresses } from './relative-addresses.ts';

/**
 * Finishes every page when the build is done: its scripts one, its addresses relative, its paragraphs with anchors, its
 * policy its own. Takes out the photographs as they were sent in, which hold what a camera wrote into them; pages show
 * those made of them.
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
          const { html, files } = withOneScript(whole, file);
          for (const [name, code] of files) await writeFile(folder + name, code);
          await writeFile(folder + file, withOwnPolicy(withParagraphAnchors(withRelativeAddresses(html, file, base))));
        });
      },
    },
  };
}
