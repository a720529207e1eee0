import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relativeAddress } from '../i18n/routes.ts';

/**
 * Makes the addresses that Astro itself writes (style sheets and scripts) relative when the build is done, so that one
 * build works at a domain's root and under any path. 404.html, which a server shows at any depth, keeps them whole.
 */
export function relativeAddresses(): AstroIntegration {
  let base = '/';
  return {
    name: 'relative-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const own = new RegExp(`(\\s(?:href|src)=")${RegExp.escape(base)}(_astro/[^"]*)"`, 'g');
        for await (const file of glob('**/*.html', { cwd: folder })) {
          if (file === '404.html') continue;
          const path = `${folder}${file}`;
          const html = await readFile(path, 'utf8');
          const here = file.replaceAll('\\', '/');
          const made = html.replace(
            own,
            (_, attribute: string, asset: string) => `${attribute}${relativeAddress(here, asset)}"`,
          );
          if (made !== html) await writeFile(path, made);
        }
      },
    },
  };
}
