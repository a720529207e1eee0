import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { getManifest } from 'workbox-build';
import { zoneNamesOf } from '../../domain/country-zones.ts';
import { type Lang, LANGS } from '../../domain/locale.ts';
import { delegationAt } from '../../i18n/delegations.ts';
import { address, pageNameAt, type Route } from '../../i18n/routes.ts';
import { FOUND_WORDS_FILE, SEARCH_FOLDER } from '../../search/record.ts';
import { CLIENT_FILE, type KeptFile, LIST_FILE, WORKER_FILE } from '../list.ts';

/** What an edition in one language costs at most on the wire, with the sheet of a country and its list, in bytes. */
const LIMIT = 150_000;

/** What a list costs for each file that it names, in bytes: an integrity packs hardly at all. */
const LISTED = 64;

/**
 * How files are packed (brotli) to see what they weigh: what is light enough when packed faster need not be packed more. Of
 * the editions that are read most all is found that fits; of the others, so that an archive is built soon, perhaps a page less.
 */
const QUALITIES = { newest: [10, 11], older: [10] } as const;
type Quality = (typeof QUALITIES)[keyof typeof QUALITIES][number];

/** How many editions are read most: the newest. */
const NEWEST = 2;

/** What a search costs at most to be kept whole, in bytes as its files are: they are packed already. */
const SEARCH_LIMIT = 300_000;

/** What a server says before each file, in bytes (tests/site/checks/weight.ts). */
const HEADERS = 180;

/** What of an edition is kept, what readers need most first: where not all of it fits, that is left out which comes last. */
const ORDER: readonly Route['page'][] = [
  'agenda',
  'session',
  'edition',
  'concept-note',
  'objectives',
  'methodology',
  'participants',
  'recordings',
  'my-agenda',
  'acronyms',
];

/** The scripts that kept pages load. */
const SCRIPTS = [CLIENT_FILE, FOUND_WORDS_FILE] as const;

/** A file of a finished site, and which page it is. */
interface Found extends KeptFile {
  readonly page: Route['page'];
}

const pageOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** Files of a finished site with their versions; a page by its folder. */
async function found(
  folder: string,
  patterns: readonly string[],
  ignored: readonly string[] = [],
): Promise<KeptFile[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: [...patterns],
    globIgnores: [...ignored],
  });
  if (warnings.length > 0) throw new Error(warnings.join('; '));
  const versions = manifestEntries.map(async ({ url }) => ({
    url: pageOf(url),
    revision: `sha256-${createHash('sha256')
      .update(await readFile(join(folder, url)))
      .digest('base64')}`,
  }));
  return Promise.all(versions);
}

/** What a file weighs on the wire, in bytes. */
async function weightOf(folder: string, url: string, quality: Quality): Promise<number> {
  const text = await readFile(join(folder, url.endsWith('/') || url === '' ? `${url}index.html` : url));
  const packed = await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return packed.length + HEADERS;
}

/** By how much the sheets of an edition differ at most in what they weigh, in bytes. */
const SHEETS_DIFFER = 600;

/**
 * As many of some pages, in their order, as there is room for beside the scripts and a sheet; of a kind, those before the
 * first that is too heavy.
 */
async function fitting(
  folder: string,
  pages: readonly Found[],
  sheets: readonly Found[],
  qualities: readonly Quality[],
): Promise<readonly Found[]> {
  const others = [WORKER_FILE, ...SCRIPTS, ...sheets.slice(0, 1).map(({ url }) => url)];
  const listed = LISTED * (SCRIPTS.length + sheets.length) + SHEETS_DIFFER;
  let kept: Found[] = [];
  for (const quality of qualities) {
    kept = [];
    let room = LIMIT - listed;
    for (const url of others) room -= await weightOf(folder, url, quality);
    const full = new Set<Route['page']>();
    for (const page of pages) {
      if (full.has(page.page)) continue;
      const weight = (await weightOf(folder, page.url, quality)) + LISTED;
      if (weight > room) full.add(page.page);
      else {
        kept.push(page);
        room -= weight;
      }
    }
    if (kept.length === pages.length) break;
  }
  return kept;
}

const placeOf = ({ page }: Found) => ORDER.indexOf(page);

/** In the order in which they are needed, sessions by their numbers. */
const byNeed = (a: Found, b: Found) => placeOf(a) - placeOf(b) || a.url.localeCompare(b.url, 'en', { numeric: true });

/**
 * What is kept of an edition in a language: its pages as far as there is room, and the sheet of every country, with its zones.
 * @param folder of the finished site, with its scripts for readers without a network
 */
export async function editionList(folder: string, edition: string, lang: Lang): Promise<readonly KeptFile[]> {
  const own = `${lang}/${edition}`;
  const files = await found(
    folder,
    [`${own}/**/index.html`, `${address({ page: 'acronyms' }, lang)}index.html`],
    [`${own}/agenda/*/{transcripcion,transcript}/**`],
  );
  const named = files.map((file) => ({ ...file, page: pageNameAt(file.url) }));
  const sheets = named.filter(({ page }) => page === 'sheet').toSorted(byNeed);
  const isNewest = (await editionsIn(folder)).slice(0, NEWEST).includes(edition);
  const pages = await fitting(
    folder,
    named.filter(({ page }) => ORDER.includes(page)).toSorted(byNeed),
    sheets,
    QUALITIES[isNewest ? 'newest' : 'older'],
  );
  return [
    ...pages.map(({ url, revision }) => ({ url, revision })),
    ...(await found(folder, SCRIPTS)),
    ...sheets.flatMap(({ url, revision }) => {
      const country = delegationAt(url.split('/').at(-2) ?? '', lang);
      return country ? [{ url, revision, zones: zoneNamesOf(country) }] : [];
    }),
  ];
}

/** The scripts that a page names, and those that these name. */
async function scriptsOf(folder: string, url: string): Promise<ReadonlySet<string>> {
  const scripts = new Set<string>();
  const waiting = [join(folder, url, 'index.html')];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = await readFile(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/["'`](?:[./]*_astro|\.)\/([\w.-]+\.js)["'`]/g)) {
      const script = `_astro/${name}`;
      if (!scripts.has(script)) waiting.push(join(folder, script));
      scripts.add(script);
    }
  }
  return scripts;
}

/**
 * What is kept of the search of a language: its page, its program and its index; what results say only where that is little,
 * else each is kept as it is shown.
 */
export async function searchList(folder: string, lang: Lang): Promise<readonly KeptFile[]> {
  const page = address({ page: 'search' }, lang);
  const index = `${SEARCH_FOLDER}${lang}`;
  const program = [`${page}index.html`, address({ page: 'search-terms' }, lang), ...(await scriptsOf(folder, page))];
  const files = await found(folder, [...program, ...SCRIPTS, `${index}/**/*`], [`**/${LIST_FILE}`]);
  const sizes = await Promise.all(
    files.map(async ({ url }) => (await readFile(join(folder, url.endsWith('/') ? `${url}index.html` : url))).length),
  );
  const isLittle = sizes.reduce((sum, size) => sum + size, 0) <= SEARCH_LIMIT;
  return isLittle ? files : files.filter(({ url }) => !url.endsWith('.pf_fragment'));
}

/** The editions that a finished site has pages of, the newest first. */
export async function editionsIn(folder: string): Promise<readonly string[]> {
  const years: string[] = [];
  for await (const page of glob(`${LANGS[0]}/[0-9][0-9][0-9][0-9]/index.html`, { cwd: folder })) {
    years.push(page.replaceAll('\\', '/').split('/')[1] ?? '');
  }
  return years.toSorted().toReversed();
}
