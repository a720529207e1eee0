// Builds the pages of the site into the folder that it is given. A process of its own: what Astro holds in memory is given
// back before the search is indexed.
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { siteRoot } from '../loaders/site-root.ts';

/** What an editor or a host reads without a trace. By name, for Astro loads the content with classes of its own. */
const OURS = ['ContentError', 'SettingError'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const [outDir = 'dist'] = process.argv.slice(2);
try {
  siteRoot(`${root}content`, process.env['SITE_URL']);
  await build({ root, outDir, logLevel: 'warn' });
} catch (error) {
  console.error(error instanceof Error && OURS.includes(error.name) ? error.message : error);
  process.exit(1);
}
