import { addressesOf, brokenAddresses } from '../../../src/integrations/local-addresses.ts';
import { all, type BuiltPage, type BuiltSite, type Checks, onEach, target } from '../site.ts';

/** The pages that lead nowhere, and the addresses within the site that lead to nothing. */
const brokenLinks = async ({ folder, root, content }: BuiltSite) => [
  ...onEach(content, ({ html }) => [addressesOf(html).links.size === 0 ? 'leads nowhere' : undefined]),
  ...(await brokenAddresses(folder, new URL(root).pathname)),
];

const rootedAddresses = (page: BuiltPage) => all(page, '[href^="/"], [src^="/"]').map(({ outerHTML }) => outerHTML);

/** The pages in one language: the entry is of both. */
const inOneLanguage = ({ content }: BuiltSite) => content.filter(({ address }) => address !== '');

function twinFaults(site: BuiltSite): readonly string[] {
  const switchOf = (page: BuiltPage) => page.document.querySelector('a[data-language]');
  return onEach(inOneLanguage(site), (page) => {
    const twin = site.pageAt(target(page, switchOf(page)));
    const lang = twin.document.documentElement.getAttribute('lang');
    return [
      twin.address === page.address ? 'leads to itself as to the other language' : undefined,
      target(twin, switchOf(twin)) === page.address ? undefined : `is not where ${twin.file} leads back`,
      switchOf(page)?.getAttribute('hreflang') === lang ? undefined : `misnames the language of ${twin.file}`,
    ];
  });
}

/** The languages of a page: the entry speaks both. */
const langsOf = ({ address }: BuiltPage) => (address === '' ? (['es', 'en'] as const) : [address.slice(0, 2)]);

const ARCHIVE: Readonly<Record<string, string>> = { es: 'es/archivo/', en: 'en/archive/' };
const DEVELOPERS: Readonly<Record<string, string>> = { es: 'es/desarrolladores/', en: 'en/developers/' };
const PRIVACY: Readonly<Record<string, string>> = { es: 'es/privacidad/', en: 'en/privacy/' };
const ACCESSIBILITY: Readonly<Record<string, string>> = { es: 'es/accesibilidad/', en: 'en/accessibility/' };

/** The pages that do not lead at their foot to a page that has an address in each language. */
const lackingAtFoot = (pages: readonly BuiltPage[], addresses: Readonly<Record<string, string>>) =>
  onEach(pages, (page) => {
    const links = all(page, 'footer a, .languages a').map((link) => target(page, link));
    const expected = langsOf(page).map((lang) => addresses[lang] ?? `a page in ${lang}`);
    return expected.map((to) => (links.includes(to) ? undefined : `does not lead to ${to}`));
  });

function fileFaults(site: BuiltSite): readonly string[] {
  return onEach(site.content, (page) => {
    const files = all(page, 'head link[rel="alternate"][type]').map((link) => ({
      type: link.getAttribute('type'),
      to: target(page, link),
    }));
    const feeds = files.filter(({ type }) => type === 'application/atom+xml').map(({ to }) => to);
    const expected = langsOf(page).map((lang) => `${lang}/feed.xml`);
    return [
      feeds.join(' ') === expected.join(' ') ? undefined : `names the feeds ${feeds.join(' ')}`,
      ...files.map(({ to }) => (site.fileAt(to) === undefined ? `names ${to}, which is not there` : undefined)),
    ];
  });
}

function foreignFaults(page: BuiltPage): readonly (string | undefined)[] {
  const lang = page.address.slice(0, 2);
  // A document says its language among what it is, any other link behind itself.
  const words =
    lang === 'es'
      ? /\(en (?:inglés|español)\)|· (?:inglés|español)/
      : /\(in (?:English|Spanish)\)|· (?:English|Spanish)/;
  return all(page, 'main a[rel=external][hreflang], footer a[rel=external][hreflang]').flatMap((link) => [
    link.getAttribute('hreflang') === lang ? `marks the language of ${link.outerHTML}, which is its own` : undefined,
    words.test(link.parentElement?.textContent.replace(/\s+/g, ' ') ?? '')
      ? undefined
      : `does not say the language of ${link.outerHTML}`,
  ]);
}

function wrongAddressFaults(site: BuiltSite): readonly string[] {
  const page = site.pageAt('404.html');
  const path = new URL(site.root).pathname;
  const langs = all(page, 'main :is(section, div)[lang]').map((section) => section.getAttribute('lang'));
  const links = all(page, 'main a[href], link[href]').map((link) => link.getAttribute('href') ?? '');
  return onEach([page], () => [
    page.document.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex'
      ? undefined
      : 'is in the index of search engines',
    langs.join(' ') === 'es en' ? undefined : `speaks ${langs.join(' ')}`,
    links.length > 1 ? undefined : 'leads nowhere',
    ...links
      .filter((link) => !link.startsWith(path) || !site.fileAt(link.slice(path.length).replace(/#.*$/, '')))
      .map((link) => `leads to ${link}`),
  ]);
}

/** Where the pages lead. */
export const LINK_CHECKS: Checks = {
  'every link within the site leads to a page and an anchor that exist, at a root and below a path': brokenLinks,
  'no page uses an address from the root': ({ content }) => onEach(content, rootedAddresses),
  'every page leads to itself in the other language, which leads back': twinFaults,
  'every page but the entry leads to the archive': (site) => lackingAtFoot(inOneLanguage(site), ARCHIVE),
  'every page but the entry leads to what it says of privacy and of accessibility': (site) =>
    [PRIVACY, ACCESSIBILITY].flatMap((addresses) => lackingAtFoot(inOneLanguage(site), addresses)),
  'every page leads to the page for developers': ({ content }) => lackingAtFoot(content, DEVELOPERS),
  'every page names the feed of its language, and only files that exist': fileFaults,
  'every link to what is in another language says so': (site) => onEach(inOneLanguage(site), foreignFaults),
  'the page for wrong addresses is in both languages, outside the index, with whole paths': wrongAddressFaults,
};
