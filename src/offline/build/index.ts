import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '../../domain/locale.ts';
import { SEARCH_FOLDER } from '../../search/record.ts';
import { CLIENT_FILE, LIST_FILE, WORKER_FILE } from '../list.ts';
import { offlineScript } from './bundle.ts';
import { editionList, editionsIn, searchList } from './lists.ts';

/**
 * Makes what keeps a finished site for readers without a network: the service worker, what pages run when they are idle, and
 * the list of each edition and of the search in each language.
 * @param folder of the site, with its pages and the index of its search
 * @param isKept whether the host wants that; else a worker is made that takes away what an earlier one kept
 * @throws what Rolldown and Workbox throw, and Error with what the latter warns of
 */
export async function makeOffline(folder: string, isKept: boolean): Promise<void> {
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  await write(WORKER_FILE, await offlineScript(isKept ? 'worker' : 'removal'));
  if (!isKept) return;
  await write(CLIENT_FILE, await offlineScript('client'));
  for (const lang of LANGS)
    await write(`${SEARCH_FOLDER}${lang}/${LIST_FILE}`, JSON.stringify(await searchList(folder, lang)));
  for (const edition of await editionsIn(folder)) await listEdition(folder, edition, write);
}

/**
 * Makes the list of an edition of a finished site in each language anew, as its pages are now; none where nothing is kept.
 * @param write takes the file of a list, from the root of the site, and its text
 */
export async function listEdition(
  folder: string,
  edition: string,
  write: (file: string, text: string) => Promise<unknown>,
): Promise<void> {
  if (!existsSync(join(folder, CLIENT_FILE))) return;
  await Promise.all(
    LANGS.map(async (lang) =>
      write(`${lang}/${edition}/${LIST_FILE}`, JSON.stringify(await editionList(folder, edition, lang))),
    ),
  );
}
