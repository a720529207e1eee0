import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteOf } from '../../builds/sites.ts';
import { HOST_SITE } from '../../host.ts';
import { all, type BuiltPage, type BuiltSite, type Checks, onEach } from '../site.ts';

/**
 * What a page may cost: one round trip of a fresh connection carries ten segments of 1,460 bytes (RFC 6928). The manifest
 * and the icon are asked for apart, once the page stands.
 */
const LIMIT = { segments: 10, bytesOfSegment: 1_460, bytesOfHtml: 60_000 };

/** What a server says before each file, in bytes: status, date, type, length, encoding, connection (RFC 9110). */
const HEADERS = 180;

/** A page that follows a video asks for the script that does so. */
const followsVideo = (page: BuiltPage) => page.document.querySelector('.player, .transcript') !== null;

/** A browser asks for a photograph only once a reader comes near it (HTML, «lazy loading attributes»). */
const showsPhotograph = (page: BuiltPage) => page.document.querySelector('img.photograph[loading="lazy"]') !== null;

/** The page that most come for, on a phone: it has no more room in any state of its edition. */
const isAgenda = ({ address }: BuiltPage) => /^e[sn]\/\d{4}\/agenda\/$/.test(address);

/** Any other may tell what changed since it was published: in the host's own words, or of a session that is not held then. */
const tellsChanges = (page: BuiltPage) =>
  !isAgenda(page) && page.document.querySelector('#changes, [data-off]') !== null;

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

/** How a server packs that packs its files ahead (brotli 11), after what takes less time and packs less. */
const QUALITIES = [5, 9, 11] as const;

type Quality = (typeof QUALITIES)[number];

/** The bytes of a file as a server sends it. */
const packed = (file: string, quality: Quality) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length + HEADERS;

/** The emblem of a host stands at the foot of the pages, and is asked for by whoever comes near it. */
const LOADED =
  'link[rel="preload"], link[rel="modulepreload"], script[src], img[src]:not(footer .emblem[loading="lazy"])';

/** The files that a page names to be loaded, from the root of the site. */
const filesOf = (page: BuiltPage): ReadonlySet<string> =>
  new Set(
    all(page, LOADED)
      // What lies in a template is loaded once a reader asks for it.
      .filter((element) => element.closest('template') === null)
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => !address.startsWith('data:'))
      .map((address) => new URL(address, `https://site.example/${page.address}`).pathname.slice(1)),
  );

function requestFaults(page: BuiltPage): readonly (string | undefined)[] {
  const files = [...filesOf(page)];
  const most = followsVideo(page) ? 2 : showsPhotograph(page) ? 1 : 0;
  return [files.length <= most ? undefined : `asks for ${files.join(', ')}`];
}

function heavyPages(site: BuiltSite): readonly string[] {
  const known = new Map<string, number>();
  const weightOf = (file: string, quality: Quality) => {
    const key = `${String(quality)} ${file}`;
    const weight = known.get(key) ?? packed(site.folder + file, quality);
    known.set(key, weight);
    return weight;
  };
  return onEach(site.content, (page) => {
    const most = segmentsOf(page, site) * LIMIT.bytesOfSegment;
    const isLight = (quality: Quality) =>
      [page.file, ...filesOf(page)].reduce((sum, file) => sum + weightOf(file, quality), 0) <= most;
    return [QUALITIES.some(isLight) || tellsSixtySessions(page, site) ? undefined : 'is too heavy'];
  });
}

function longPages(site: BuiltSite): readonly string[] {
  return onEach(site.content, (page) => {
    const size = Buffer.byteLength(page.html.replace(/<style>[^]*?<\/style>/, ''));
    return [
      size <= LIMIT.bytesOfHtml || tellsSixtySessions(page, site) ? undefined : `has ${String(size)} bytes of HTML`,
    ];
  });
}

/** A check whose faults are only told of the host's own site: how much its texts weigh is the host's affair. */
const toldOfHost =
  (check: (site: BuiltSite) => readonly string[]) =>
  (site: BuiltSite): readonly string[] => {
    const faults = check(site);
    if (site.folder !== HOST_SITE) return faults;
    for (const fault of faults) console.warn(`Slow to open on a phone: ${fault}`);
    return [];
  };

/** What a cold view of a page costs, however large the archive is. */
export const WEIGHT_CHECKS: Checks = {
  'no page asks for anything but itself, and one file where it has a photograph, and two where it follows a video': ({
    content,
  }) => onEach(content, requestFaults),
  'no page weighs more than one round trip carries, and what a host adds one segment': toldOfHost(heavyPages),
  'no page holds more than 60 KB of HTML beside its styles': toldOfHost(longPages),
};
