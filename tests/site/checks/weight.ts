import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteOf } from '../../builds/sites.ts';
import { all, type BuiltPage, type BuiltSite, type Checks, onEach } from '../site.ts';

/** What a page may cost: one round trip of a fresh connection carries ten segments of 1,460 bytes (RFC 6928). */
const LIMIT = { segments: 10, bytesOfSegment: 1_460, requests: 3, bytesOfHtml: 60_000 };

/** A page that follows a video asks for the script that does so. */
const followsVideo = (page: BuiltPage) => page.document.querySelector('.player, .transcript') !== null;

/** A browser asks for a photograph only once a reader comes near it (HTML, «lazy loading attributes»). */
const showsPhotograph = (page: BuiltPage) => page.document.querySelector('img.photograph[loading="lazy"]') !== null;

/** A page may tell in the host's own words what changed since it was published. */
const tellsChanges = (page: BuiltPage) => page.document.getElementById('changes') !== null;

/** The live card of a session's page names the other sessions: fifty-nine, in the largest edition of the large archive. */
const namesSixtySessions = ({ address }: BuiltPage, { folder }: BuiltSite) =>
  folder === siteOf('archive') && /^e[sn]\/2022\/agenda\/ses(?:ion|sion)-\d+\/$/.test(address);

/** What a host adds to a page takes one segment more. */
const segmentsOf = (page: BuiltPage, site: BuiltSite) =>
  LIMIT.segments +
  (followsVideo(page) || showsPhotograph(page) || tellsChanges(page) || namesSixtySessions(page, site) ? 1 : 0);

/** A page that tells a whole edition is as long as that is: the large archive has one of sixty sessions. */
const tellsSixtySessions = ({ address }: BuiltPage, { folder }: BuiltSite) =>
  folder === siteOf('archive') &&
  /^e[sn]\/(?:2022\/(?:agenda\/(?:(?:hoja|sheet)\/[a-z-]+\/)?|mi-agenda\/|my-agenda\/)?)?$/.test(address);

const compressed = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

const LOADED =
  'link[rel="stylesheet"], link[rel="manifest"], link[rel="preload"], link[rel="modulepreload"], script[src], img[src]';

const fileAt = (address: string, page: BuiltPage) =>
  new URL(address, `https://site.example/${page.address}`).pathname.slice(1);

/** The files that a page names to be loaded, from the root of the site. */
const filesOf = (page: BuiltPage): ReadonlySet<string> =>
  new Set(
    all(page, LOADED)
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => !address.startsWith('data:'))
      .map((address) => fileAt(address, page)),
  );

/** The files that the scripts of a page ask for themselves. */
const lateFilesOf = (page: BuiltPage): readonly string[] =>
  all(page, 'script:not([src], [type="application/ld+json"])').flatMap(({ textContent }) =>
    [...textContent.matchAll(/\bimport\("([^"]*)"\)/g)].map(([, address = '']) => fileAt(address, page)),
  );

function requestFaults(page: BuiltPage): readonly (string | undefined)[] {
  const requests = 1 + filesOf(page).size;
  const most = LIMIT.requests + (followsVideo(page) || showsPhotograph(page) ? 1 : 0);
  return [requests <= most ? undefined : `asks for ${String(requests)} files`];
}

function heavyPages(site: BuiltSite): readonly string[] {
  const known = new Map<string, number>();
  const weightOf = (file: string) => {
    const weight = known.get(file) ?? compressed(readFileSync(site.folder + file));
    known.set(file, weight);
    return weight;
  };
  return onEach(site.content, (page) => {
    const weight = [page.file, ...filesOf(page)].reduce((sum, file) => sum + weightOf(file), 0);
    const isLight = weight <= segmentsOf(page, site) * LIMIT.bytesOfSegment;
    return [isLight || tellsSixtySessions(page, site) ? undefined : 'is too heavy'];
  });
}

/**
 * Two kinds of reader ask a page for a script more, of a segment: who comes while its programme goes on, for the clock, and
 * who comes from a search, for the words of it.
 */
function lateFaults(site: BuiltSite): readonly string[] {
  const weights = new Map(
    [...new Set(site.content.flatMap(lateFilesOf))].map((file) => [file, compressed(readFileSync(site.folder + file))]),
  );
  return onEach(site.content, (page) => {
    const files = lateFilesOf(page);
    return [
      files.length <= 2 ? undefined : `asks late for ${String(files.length)} files`,
      ...files.map((file) => ((weights.get(file) ?? 0) <= LIMIT.bytesOfSegment ? undefined : `asks late for ${file}`)),
    ];
  });
}

function longPages(site: BuiltSite): readonly string[] {
  return onEach(site.content, (page) => {
    const size = Buffer.byteLength(page.html);
    return [
      size <= LIMIT.bytesOfHtml || tellsSixtySessions(page, site) ? undefined : `has ${String(size)} bytes of HTML`,
    ];
  });
}

/** What a cold view of a page costs, however large the archive is. */
export const WEIGHT_CHECKS: Checks = {
  'no page asks for more than three files, and a fourth where it follows a video or has a photograph': ({ content }) =>
    onEach(content, requestFaults),
  'no page weighs more than one round trip carries, and what a host adds one segment': heavyPages,
  'no page asks late for more than two scripts, or one that takes more than a segment': lateFaults,
  'no page holds more than 60 KB of HTML': longPages,
};
