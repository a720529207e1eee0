import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** A language version that the HTML of a page names. */
const ALTERNATE = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g;

/** The sitemap, each page with the language versions that its HTML names. */
export function sitemapWithAlternates(base: string): AstroIntegration[] {
  let folder = '';
  const built: AstroIntegration = {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
    },
  };
  const htmlOf = (url: string) => {
    const path = new URL(url).pathname.slice(base.length);
    return readFileSync(`${folder}${path}index.html`, 'utf8');
  };
  return [
    built,
    sitemap({
      serialize: (item) => ({
        ...item,
        links: [...htmlOf(item.url).matchAll(ALTERNATE)].map(([, lang = '', url = '']) => ({
          lang,
          // Written anew: a part of a text keeps the whole of it in memory, here every page until the last.
          url: new URL(url).href,
        })),
      }),
    }),
  ];
}
