import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '../../domain/locale.ts';
import { SEARCH_FOLDER } from '../../search/record.ts';
import { CLIENT_FILE, type KeptFile, LIST_FILE, WORKER_FILE } from '../list.ts';
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
  const writeList = (where: string, list: readonly KeptFile[]) => write(`${where}/${LIST_FILE}`, JSON.stringify(list));
  for (const lang of LANGS) {
    for (const edition of await editionsIn(folder, lang)) {
      await writeList(`${lang}/${edition}`, await editionList(folder, edition, lang));
    }
    await writeList(`${SEARCH_FOLDER}${lang}`, await searchList(folder, lang));
  }
}
