import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BUILD_TARGETS, STYLES } from './src/browsers.ts';
import { ASKED_SCRIPT, FIRST_SCRIPT } from './src/components/first-script.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { sitemapWithAlternates } from './src/integrations/sitemap.ts';
import { PROSE } from './src/loaders/prose-renderer.ts';
import { siteRootOrExample } from './src/loaders/site-root.ts';
import { withoutStrays } from './src/integrations/without-strays.ts';

// Where the site will stand: the host's word, else the content's. A path becomes Astro's base; the pages are made
// independent of it when the build is done, and only absolute addresses and 404.html keep it.
const root = siteRootOrExample(fileURLToPath(new URL('content', import.meta.url)), process.env.SITE_URL);
const base = root.pathname;

export default defineConfig({
  site: root.href,
  base,
  trailingSlash: 'always',
  i18n: {
    locales: ['es', 'en'],
    defaultLocale: 'es',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [mdx(), withoutStrays(), sitemapWithAlternates(base), finishPages()],
  // A sheet of its own would be a second trip before anything shows: the styles of a page stand in its head.
  // While one page waits (a card for its image, a file for the disk), others are made.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // Nothing is highlighted, and the highlighter's inline styles are not allowed by the policy.
  markdown: { syntaxHighlight: false, processor: unified(PROSE) },
  security: {
    csp: {
      // Astro hashes what it bundles; what is written into pages as it is comes on top.
      scriptDirective: {
        hashes: [FIRST_SCRIPT, ASKED_SCRIPT].map(
          (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
        ),
      },
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        'frame-src https://www.youtube-nocookie.com',
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    css: { lightningcss: { exclude: STYLES.exclude } },
    build: {
      // Scripts and style sheets are written as the oldest browsers read them.
      target: BUILD_TARGETS,
      cssTarget: BUILD_TARGETS,
      // A page carries its own scripts, each of which would cost it a request: all but the search's are below this, in bytes.
      assetsInlineLimit: 10_240,
      // Every MDX entry carries a directive of Astro's own that the bundler warns about and that does no harm.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
