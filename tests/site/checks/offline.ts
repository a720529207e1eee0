import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { type SiteName, siteOf } from '../../builds/sites.ts';
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

/** How a server packs that packs its files ahead (brotli 11), after what takes half the time and packs less. */
const QUALITIES = [10, 11] as const;

/** The bytes of a file as a server sends it. */
const weightOf = (file: string, quality: (typeof QUALITIES)[number]) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length + HEADERS;

/** A site that keeps nothing has a worker that takes an earlier one away, and nothing else of this. */
const keepsNothing = (site: BuiltSite) => site.folder === siteOf('weeks');

/** The integrity (W3C, SRI) of a file. */
const versionOf = (file: string) => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

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

/** The page, the agenda and the sessions of the edition that a list is of: what is kept before anything else. */
const firstOf = (site: BuiltSite, list: string) =>
  globSync(`${list.replace('offline.json', '')}{,agenda/{,ses*/}}index.html`, { cwd: site.folder }).map((file) =>
    file.replaceAll('\\', '/').replace('index.html', ''),
  );

function lackingLists(site: BuiltSite): readonly string[] {
  // The largest edition of the large archive has more sessions than there is room for.
  if (site.folder === siteOf('archive') || site.folder === HOST_SITE) return [];
  return listsOf(site, 'e[sn]/[0-9]*/offline.json').flatMap(({ list, files }) => {
    const lacking = firstOf(site, list).filter((url) => !files.some((one) => one.url === url));
    return lacking.length === 0 ? [] : [`${list}: lacks ${lacking.join(', ')}`];
  });
}

/** The sites whose editions are heaviest; to weigh those of the others takes long and tells the same. */
const isWeighed = ({ folder }: BuiltSite) =>
  !['fixture', 'hybrid', 'announced', 'postponed', 'host', 'below'].some((name) => folder === siteOf(name as SiteName));

function heavyLists(site: BuiltSite): readonly string[] {
  const lists = isWeighed(site) ? listsOf(site, 'e[sn]/[0-9]*/offline.json') : [];
  return lists.flatMap(({ list, files }) => {
    const sheets = files.filter(({ zones }) => zones).map(({ url }) => pathOf(site, url));
    const largest = sheets.toSorted((a, b) => statSync(b).size - statSync(a).size).slice(0, 1);
    const kept = ['sw.js', list, ...files.filter(({ zones }) => !zones).map(({ url }) => url)];
    const paths = [...kept.map((url) => pathOf(site, url)), ...largest].filter((file) => existsSync(file));
    const isLight = QUALITIES.some((quality) => paths.reduce((sum, file) => sum + weightOf(file, quality), 0) <= LIMIT);
    return isLight ? [] : [`${list}: is too heavy`];
  });
}

/** What is kept to be read without a network. */
export const OFFLINE_CHECKS: Checks = {
  'what keeps the site is whole: the worker, the lists, and all that these name': missingFiles,
  'of an edition its page, its agenda and all sessions are kept': lackingLists,
  'an edition in a language costs 150 KB at most to be kept, with one sheet': heavyLists,
};
