import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteOf } from '../../builds/sites.ts';
import { HOST_SITE } from '../../host.ts';
import type { BuiltSite, Checks } from '../site.ts';

/** What is kept of an edition in a language costs no more, with what keeps it and one sheet, in bytes as a server sends them. */
const LIMIT = 150_000;

/** What a server says before each file, in bytes. */
const HEADERS = 180;

interface File {
  readonly url: string;
  readonly revision: string;
  readonly zones?: readonly string[];
}

const listsOf = (site: BuiltSite, pattern: string) =>
  globSync(pattern, { cwd: site.folder }).map((file) => ({
    list: file.replaceAll('\\', '/'),
    files: JSON.parse(readFileSync(site.folder + file, 'utf8')) as readonly File[],
  }));

const pathOf = (site: BuiltSite, url: string) => `${site.folder}${url}${url.endsWith('/') ? 'index.html' : ''}`;

const known = new Map<string, number>();

/** How a server packs (brotli): what is light enough when packed faster need not be packed more. */
const QUALITIES = [9, 11] as const;

function weightOf(file: string, quality: number): number {
  const bytes = readFileSync(file);
  const key = createHash('sha256').update(bytes).digest('hex') + String(quality);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const weight = known.get(key) ?? brotliCompressSync(bytes, { params }).length + HEADERS;
  known.set(key, weight);
  return weight;
}

/** A site that keeps nothing has a worker that takes an earlier one away, and nothing else of this. */
const keepsNothing = (site: BuiltSite) => site.folder === siteOf('weeks');

/** How Workbox tells one version of a file from another. */
const versionOf = (file: string) => createHash('md5').update(readFileSync(file)).digest('hex');

function missingFiles(site: BuiltSite): readonly string[] {
  const lists = listsOf(site, '{e[sn]/[0-9]*,search/e[sn]}/offline.json');
  const has = (file: string) => existsSync(site.folder + file);
  const wrong = [has('sw.js'), has('offline.js') === !keepsNothing(site), lists.length > 0 === !keepsNothing(site)];
  return [
    ...(wrong.every(Boolean) ? [] : ['has a worker without its lists, or lists without a worker']),
    ...lists.flatMap(({ list, files }) => [
      ...files.filter(({ url }) => !existsSync(pathOf(site, url))).map(({ url }) => `${list}: ${url} is not there`),
      ...files
        .filter(({ url }) => existsSync(pathOf(site, url)))
        .filter(({ url, revision }) => revision !== versionOf(pathOf(site, url)))
        .map(({ url }) => `${list}: ${url} is there in another version`),
      ...(new Set(files.map(({ url }) => url)).size === files.length ? [] : [`${list}: names a file twice`]),
    ]),
  ];
}

/** The pages that are kept of an edition before any other. */
const FIRST = /^e[sn]\/\d{4}\/agenda\/(?:ses(?:ion|sion)-\d+\/)?$/;

function heavyLists(site: BuiltSite): readonly string[] {
  // The largest edition of the large archive has more sessions than that: as many are kept as there is room for.
  const scripts = ['sw.js'].filter((file) => existsSync(site.folder + file));
  return listsOf(site, 'e[sn]/[0-9]*/offline.json').flatMap(({ list, files }) => {
    const kept = files.filter(({ zones }) => !zones);
    const paths = [...scripts, list, ...kept.map(({ url }) => url)].map((url) => pathOf(site, url));
    const sheets = files.filter(({ zones }) => zones).map(({ url }) => pathOf(site, url));
    const isLight = QUALITIES.some(
      (quality) =>
        paths.reduce((sum, file) => sum + weightOf(file, quality), 0) +
          Math.max(0, ...sheets.map((file) => weightOf(file, quality))) <=
        LIMIT,
    );
    const first = globSync(`${list.replace('offline.json', '')}agenda/{,ses*/}index.html`, { cwd: site.folder }).map(
      (file) => file.replaceAll('\\', '/').replace('index.html', ''),
    );
    const lacking = first.filter((url) => FIRST.test(url) && !kept.some((one) => one.url === url));
    return [
      ...(isLight ? [] : [`${list}: is too heavy`]),
      ...(lacking.length === 0 || site.folder === siteOf('archive') || site.folder === HOST_SITE
        ? []
        : [`${list}: lacks ${lacking.join(', ')}`]),
    ];
  });
}

/** What is kept to be read without a network. */
export const OFFLINE_CHECKS: Checks = {
  'what keeps the site is whole: the worker, the lists, and all that these name': missingFiles,
  'an edition in a language costs 150 KB at most to be kept, its agenda and sessions first': heavyLists,
};
