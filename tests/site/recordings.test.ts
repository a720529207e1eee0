import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { wordsIn } from '../../src/loaders/file-words.ts';
import { addressInWords } from '../../src/loaders/finished-files.ts';
import { bareAddress } from '../../src/rules/bare-address.ts';
import { restrictedAddresses } from '../../src/rules/restricted.ts';
import { readContent } from '../../src/loaders/content.ts';
import { contentOf, siteOf } from '../builds/sites.ts';
import { child, children, readXml, textOf as textContentOf } from '../xml.ts';
import { every, name, things } from './checks/json-ld.ts';
import { HOST_CONTENT, HOST_SITE } from '../host.ts';
import { all, type BuiltPage, readSite, words } from './site.ts';

/** Addresses of E-Campus that the fixture keeps and marks restricted, by what tells them from others. */
const RESTRICTED = ['700101', '700404'];
const PUBLIC = 'https://www.ecampus.iom.int/mod/page/view.php?id=700505';

const dist = siteOf('fixture');
const { pages, pageAt: page } = readSite(dist);

const textOf = (one: BuiltPage, selector: string) => all(one, selector).map(words);

/** The properties of the thing of a type, in its words. */
async function describedVideo(address: string) {
  const found: Record<string, unknown>[] = [];
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('@value' in value) return value['@value'];
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [name(key), plain(inner)]));
  };
  every(await things(page(address)), (node) => {
    if (node['@type']?.map(name).includes('VideoObject')) found.push(plain(node) as Record<string, unknown>);
  });
  return found;
}

describe('the feed', () => {
  it('tells of every recording that anyone can open, on E-Campus too, with what its host says of it', () => {
    const feed = child(readXml(readFileSync(`${dist}en/feed.xml`, 'utf8')), 'feed');
    const entries = children(feed, 'entry')
      .filter((entry) => child(entry, 'category')?.['@term'] === 'recording')
      .map((entry) => textContentOf(entry, 'content'));
    expect(entries).toHaveLength(3);
    expect(entries.filter((text) => text?.includes(PUBLIC))).toHaveLength(1);
    expect(entries.filter((text) => text?.includes('told how local employment is opened'))).toHaveLength(1);
  });
});

describe('the fixture', () => {
  it('is no part of the site', () => {
    expect(globSync('{es,en}/2031/**', { cwd: HOST_SITE })).toEqual([]);
    const texts = globSync('**/*.{html,json,ics,xml}', { cwd: HOST_SITE }).map((file) =>
      readFileSync(HOST_SITE + file, 'utf8'),
    );
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => /Valle Ejemplo|red-prueba-municipios|AAAAAAAAAAA/.test(text))).toEqual([]);
  });
});

/** Every file of a folder, with its words. */
const wordsOf = (folder: string) =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, words: wordsIn(readFileSync(file)) }));

/** The addresses that a content folder keeps for participants. */
const keptIn = (folder: string) => restrictedAddresses(readContent(folder));

const asList = (address: string) => [{ bare: bareAddress(address) }];

describe('an address that is restricted', () => {
  it('appears in no file of what is built', () => {
    const files = wordsOf(dist);
    const kept = keptIn(contentOf('fixture'));
    expect(files.length).toBeGreaterThan(100);
    expect(kept).toHaveLength(RESTRICTED.length);
    const telling = (found: (words: string) => boolean) =>
      files.filter(({ words }) => found(words)).map(({ file }) => file);
    expect(telling((words) => addressInWords(words, kept) !== undefined)).toEqual([]);
    expect(telling((words) => RESTRICTED.some((id) => words.includes(id)))).toEqual([]);
    // The search finds what is there: the address that the host opened, and words in the files that are compressed.
    expect(telling((words) => addressInWords(words, asList(PUBLIC)) !== undefined).length).toBeGreaterThan(3);
    expect(telling((words) => words.startsWith('pagefind_dcd')).length).toBeGreaterThan(3);
  });

  it('by the host appears in no file of the site', () => {
    const kept = keptIn(HOST_CONTENT);
    const telling = filled(wordsOf(HOST_SITE)).filter(({ words }) => addressInWords(words, kept));
    expect(telling.map(({ file }) => file)).toEqual([]);
  });
});

describe('the page of a session', () => {
  it.each([
    [1, 'Cualquier persona puede ver la grabación.'],
    [3, 'Este sitio todavía no tiene ningún enlace a la grabación.'],
    [4, 'Solo quienes participan en el programa pueden ver la grabación, en E-Campus.'],
    [5, 'Cualquier persona puede ver la grabación.'],
    [6, 'Este sitio todavía no tiene ningún enlace a la grabación.'],
  ])('%i says who can open its recording', (session, sentence) => {
    expect(textOf(page(`es/2031/agenda/sesion-${String(session)}/`), '#recording > p')[0]).toContain(sentence);
  });

  it.each([
    [
      1,
      /^Published on 20 September 2031\. Open to everyone\. Watch on YouTube Duration: 1:32:10\. Audio: Spanish\. Interpretation: English\.$/,
      /^Restricted access, since 19 September 2031\. .* requires a participant’s account\. Duration/,
    ],
    [3, /^Withdrawn: it can no longer be watched on YouTube\.$/, /^Restricted access\. Pending/],
    [4, /^Pending\. When it is published, it will appear here/, /^Restricted access, since 22 September 2031/],
    [5, /^Pending/, /^Open to everyone since 23 September 2031\. Watch on E-Campus/],
  ])('%i tells the state of each outlet', (session, youtube, ecampus) => {
    const [first, second] = textOf(page(`en/2031/agenda/session-${String(session)}/`), '#recording .who dd');
    expect(first).toMatch(youtube);
    expect(second).toMatch(ecampus);
  });

  it('has each chapter at an anchor, leading to its second', () => {
    const one = page('en/2031/agenda/session-1/');
    expect(all(one, '.chapters li').map(({ id }) => id)).toEqual([
      'chapter-40',
      'chapter-750',
      'chapter-2645',
      'chapter-4140',
      'chapter-5355',
    ]);
    expect(textOf(one, '.chapters li').slice(1, 3)).toEqual([
      '12:30 One-stop employment desks in municipalities',
      '44:05 Skills: from the workshop to the certificate',
    ]);
    expect(all(one, '#chapter-750 a')[0]?.getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=AAAAAAAAAAA&t=750s',
    );
  });

  it('leads to its items where the video is not on YouTube, and to the video on E-Campus', () => {
    const one = page('es/2031/agenda/sesion-5/');
    expect(all(one, '.chapters a').map((link) => link.getAttribute('href'))).toEqual(['#s5-1', '#s5-2']);
    expect(all(one, '.poster')[0]?.getAttribute('href')).toBe(PUBLIC);
    expect(all(one, '[data-player], [data-at]')).toHaveLength(0);
  });

  it('has no poster, chapters or script of a player where there is nothing to play', () => {
    for (const session of [3, 4, 6]) {
      const one = page(`en/2031/agenda/session-${String(session)}/`);
      expect(all(one, '.player, .chapters')).toHaveLength(0);
      expect(one.html).not.toContain('youtube-nocookie.com/embed');
    }
  });

  it('describes its video with every chapter as a clip', async () => {
    const [video, ...others] = await describedVideo('en/2031/agenda/session-1/');
    expect(others).toEqual([]);
    expect(video).toMatchObject({
      '@type': 'https://schema.org/VideoObject',
      name: 'Labour integration of migrants',
      uploadDate: '2031-09-20T15:00:00Z',
      duration: 'PT1H32M10S',
      inLanguage: 'es',
      embedUrl: 'https://www.youtube-nocookie.com/embed/AAAAAAAAAAA',
    });
    const clips = (video?.['hasPart'] ?? []) as Record<string, unknown>[];
    expect(clips.map(({ startOffset, endOffset }) => [startOffset, endOffset])).toEqual([
      [40, 750],
      [750, 2645],
      [2645, 4140],
      [4140, 5355],
      [5355, 5530],
    ]);
    expect(clips[1]?.['url']).toMatch(/\/en\/2031\/agenda\/session-1\/\?t=750#chapter-750$/);
    expect(await describedVideo('en/2031/agenda/session-4/')).toEqual([]);
  });
});

describe('the page of recordings', () => {
  it('says of each session what there is, and plays what is open', () => {
    const one = page('en/2031/recordings/');
    const watch = 'Watch the recording: Virtual session ';
    expect(textOf(one, 'tbody td')).toEqual([
      ...[`${watch}1: Labour integration of migrants`, 'Restricted access. Available'],
      ...[`${watch}2: Data and indicators for planning`, 'Restricted access. Pending'],
      ...['Withdrawn', 'Restricted access. Pending'],
      ...['Pending', 'Restricted access. Available'],
      ...['Pending', `${watch}5: Return and reintegration in the home municipality`],
      ...['Pending', 'Restricted access. Pending'],
    ]);
    expect(all(one, '.player').map((player) => player.getAttribute('data-player'))).toEqual([
      'AAAAAAAAAAA',
      'BBBBBBBBBBB',
      null,
    ]);
  });

  it('offers nothing to watch where all is pending', () => {
    const one = page('es/2021/grabaciones/');
    expect(all(one, '.player, #watch')).toHaveLength(0);
    expect(textOf(one, 'tbody td')).toEqual(Array(3).fill(['Pendiente', 'Acceso restringido. Pendiente']).flat());
  });
});

describe('a transcript', () => {
  it('stands in both languages, each in its own words', () => {
    expect(page('es/2031/agenda/sesion-1/transcripcion/').html).toContain('una ventanilla única de empleo');
    expect(page('en/2031/agenda/session-1/transcript/').html).toContain('a one-stop employment desk');
    expect(all(page('en/2031/agenda/session-1/transcript/'), 'main [lang]')).toHaveLength(0);
  });

  it('is told under its chapters, by its speakers, with the way to each second', () => {
    const one = page('en/2031/agenda/session-1/transcript/');
    expect(textOf(one, '.transcript h2')).toEqual([
      'Beginning',
      'Welcome to the first session',
      'One-stop employment desks in municipalities',
      'Skills: from the workshop to the certificate',
      'Questions on work permits',
      'Close of the first session',
    ]);
    expect(textOf(one, '.transcript b').slice(0, 4)).toEqual([
      'Aurelia Montes:',
      'Marisol Quetzal:',
      'Aurelia Montes:',
      'Marisol Quetzal:',
    ]);
    expect(textOf(one, '#t-750')).toEqual([
      'Thank you. In Valle Ejemplo we opened a one-stop employment desk three years ago.',
    ]);
    const paragraph = one.document.querySelector('#t-750')?.closest('p');
    expect(paragraph?.querySelector('a')?.getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=AAAAAAAAAAA&t=750s',
    );
    expect(all(one, '.transcript span[id]')).toHaveLength(23);
    expect(all(one, '.on-page a').map((link) => link.getAttribute('href'))).toEqual(
      all(one, '.transcript').map(({ id }) => `#${id}`),
    );
  });

  it('that exists in one language only says so in the other, and marks its words', () => {
    const one = page('en/2031/agenda/session-2/transcript/');
    expect(one.document.body.textContent).toContain('This transcript exists only in Spanish.');
    expect(filled(all(one, '.transcript p')).every((paragraph) => paragraph.getAttribute('lang') === 'es')).toBe(true);
    expect(all(one, '.transcript h2')[0]?.closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  it('of two hours is divided into parts that hold it whole, alike in both languages', () => {
    const parts = (address: string) => pages.filter((one) => one.address.startsWith(address));
    const spanish = parts('es/2031/agenda/sesion-2/transcripcion/');
    const english = parts('en/2031/agenda/session-2/transcript/');
    expect(spanish.length).toBeGreaterThan(8);
    expect(english).toHaveLength(spanish.length);
    const seconds = spanish.flatMap((one) => all(one, '.transcript span[id]').map(({ id }) => Number(id.slice(2))));
    expect(seconds.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1484 }, (_, index) => index * 5));
  });

  it('is in the sitemap with the other language, part by part', () => {
    const sitemap = readFileSync(`${dist}sitemap-0.xml`, 'utf8');
    for (const [own, other] of [
      ['es/2031/agenda/sesion-1/transcripcion/', 'en/2031/agenda/session-1/transcript/'],
      ['es/2031/agenda/sesion-2/transcripcion/2/', 'en/2031/agenda/session-2/transcript/2/'],
    ] as const) {
      const entry = sitemap.split('<url>').find((one) => one.includes(`${own}</loc>`));
      expect(entry).toMatch(new RegExp(`hreflang="en" href="[^"]*${other}"`));
      expect(all(page(own), 'link[hreflang="en"]')[0]?.getAttribute('href')).toMatch(new RegExp(`${other}$`));
      expect(all(page(own), 'a[data-language]')[0]?.getAttribute('href')).toMatch(new RegExp(`${other}$`));
    }
  });
});
