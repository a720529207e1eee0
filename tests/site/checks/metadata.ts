import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { type BuiltPage, type BuiltSite, type Checks, onEach } from '../site.ts';

const titleOf = ({ document }: BuiltPage) => document.title;

const metaOf = ({ document }: BuiltPage, name: string) =>
  document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? '';

const shortTexts = (texts: readonly string[]) =>
  texts.map((text) => (text.trim().length < 10 ? `says of itself only "${text}"` : undefined));

/** The pages that say of themselves what another says. */
function repeated(pages: readonly BuiltPage[], textOf: (page: BuiltPage) => string): readonly string[] {
  const byText = Map.groupBy(pages, textOf);
  return [...byText].flatMap(([text, [, ...others]]) => others.map(({ file }) => `${file}: ${text}`));
}

/** Whether a page is of an edition: the home page describes the newest as that one's own page does. */
const isOfEdition = ({ address }: BuiltPage) => /^e[sn]\/\d{4}\//.test(address);

/** The pages of the editions, and those above them, that describe themselves as another does. */
function repeatedDescriptions({ content }: BuiltSite): readonly string[] {
  // The language entry describes the site as its Spanish home page does.
  const kinds = Map.groupBy(
    content.filter(({ address }) => address !== ''),
    isOfEdition,
  );
  return [...kinds.values()].flatMap((pages) => repeated(pages, (page) => metaOf(page, 'description')));
}

/** The cards that were looked at, each by its file: what of it is not as it should be. */
async function cardFaults(file: string): Promise<readonly string[]> {
  const image = readFileSync(file);
  const { format, width, height } = await sharp(image).metadata();
  const form = `${format} ${String(width)}×${String(height)}`;
  return [
    // The strictest limit that is reported of those who preview links: WhatsApp's.
    ...(image.length < 300_000 ? [] : [`has a card of ${String(image.length)} bytes`]),
    ...(form === 'png 1200×630' ? [] : [`has a card that is ${form}`]),
  ];
}

/** Where the card of a page is, as a path from the root of the site. */
const cardOf = (site: BuiltSite, page: BuiltPage) => metaOf(page, 'og:image').slice(site.root.length);

async function wrongCards(site: BuiltSite): Promise<readonly string[]> {
  const files = new Set(site.content.map((page) => cardOf(site, page)));
  const faults = new Map<string, readonly string[]>();
  for (const file of files)
    faults.set(
      file,
      site.fileAt(file) === undefined ? ['has a card that is not there'] : await cardFaults(site.folder + file),
    );
  return onEach(site.content, (page) => faults.get(cardOf(site, page)) ?? []);
}

function cardTextFaults(site: BuiltSite): readonly string[] {
  return onEach(site.content, (page) => {
    const file = cardOf(site, page);
    const [, lang = 'es', edition = '\\d{4}'] = /^(?:(e[sn])\/)?(?:(\d{4})\/)?/.exec(page.address) ?? [];
    const [, year] = new RegExp(`^${lang}/(${edition})/(?:agenda/[^/]+/)?card\\.png$`).exec(file) ?? [];
    if (year === undefined) return [`has the card ${file}`];
    const alt = metaOf(page, 'og:image:alt');
    return [new RegExp(`\\S.*${year}`).test(alt) ? undefined : `has a card that tells "${alt}"`];
  });
}

/** The card that stands nearest above a page, or beside it: that of its session, else of its edition. */
function nearestCard(site: BuiltSite, { address }: BuiltPage): string | undefined {
  const folders = address.split('/').slice(0, -1);
  return folders
    .map((_, index) => `${folders.slice(0, folders.length - index).join('/')}/card.png`)
    .find((file) => site.fileAt(file) !== undefined);
}

function otherCards(site: BuiltSite): readonly string[] {
  return onEach(site.content, (page) => {
    const nearest = nearestCard(site, page);
    return [nearest === undefined || nearest === cardOf(site, page) ? undefined : `does not show ${nearest}`];
  });
}

/**
 * How far into a page its card is told, in bytes. WhatsApp reads 300 KB of a page for it (Meta, «WhatsApp Business Platform:
 * Link Previews»); others are reported to read no more than sixteen.
 */
const READ_FIRST = 4096;

/** Where the last tag of a card ends, in bytes from the beginning of the page. */
function lateTags({ html }: BuiltPage): readonly (string | undefined)[] {
  const end = html.lastIndexOf('property="og:');
  const bytes = Buffer.byteLength(html.slice(0, html.indexOf('>', end) + 1));
  return [end > 0 && bytes <= READ_FIRST ? undefined : `tells its card within ${String(bytes)} bytes`];
}

/** What a browser needs to offer a site for a home screen: a drawing, two sizes, and one that may be cut to any shape. */
const ICONS = '<svg any, PNG 192x192, PNG 512x512, PNG 512x512 maskable';

/** An icon of a manifest: what its file is (PNG, section 5.2: its name and its width stand first), its size and its purpose. */
function iconOf(folder: string, { src, sizes, purpose }: { src: string; sizes: string; purpose?: string }): string {
  const file = readFileSync(folder + src);
  const isPng =
    file.toString('latin1', 1, 4) === 'PNG' &&
    `${String(file.readUInt32BE(16))}x${String(file.readUInt32BE(20))}` === sizes;
  return [isPng ? 'PNG' : file.toString('latin1', 0, 4), sizes, purpose].filter(Boolean).join(' ');
}

function manifestFaults(site: BuiltSite): readonly string[] {
  return ['es', 'en'].flatMap((lang) => {
    const file = `${lang}/manifest.webmanifest`;
    const manifest = JSON.parse(readFileSync(site.folder + file, 'utf8')) as {
      lang: string;
      start_url: string;
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
    };
    const icons = manifest.icons.map((icon) => iconOf(`${site.folder}${lang}/`, icon));
    return [
      ...(manifest.lang === lang && manifest.start_url === './' ? [] : [`${file}: ${manifest.lang}`]),
      ...(icons.join(', ') === ICONS ? [] : [`${file}: its icons are ${icons.join(', ')}`]),
    ];
  });
}

/** What pages say of themselves in their heads. */
export const METADATA_CHECKS: Checks = {
  'every page has a title and a description': ({ content }) =>
    onEach(content, (page) => shortTexts([titleOf(page), metaOf(page, 'description')])),
  'no two pages have the same title': ({ content }) => repeated(content, titleOf),
  'no two pages have the same description, of whichever editions': repeatedDescriptions,
  'every page has a card of its language and its edition': cardTextFaults,
  'every page below a card shows the nearest one': otherCards,
  'every page tells its card within its first 4,096 bytes': ({ content }) => onEach(content, lateTags),
  'every card is a PNG of 1200 by 630 pixels': wrongCards,
  'each language has a manifest, whose addresses stand': manifestFaults,
};
