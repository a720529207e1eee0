import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { type Lang, LANGS } from '../domain/locale.ts';
import { factValues, filterName, FILTERS, inherit, whenOf, writeHead, writeMark } from '../domain/search-items.ts';
import { SEARCH_FOLDER } from '../i18n/routes.ts';
import { type FoundPage, readFinishedPage } from './search-pages.ts';
import { valuesOf, vocabularyFiles } from './search-vocabulary.ts';

/** How many pages are handed over before their answers are awaited. */
const BATCH = 200;

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** Builds the search index of each language over the finished pages, when the build is done. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir }) => indexSite(dir),
    },
  };
}

/** Builds the search index of each language over the finished pages in a folder; throws where an answer is not right. */
export async function indexSite(dir: URL): Promise<void> {
  const folder = fileURLToPath(dir);
  // One after the other: the memory of one is given back before the next asks for its own.
  for (const lang of LANGS) await indexLanguage(folder, lang);
}

async function indexLanguage(folder: string, lang: Lang): Promise<void> {
  const pages = await pagesOf(folder, lang);
  if (pages.length === 0) throw new Error(`The search of "${lang}" would be empty: no page in it carries data-find`);
  const answer = await createIndex({ forceLanguage: lang });
  const index = checked(answer, lang, 'starting').index;
  if (!index) throw new Error(`The search index of "${lang}" was not started`);
  try {
    const files = new Map<string, Uint8Array | string>();
    const sums = await addPages(index, pages, lang);
    for (const { path, content } of checked(await index.getFiles(), lang, 'writing').files) {
      if (isNeeded(path)) files.set(path, content);
    }
    const entry = files.get('pagefind-entry.json');
    const counted = entry === undefined ? 0 : pageCount(entry, lang);
    if (counted !== sums) {
      throw new Error(`The search index of "${lang}" holds ${String(counted)} pages of ${String(sums)}`);
    }
    files.set('values.json', JSON.stringify(valuesOf(pages)));
    const vocabulary = vocabularyFiles(pages, lang);
    for (const [name, words] of vocabulary) files.set(`names/${name}.json`, JSON.stringify(words));
    files.set('files.json', JSON.stringify({ ...checksums(files), letters: [...vocabulary.keys()].join('') }));
    for (const [path, content] of files) {
      const target = join(folder, SEARCH_FOLDER, lang, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await close();
  }
}

/** The pages of a language that can be searched, the newest first: where nothing else decides, an index keeps that order. */
async function pagesOf(folder: string, lang: Lang): Promise<readonly FoundPage[]> {
  const pages: FoundPage[] = [];
  for await (const name of glob(`${lang}/**/index.html`, { cwd: folder })) {
    const file = name.replaceAll('\\', '/');
    const page = readFinishedPage(await readFile(folder + file, 'utf8'), file.slice(0, -'index.html'.length));
    // Cloned, since texts cut from a page would keep all of it in memory until the last page is indexed.
    if (page) pages.push(structuredClone(page));
  }
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return pages.sort((a, b) => compare(whenOf(b), whenOf(a)) || compare(a.address, b.address));
}

/** Gives the index every page; answers how many it took. */
async function addPages(index: Index, pages: readonly FoundPage[], lang: Lang): Promise<number> {
  for (let at = 0; at < pages.length; at += BATCH) {
    const answers = await Promise.all(
      pages.slice(at, at + BATCH).map(async (page) => ({
        page,
        answer: await index.addHTMLFile({ url: page.address, content: indexable(page, lang) }),
      })),
    );
    for (const { page, answer } of answers) {
      const { file } = checked(answer, lang, `reading ${page.address}`);
      if (file.uniqueWords < 2) throw new Error(`The search index of "${lang}" found no words on ${page.address}`);
    }
  }
  return pages.length;
}

/** What the index is given of a page: the text of its places, each after its mark, and the filters of them all. */
function indexable(page: FoundPage, lang: Lang): string {
  const items = page.items.map((item) => {
    const words = item.title === '' ? 0 : item.title.split(' ').length;
    const mark = writeMark({ anchor: item.anchor, words, facts: item.facts });
    return `<i id="${escape(mark)}"></i> <b data-pagefind-weight="5">${escape(item.title)}</b> ${escape(item.text)} `;
  });
  const facts = page.items.map((item) => ({ facts: inherit(item.facts, page.facts) }));
  const filters = FILTERS.flatMap((name) =>
    [...new Set(facts.flatMap((item) => factValues(item, name)))].map(
      (value) => `<i data-pagefind-ignore data-pagefind-filter="${escape(`${filterName(name, value)}:${value}`)}"></i>`,
    ),
  );
  return [
    `<html lang="${lang}"><body data-pagefind-body>`,
    `<i data-pagefind-ignore="index" data-pagefind-meta="title">${escape(page.title)}</i>`,
    `<i id="${escape(writeHead(page.twin, page.facts))}"></i>${items.join('')}${filters.join('')}</body></html>`,
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Only what our own search asks for: the index has ready-made interfaces beside it that weigh more than a page. */
function isNeeded(path: string): boolean {
  return /(?:^pagefind\.js|^pagefind-entry\.json|\.pf_\w+|^wasm\.(?!unknown).*)$/.test(path);
}

function pageCount(entry: Uint8Array | string, lang: Lang): number {
  const text = typeof entry === 'string' ? entry : Buffer.from(entry).toString('utf8');
  const { languages } = JSON.parse(text) as { languages: Record<string, { page_count: number } | undefined> };
  return languages[lang]?.page_count ?? 0;
}

/**
 * What each shared file of an index ends with: the CRC-32 and length of its gzip trailer (RFC 1952), by which the client
 * tells a file of another build. Fragments have names that follow from their content, and are too many to list.
 */
function checksums(files: ReadonlyMap<string, Uint8Array | string>): {
  build: string;
  files: Record<string, string>;
} {
  const own = [...files].filter(([path]) => /\.(?:pf_meta|pf_index|pf_filter|pagefind)$/.test(path));
  const tails = own.map(([path, content]) => [path, Buffer.from(content).subarray(-8).toString('hex')] as const);
  const build = createHash('sha256').update(JSON.stringify(tails)).digest('hex').slice(0, 12);
  return { build, files: Object.fromEntries(tails) };
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
