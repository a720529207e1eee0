// Builds the site beside the published one and puts it in its place only when it is whole.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { epochDate } from '../domain/setting.ts';
import { siteRoot } from '../loaders/site-root.ts';

const root = new URL('../../', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, root));
const published = path('dist');
const next = path('dist.next');
const previous = path('dist.previous');

/** What an editor or a host reads without a trace. By name, for Astro loads the content with classes of its own. */
const OURS = ['ContentError', 'SettingError'];

try {
  const { SITE_URL, SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH) epochDate(SOURCE_DATE_EPOCH);
  siteRoot(path('content'), SITE_URL);
  rmSync(next, { recursive: true, force: true });
  await build({ root: path('.'), outDir: next, logLevel: 'warn' });
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  renameSync(next, published);
  rmSync(previous, { recursive: true, force: true });
  console.log('The site is built in dist/.');
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  console.error(error instanceof Error && OURS.includes(error.name) ? error.message : error);
  console.error(
    existsSync(published) ? '\nThe build stopped. dist/ still holds the site built before.' : '\nThe build stopped.',
  );
  process.exit(1);
}
