import { copyFile, glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pMap from 'p-map';
import { addressesOf, brokenAddresses, fileLedTo } from '../local-addresses.ts';
import { pageFromFiles } from './page.ts';
import { bundlesOf } from './scripts.ts';

/** The page that a server shows for wrong addresses, of which a folder has none. */
const NOT_FOUND = '404.html';

async function placeFor(folder: string, file: string): Promise<string> {
  const place = join(folder, file);
  await mkdir(dirname(place), { recursive: true });
  return place;
}

/**
 * Writes a finished site anew, to be opened from a folder by `file://` in any browser: its pages, and of its other files
 * those that they lead to or show. The same site gives the same bytes.
 * @param site the folder of the finished site
 * @param folder where it is written: a folder that is empty
 * @returns what its pages lead to that is no file of it, each with its page: nothing where it is whole
 * @throws what the file system says where a file cannot be written
 */
export async function writeSiteFromFiles(site: string, folder: string): Promise<readonly string[]> {
  const sources = { read: (file: string) => readFile(join(site, file)), bundle: bundlesOf(site) };
  const others = new Set<string>();
  const make = async (path: string) => {
    const file = path.replaceAll('\\', '/');
    if (file === NOT_FOUND) return;
    const html = await pageFromFiles(await readFile(join(site, file), 'utf8'), file, sources);
    await writeFile(await placeFor(folder, file), html);
    for (const link of addressesOf(html).links) {
      const other = fileLedTo(link, file);
      if (other !== undefined && !other.endsWith('.html')) others.add(other);
    }
  };
  await pMap(glob('**/*.html', { cwd: site }), make, { concurrency: 16 });
  const copy = async (file: string) => {
    const isThere = await stat(join(site, file)).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isThere) await copyFile(join(site, file), await placeFor(folder, file));
  };
  await pMap(others, copy, { concurrency: 16 });
  return brokenAddresses(folder, '/');
}
