import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { type Lang, LANGS } from '../../domain/locale.ts';
import { dayOf, SEARCH_FOLDER, type SearchRecord } from '../record.ts';
import { documentOf } from './document.ts';
import { readFinishedPage } from './extract.ts';
import { eachHtmlFile } from './html-files.ts';
import { valuesOf, vocabularyFiles } from './vocabulary.ts';

/** How many records are handed over before their answers are awaited. */
const BATCH = 200;

/** Pagefind's ready-made interfaces, and its code for a language it does not know: our own search asks for neither. */
const UNUSED = /^pagefind-|^wasm\.unknown\./;

/**
 * Builds the search index of each language over the finished pages in a folder. Each has a bundle of its own: Pagefind
 * opens one index, and runs the code of one language, a bundle.
 * @throws Error where an answer is not right
 */
export async function indexSite(dir: URL): Promise<void> {
  const folder = fileURLToPath(dir);
  // One after the other: the memory of one is given back before the next asks for its own.
  for (const lang of LANGS) await indexLanguage(folder, lang);
}

async function indexLanguage(folder: string, lang: Lang): Promise<void> {
  const records = await recordsOf(folder, lang);
  if (records.length === 0) throw new Error(`The search of "${lang}" would be empty: no page in it carries data-find`);
  const { index } = checked(await createIndex({ forceLanguage: lang }), lang, 'starting');
  if (!index) throw new Error(`The search index of "${lang}" was not started`);
  try {
    for (let at = 0; at < records.length; at += BATCH) {
      await Promise.all(
        records.slice(at, at + BATCH).map(async (record) => {
          const { url, content } = documentOf(record, lang);
          checked(await index.addHTMLFile({ url, content }), lang, `reading ${record.address}#${record.anchor}`);
        }),
      );
    }
    const files = new Map<string, Uint8Array | string>(
      checked(await index.getFiles(), lang, 'writing')
        .files.filter(({ path }) => path === 'pagefind-entry.json' || !UNUSED.test(path))
        .map(({ path, content }) => [path, content]),
    );
    const vocabulary = vocabularyFiles(records, lang);
    for (const [letter, words] of vocabulary) files.set(`words/${letter}.json`, JSON.stringify(words));
    files.set('values.json', JSON.stringify({ values: valuesOf(records), letters: [...vocabulary.keys()].join('') }));
    await write(join(folder, SEARCH_FOLDER, lang), files);
  } finally {
    await close();
  }
}

async function write(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
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

function checked<Answer extends { readonly errors: readonly string[] }>(
  answer: Answer,
  lang: Lang,
  doing: string,
): Answer {
  if (answer.errors.length > 0) {
    throw new Error(`The search index of "${lang}" failed while ${doing}: ${answer.errors.join('; ')}`);
  }
  return answer;
}
