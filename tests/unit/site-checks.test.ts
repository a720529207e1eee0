import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFLINE_CHECKS } from '../site/checks/offline.ts';
import { PAGE_CHECKS } from '../site/checks/pages.ts';
import { VALIDITY_CHECKS } from '../site/checks/validity.ts';
import { type Checks, readSite } from '../site/site.ts';
import { writeSmallSite } from './small-site.ts';

const CHECKS: Checks = { ...VALIDITY_CHECKS, ...PAGE_CHECKS, ...OFFLINE_CHECKS };

let folder = '';

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'site-'))}/`;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ES = 'es/index.html';
const LISTED = 'es/archivo/index.html';
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

/** For each check, a fault that it is there to find: the file that has it, and how. */
const FAULTS: Readonly<Record<string, readonly [file: string, change: (text: string) => string]>> = {
  'the HTML of every template is valid, and that of the site itself on every page': [ES, swap('</h1>', '</h2>')],
  'every page says its language': [ES, swap('lang="es"', 'lang="en"')],
  'every page has one main heading and one main landmark': [ES, swap('<h1>', '<h1>Another</h1><h1>')],
  'no page skips a level of headings': [LISTED, swap(/h2>/g, 'h3>')],
  'every table has headers and a caption, no row without cells, and no role': [
    LISTED,
    swap('<caption>C</caption>', ''),
  ],
  'controls that do different things have different names, but for titles': [
    ES,
    swap('</h1>', '</h1><button>One</button><button>One</button>'),
  ],
  'every time can be read by a machine': [LISTED, swap('2021-08-18', '18 August')],
  'no text begins or ends with a space': [ES, swap('</h1>', ' </h1>')],
  'no text is left unfilled': [ES, swap('Title', '{{title}}')],
  'no style sheet asks for what one of the oldest browsers lacks': [ES, swap('p{', 'p:has(a){')],
  'no script is written as one of the oldest browsers cannot read': [ES, swap('>run()<', '>class A{static{run()}}<')],
  'every page has one policy, which allows no inline code or style': [
    ES,
    swap('script-src', "script-src 'unsafe-inline'"),
  ],
  'no page holds a style or a handler inline': [ES, swap('<h1>', '<h1 onclick="run()">')],
  'every policy names the scripts and styles of its page, and no other': [ES, swap('color:red', 'color:blue')],
  'every page has one style sheet, in its head, that loads nothing': [ES, swap('url(data:,)', 'url(a.svg)')],
  'no page loads anything from another host': [
    ES,
    swap('</h1>', '</h1><iframe src="https://other.example/"></iframe>'),
  ],
  'a page with a player lets in the frames of one host, and none holds a frame before a reader asks for it': [
    ES,
    swap('script-src', 'frame-src https://www.youtube-nocookie.com; script-src'),
  ],
  'every link within the site leads to a page and an anchor that exist, at a root and below a path': [
    ES,
    swap('es/archivo/"', 'es/archivo/#nowhere"'),
  ],
  'no page uses an address from the root': [ES, swap('"../es/archivo/"', '"/es/archivo/"')],
  'every page leads to itself in the other language, which leads back': [ES, swap('"../en/"', '"../en/archive/"')],
  'every page but the entry leads to the archive': [ES, swap('"../es/archivo/"', '"../es/"')],
  'every page but the entry leads to what it says of privacy and of accessibility': [
    ES,
    swap('"../es/privacidad/"', '"../es/"'),
  ],
  'every page leads to the page for developers': [ES, swap('"../es/desarrolladores/"', '"../es/"')],
  'every page names the feed of its language, and only files that exist': [ES, swap('es/feed.xml', 'es/news.xml')],
  'every link to what is in another language says so': [ES, swap('(en inglés)', '')],
  'the page for wrong addresses is in both languages, outside the index, with whole paths': [
    '404.html',
    swap('noindex', 'all'),
  ],
  'every page is canonical where it stands': [
    ES,
    swap('"canonical" href="https://site.example/es/', '"canonical" href="/'),
  ],
  'every page has its twin as an alternate, which has the same, and the home pages have the entry': [
    LISTED,
    swap(/hreflang="en" href="[^"]*"/, 'hreflang="en" href="https://site.example/en/"'),
  ],
  'search engines are kept out while the site has an example’s address, and let in at its own': [
    ES,
    swap('noindex', 'all'),
  ],
  'the sitemap lists every page once, with its alternates': ['sitemap-0.xml', swap(/<url>.*?<\/url>/, '')],
  'every page has a title and a description': [ES, swap(/<title>.*<\/title>/, '<title>Page</title>')],
  'no two pages have the same title': [ES, swap('page at es/<', 'page at en/<')],
  'no two pages have the same description, of whichever editions': [ES, swap('page at es/ says', 'page at en/ says')],
  'every page has a card of its language and its edition': [ES, swap('es/2021/card', 'en/2021/card')],
  'every page below a card shows the nearest one': [
    'es/2021/index.html',
    swap('es/2021/card.png', 'es/2021/small/card.png'),
  ],
  'every page tells its card within its first 4,096 bytes': [
    ES,
    swap('<meta property="og:image"', `<meta name="a" content="${'a'.repeat(4096)}"><meta property="og:image"`),
  ],
  'every card is a PNG of 1200 by 630 pixels': [ES, swap('es/2021/card.png', 'es/2021/small/card.png')],
  'each language has a manifest, whose addresses stand': ['es/manifest.webmanifest', swap('"./"', '"/"')],
  'every page describes itself in JSON-LD that a strict parser accepts, with what each type needs': [
    ES,
    swap('"name":"Site",', ''),
  ],
  'no page asks for anything but itself, and one file where it has a photograph, and two where it follows a video': [
    ES,
    swap('</h1>', '</h1><img src="a.png">'),
  ],
  'no page weighs more than one round trip carries, and what a host adds one segment': [
    ES,
    swap('Title', Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 65_536).toString(36)).join(' ')),
  ],
  'no page holds more than 60 KB of HTML beside its styles': [ES, swap('Title', 'Title '.repeat(11_000))],
  'what keeps the site is whole: the worker, the lists, and all that these name': [
    'es/2021/offline.json',
    swap('offline.js', 'online.js'),
  ],
  'of an edition its page, its agenda and all sessions are kept': [
    'es/2021/offline.json',
    swap('es/2021/', 'en/2021/'),
  ],
  'an edition in a language costs 150 KB at most to be kept, with one sheet': [
    'offline.js',
    () => Array.from({ length: 60_000 }, (_, index) => ((index * 2_654_435_761) % 2 ** 32).toString(36)).join(' '),
  ],
  'every page that offers a choice promises a number of sessions': [LISTED, swap('<span class="number">1</span>', '')],
  'every list holds as many sessions as the links to it promise': [LISTED, swap('>1</span>', '>2</span>')],
};

describe.each(Object.entries(CHECKS))('the check that %s', (sentence, check) => {
  it('finds no fault in a site that is right', async () => {
    await writeSmallSite(folder);
    expect(await check(readSite(folder))).toEqual([]);
  });

  it('finds the fault it is there for', async () => {
    const [file, change] = FAULTS[sentence] ?? [];
    await writeSmallSite(folder, file !== undefined && change ? { [file]: change } : {});
    expect(await check(readSite(folder))).not.toEqual([]);
  });
});
