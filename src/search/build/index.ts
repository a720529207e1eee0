import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { rolldown } from 'rolldown';
import { minify, transform } from 'rolldown/utils';
import { BUILD_TARGETS } from '../../browsers.ts';
import { type Lang, LANGS } from '../../domain/locale.ts';
import { dayOf, FOUND_WORDS_FILE, SEARCH_FOLDER, type SearchRecord } from '../record.ts';
import { documentOf } from './document.ts';
import { readFinishedPage } from './extract.ts';
import { valuesOf, vocabularyFiles } from './vocabulary.ts';

/** How many records are handed over, and files read or written, at once: while one waits, others go on. */
const AT_ONCE = { concurrency: 50 };

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
    await writeFile(join(folder, FOUND_WORDS_FILE), await foundWordsScript());
  } finally {
    await close();
  }
}

/** What a page that a search led to loads. */
async function foundWordsScript(): Promise<string> {
  const input = fileURLToPath(new URL('../client/found-words.ts', import.meta.url));
  const bundled = await rolldown({ input, transform: { target: BUILD_TARGETS } });
  const { output } = await bundled.generate({ format: 'es', minify: true, comments: false });
  await bundled.close();
  return output.map((file) => ('code' in file ? file.code : '')).join('');
}

async function indexLanguage(folder: string, lang: Lang): Promise<void> {
  const records = await recordsOf(folder, lang);
  if (records.length === 0) throw new Error(`The search of "${lang}" would be empty: no page in it carries data-find`);
  const { index } = checked(await createIndex({ forceLanguage: lang }), lang);
  if (!index) throw new Error(`The search index of "${lang}" was not started`);
  await pMap(records, async (record) => checked(await index.addHTMLFile(documentOf(record, lang)), lang), AT_ONCE);
  const files: [path: string, content: Uint8Array | string][] = [
    ...(await bundleOf(index, lang)),
    ...vocabularyFiles(records, lang),
    ['values.json', JSON.stringify(valuesOf(records))],
  ];
  const write = async ([path, content]: (typeof files)[number]) => {
    const file = join(folder, SEARCH_FOLDER, lang, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await pMap(files, write, AT_ONCE);
}

/** The files of an index that are asked for, its code without what it says to those who read it. */
async function bundleOf(index: PagefindIndex, lang: Lang): Promise<[path: string, content: Uint8Array | string][]> {
  const { files } = checked(await index.getFiles(), lang);
  const used = files.filter(({ path }) => !UNUSED.test(path));
  const pathsOf = (end: string) => used.map(({ path }) => path).filter((path) => path.endsWith(end));
  // What is loaded before a question names it: what tells of all records, and the words of an index that has them in one file.
  const words = pathsOf('.pf_index');
  const first = [...pathsOf('.pf_meta'), ...(words.length === 1 ? words : [])];
  return pMap(used, async ({ path, content }) => {
    const text = new TextDecoder().decode(content);
    if (path === 'pagefind-entry.json') return [path, JSON.stringify({ ...(JSON.parse(text) as object), first })];
    if (path !== 'pagefind.js') return [path, content];
    const read = checked(await transform(path, text, { target: BUILD_TARGETS }), lang);
    const small = await minify(path, read.code, { module: true, compress: { dropConsole: true }, mangle: true });
    return [path, checked(small, lang).code];
  });
}

/** The records of a language, the newest first: where nothing else decides, an index keeps that order. */
async function recordsOf(folder: string, lang: Lang): Promise<readonly SearchRecord[]> {
  const recordsIn = async (file: string) => {
    const address = file.replaceAll('\\', '/').slice(0, -'index.html'.length);
    // Cloned, since texts cut from a page would keep all of it in memory until the last page is indexed.
    return structuredClone(readFinishedPage(await readFile(join(folder, file), 'utf8'), address));
  };
  const records = (await pMap(glob(`${lang}/**/index.html`, { cwd: folder }), recordsIn, AT_ONCE)).flat();
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return records.sort((a, b) => compare(dayOf(b), dayOf(a)) || compare(a.address, b.address));
}

function checked<Answer extends { readonly errors: readonly (string | { readonly message: string })[] }>(
  answer: Answer,
  lang: Lang,
): Answer {
  const faults = answer.errors.map((error) => (typeof error === 'string' ? error : error.message));
  if (faults.length > 0) throw new Error(`The search index of "${lang}" failed: ${faults.join('; ')}`);
  return answer;
}
