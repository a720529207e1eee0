import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Lang, LANGS } from '../../domain/locale.ts';
import { dayOf, SEARCH_FOLDER, type SearchRecord } from '../record.ts';
import { documentOf } from './document.ts';
import { readFinishedPage } from './extract.ts';
import { eachHtmlFile } from './html-files.ts';
import { valuesOf, vocabularyFiles } from './vocabulary.ts';

/** How many records are handed over, and how many files written, before what comes of them is awaited. */
const BATCH = 200;

/** Pagefind's ready-made interfaces, and its code for a language it does not know: our own search asks for neither. */
const UNUSED = /^pagefind-(?!entry\.json$)|^wasm\.unknown\./;

/**
 * Builds the search index of each language over the finished pages in a folder. Each has a bundle of its own: Pagefind
 * opens one index, and runs the code of one language, a bundle.
 * @throws Error where an answer is not right
 */
export async function indexSite(dir: URL): Promise<void> {
  const folder = fileURLToPath(dir);
  try {
    await Promise.all(LANGS.map((lang) => indexLanguage(folder, lang)));
  } finally {
    await close();
  }
}

async function indexLanguage(folder: string, lang: Lang): Promise<void> {
  const records = await recordsOf(folder, lang);
  if (records.length === 0) throw new Error(`The search of "${lang}" would be empty: no page in it carries data-find`);
  const { index } = checked(await createIndex({ forceLanguage: lang }), lang);
  if (!index) throw new Error(`The search index of "${lang}" was not started`);
  await inBatches(records, async (record) => {
    checked(await index.addHTMLFile(documentOf(record, lang)), lang);
  });
  const vocabulary = vocabularyFiles(records, lang);
  const values = { values: valuesOf(records), letters: [...vocabulary.keys()].join('') };
  const files: [path: string, content: Uint8Array | string][] = [
    ...(await bundleOf(index, lang)),
    ...[...vocabulary].map(([letter, words]): [string, string] => [`words/${letter}.json`, JSON.stringify(words)]),
    ['values.json', JSON.stringify(values)],
  ];
  const target = join(folder, SEARCH_FOLDER, lang);
  for (const directory of new Set(files.map(([path]) => dirname(path)))) {
    await mkdir(join(target, directory), { recursive: true });
  }
  await inBatches(files, ([path, content]) => writeFile(join(target, path), content));
}

async function bundleOf(index: PagefindIndex, lang: Lang): Promise<[string, Uint8Array][]> {
  const { files } = checked(await index.getFiles(), lang);
  return files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]);
}

/** The records of a language, the newest first: where nothing else decides, an index keeps that order. */
async function recordsOf(folder: string, lang: Lang): Promise<readonly SearchRecord[]> {
  const records: SearchRecord[] = [];
  await eachHtmlFile(folder, `${lang}/**/index.html`, (file, html) => {
    // Cloned, since texts cut from a page would keep all of it in memory until the last page is indexed.
    records.push(...structuredClone(readFinishedPage(html, file.slice(0, -'index.html'.length))));
  });
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return records.sort((a, b) => compare(dayOf(b), dayOf(a)) || compare(a.address, b.address));
}

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) await Promise.all(items.slice(at, at + BATCH).map(work));
}

function checked<Answer extends { readonly errors: readonly string[] }>(answer: Answer, lang: Lang): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index of "${lang}" failed: ${answer.errors.join('; ')}`);
  return answer;
}
