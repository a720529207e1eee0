import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type Lang, LANGS } from '../domain/locale.ts';
import { whenOf } from '../domain/search-items.ts';
import { postingsFile, postingsOf } from '../domain/search-postings.ts';
import { keysOf, type StoredPage, type Volume, volumesOf } from '../domain/search-volumes.ts';
import { SEARCH_FOLDER } from '../i18n/routes.ts';
import { eachHtmlFile } from './html-files.ts';
import { readFinishedPage } from './search-pages.ts';
import { valuesOf, vocabularyFiles } from './search-vocabulary.ts';

/** How many volumes are handed over before their answers are awaited. */
const BATCH = 200;

/**
 * The files of an index that our own search asks for, those of every language and those of one: Pagefind has ready-made
 * interfaces beside them that weigh more than a page, and fragments, in whose place our volumes stand.
 */
const SHARED = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const OWN = /^pagefind-entry\.json$|\.pf_(?:meta|index)$/;

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/**
 * Builds the search index of each language over the finished pages in a folder.
 * @throws where an answer is not right
 */
export async function indexSite(dir: URL): Promise<void> {
  const folder = fileURLToPath(dir);
  // One after the other: the memory of one is given back before the next asks for its own.
  for (const lang of LANGS) await indexLanguage(folder, lang);
}

async function indexLanguage(folder: string, lang: Lang): Promise<void> {
  const pages = await pagesOf(folder, lang);
  if (pages.length === 0) throw new Error(`The search of "${lang}" would be empty: no page in it carries data-find`);
  const volumes = new Map(volumesOf(pages).map((volume) => [nameOf(volume), volume]));
  // Words are cut to their stems by the rules that ranking goes by, so Pagefind is not to cut them again: its code is the
  // same for every language, and a reader loads it once.
  const answer = await createIndex({ forceLanguage: 'unknown' });
  const index = checked(answer, lang, 'starting').index;
  if (!index) throw new Error(`The search index of "${lang}" was not started`);
  try {
    const shared = new Map<string, Uint8Array | string>();
    const own = new Map<string, Uint8Array | string>();
    await addVolumes(index, volumes, lang);
    const ids = new Map<Volume, string>();
    for (const { path, content } of checked(await index.getFiles(), lang, 'writing').files) {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      const volume = id === undefined ? undefined : volumes.get(volumeOf(content));
      if (volume && id !== undefined) ids.set(volume, id);
      if (SHARED.test(path)) shared.set(path, content);
      else if (OWN.test(path)) own.set(path, content);
    }
    if (ids.size !== volumes.size) {
      throw new Error(`The search index of "${lang}" holds ${String(ids.size)} volumes of ${String(volumes.size)}`);
    }
    const named = [...volumes.values()].map((volume) => [ids.get(volume) ?? '', volume] as const);
    for (const [id, volume] of named) own.set(`texts/${id}.json`, JSON.stringify(volume));
    const { build, files } = checksums([...shared, ...own]);
    const vocabulary = vocabularyFiles(pages, lang);
    const letters = [...vocabulary.keys()].join('');
    const entry = Buffer.from(own.get('pagefind-entry.json') ?? '').toString('utf8');
    for (const [name, words] of vocabulary) own.set(`names/${name}.json`, JSON.stringify(words));
    for (const [name, values] of postingsOf(named)) {
      for (const [value, postings] of values)
        own.set(postingsFile(name, value), JSON.stringify({ build, ...postings }));
    }
    own.set('values.json', JSON.stringify({ build, values: valuesOf(pages) }));
    own.set('files.json', JSON.stringify({ build, files, entry, letters }));
    await write(join(folder, SEARCH_FOLDER), shared);
    await write(join(folder, SEARCH_FOLDER, lang), own);
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

/** The pages of a language that can be searched, the newest first: where nothing else decides, an index keeps that order. */
async function pagesOf(folder: string, lang: Lang): Promise<readonly StoredPage[]> {
  const pages: StoredPage[] = [];
  await eachHtmlFile(folder, `${lang}/**/index.html`, (file, html) => {
    const page = readFinishedPage(html, file.slice(0, -'index.html'.length));
    // Cloned, since texts cut from a page would keep all of it in memory until the last page is indexed.
    if (page) pages.push(structuredClone(page));
  });
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return pages.sort((a, b) => compare(whenOf(b), whenOf(a)) || compare(a.address, b.address));
}

/** What the index calls a volume: it follows from its content, and so does the name of its file. */
function nameOf(volume: Volume): string {
  return createHash('sha256').update(JSON.stringify(volume)).digest('hex').slice(0, 16);
}

/** The name of the volume that a fragment of the index stands for: the address that it was given. */
function volumeOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return url.replaceAll('/', '');
}

async function addVolumes(index: Index, volumes: ReadonlyMap<string, Volume>, lang: Lang): Promise<void> {
  const all = [...volumes];
  for (let at = 0; at < all.length; at += BATCH) {
    const answers = await Promise.all(
      all.slice(at, at + BATCH).map(async ([name, volume]) => ({
        volume,
        answer: await index.addHTMLFile({ url: name, content: indexable(volume, lang) }),
      })),
    );
    for (const { volume, answer } of answers) {
      const address = volume[0]?.address ?? '';
      const { file } = checked(answer, lang, `reading ${address}`);
      if (file.uniqueWords < 2) throw new Error(`The search index of "${lang}" found no words on ${address}`);
    }
  }
}

/** What the index is given of a volume: its words, each once with its weight. */
function indexable(volume: Volume, lang: Lang): string {
  const words = [...Map.groupBy(keysOf(volume, lang), ([, weight]) => weight)].map(
    ([weight, keys]) => `<p data-pagefind-weight="${String(weight)}">${keys.map(([key]) => key).join(' ')}</p>`,
  );
  return `<html><body data-pagefind-body>${words.join('')}</body></html>`;
}

/**
 * What each file of an index ends with that is not named after its content: the CRC-32 and length of its gzip trailer
 * (RFC 1952), by which the client tells a file of another build.
 */
function checksums(files: readonly (readonly [path: string, content: Uint8Array | string])[]): {
  build: string;
  files: Record<string, string>;
} {
  // Pagefind gives its files in another order each time.
  const packed = files
    .filter(([path]) => /\.(?:pf_\w+|pagefind)$/.test(path))
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const tails = packed.map(([path, content]) => [path, Buffer.from(content).subarray(-8).toString('hex')] as const);
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
