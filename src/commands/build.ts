// Builds the site beside the published one, indexes it for search, and puts it in its place only when it is whole.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { indexSite } from '../search/build/index.ts';
import { compressSite } from './compress.ts';

/** What the building of the pages may hold of its own objects, in MB: 10,000 sessions fit, and no machine is swamped. */
const HEAP = 1152;

const root = new URL('../../', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, root));
const published = path('dist');
const next = path('dist.next');
const previous = path('dist.previous');

function stop(): never {
  rmSync(next, { recursive: true, force: true });
  console.error(
    existsSync(published) ? '\nThe build stopped. dist/ still holds the site built before.' : '\nThe build stopped.',
  );
  process.exit(1);
}

rmSync(next, { recursive: true, force: true });
const pages = [`--max-old-space-size=${String(HEAP)}`, path('src/commands/pages.ts'), next];
// What is wrong with the pages is printed by the process that builds them.
if (spawnSync(process.execPath, pages, { cwd: path('.'), stdio: 'inherit' }).status !== 0) stop();
try {
  await indexSite(new URL(`${pathToFileURL(next).href}/`));
  if (process.argv.includes('--compress')) await compressSite(next);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  try {
    renameSync(next, published);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, published);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
  console.log('The site is built in dist/.');
} catch (error) {
  console.error(error);
  stop();
}
