import { globSync, readFileSync, statSync } from 'node:fs';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/loaders/file-words.ts';
import { addressInWords } from '../../src/loaders/finished-files.ts';
import { bareAddress } from '../../src/rules/bare-address.ts';
import { GROWING_EDITIONS } from '../builds/editions.ts';
import { filled } from '../filled.ts';
import { contentOf, siteOf } from '../builds/sites.ts';
import { calendarFaults } from './checks/rfc5545.ts';
import { all, type BuiltSite, readSite, words } from './site.ts';

const NAMES = Object.keys(GROWING_EDITIONS) as (keyof typeof GROWING_EDITIONS)[];

const filesOf = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: folder })
    .filter((file) => statSync(folder + file).isFile())
    .sort();

const read = (name: keyof typeof GROWING_EDITIONS, file: string) => readFileSync(siteOf(name) + file, 'utf8');

/** The components of a calendar file. */
const componentsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents();

describe('the header lists the pages that the edition has', () => {
  it.each([
    ['hybrid', ['Agenda', 'Participantes', 'Nota conceptual', 'Objetivos', 'Metodología', 'Archivo']],
    ['announced', ['Edición 2033', 'Archivo']],
    ['weeks', ['Agenda', 'Participantes', 'Archivo']],
    ['postponed', ['Agenda', 'Participantes', 'Archivo']],
  ] as const)('of %s', (name, sections) => {
    const site = readSite(siteOf(name));
    for (const address of ['es/', `es/${GROWING_EDITIONS[name]}/`]) {
      expect(all(site.pageAt(address), '.site-header .sections a').map(words)).toEqual(sections);
    }
  });
});

describe('an edition that does not go as planned', () => {
  const site = readSite(siteOf('postponed'));

  it.each([
    ['es/2035/', /^Pasa a ser en línea\. .* Aplazada\. /],
    ['en/2035/', /^Moved online\. /],
    ['es/2035/agenda/sesion-2/', /^Cambia de fecha\. /],
    ['es/2035/agenda/sesion-3/', /^Cancelada\. /],
    ['en/2035/agenda/session-3/', /^Cancelled\. /],
  ])('says so first, on %s', (address, said) => {
    expect(all(site.pageAt(address), 'main > .notice p').map(words).join(' ')).toMatch(said);
  });
});

/** Words that tell how something stands to the day on which it is read. */
const RELATIVE = {
  es: /(?<!\p{L})(?:hoy|ahora|faltan|quedan|abierta|cerrada|en curso|concluida|próxima)(?!\p{L})/iu,
  en: /\b(?:today|now|left|open|closed|under way|upcoming|concluded)\b/i,
};

/** The text of a page that its templates write: without what scripts fill, and what people wrote. */
function templateText(site: BuiltSite, address: string): string {
  const copy = site.pageAt(address).document.cloneNode(true) as Document;
  for (const part of copy.querySelectorAll('script, style, template, dialog, [hidden], [data-words]')) {
    if (!part.hasAttribute('data-live')) part.remove();
  }
  return words(copy.querySelector('main')) ?? '';
}

describe.each(NAMES)('the site with the edition %s', (name) => {
  const id = GROWING_EDITIONS[name];
  let site: BuiltSite;

  beforeAll(() => {
    site = readSite(siteOf(name));
  });

  it.each(['es', 'en'] as const)('says on no page in %s how the edition stands to the day of the build', (lang) => {
    const addresses = site.content
      .map(({ address }) => address)
      .filter((address) => address === `${lang}/` || address.startsWith(`${lang}/${id}/`));
    expect(addresses.length).toBeGreaterThan(1);
    const relative = addresses.flatMap((address) => {
      const [found] = RELATIVE[lang].exec(templateText(site, address)) ?? [];
      return found === undefined ? [] : [`${address}: ${found}`];
    });
    expect(relative).toEqual([]);
  });

  it('has no calendar without a component, or against RFC 5545', () => {
    const calendars = filesOf(siteOf(name), '**/*.ics');
    expect(calendars.length).toBeGreaterThan(3);
    for (const file of filled(calendars)) {
      const text = read(name, file);
      expect([file, componentsIn(text).length > 0]).toEqual([file, true]);
      expect([file, calendarFaults(text)]).toEqual([file, []]);
    }
  });

  it('prints no midnight for an hour that is not known', () => {
    const printing = filled(filesOf(siteOf(name), `e[sn]/${id}/**/*.{html,ics,xml,json}`)).filter((file) =>
      file.endsWith('.html')
        ? /(?<![\d:+−-])00:00/.test(templateText(site, file.replace('index.html', '')))
        : /<start>00:00|<date>\S+T00:00|DT(?:START|END)[^:]*:\d{8}T000000(?!Z)|"local(?:Start|End)": ?"[^"]*T00:00/.test(
            read(name, file),
          ),
    );
    expect(printing).toEqual([]);
  });

  it('keeps the addresses for participants out of every file', () => {
    const kept = filesOf(contentOf(name), `editions/${id}/**/*.yaml`).flatMap((file) =>
      [...readFileSync(contentOf(name) + file, 'utf8').matchAll(/state: restricted, url: "([^"]*)"/g)].map(
        ([, url = '']) => ({ bare: bareAddress(url) }),
      ),
    );
    expect(kept).toHaveLength({ hybrid: 3, announced: 0, weeks: 0, postponed: 2 }[name]);
    const telling = filled(filesOf(siteOf(name), '**/*')).filter((file) =>
      addressInWords(wordsIn(readFileSync(siteOf(name) + file)), kept),
    );
    expect(telling).toEqual([]);
  });
});

it('an edition of which only the year is known has no calendar', () => {
  const files = filled(filesOf(siteOf('announced'), 'e[sn]/2033/**/*'));
  expect(files.filter((file) => file.endsWith('.ics'))).toEqual([]);
});

it('a session a week keeps its hour on the clock when the clocks change', () => {
  const events = componentsIn(read('weeks', 'es/2034/agenda.ics'))
    .filter(({ name }) => name === 'vevent')
    .map((component) => new ICAL.Event(component))
    .filter(({ startDate }) => !startDate.isDate);
  const spans = new Map(
    Map.groupBy(events, ({ startDate }) => startDate.toJSDate().toISOString().slice(0, 10))
      .entries()
      .map(([day, held]) => [
        day,
        [held[0]?.startDate, held.at(-1)?.endDate].map((time) => time?.toJSDate().toISOString().slice(11, 16)),
      ]),
  );
  expect(Object.fromEntries(spans)).toEqual({
    '2034-10-18': ['14:00', '15:30'],
    '2034-10-25': ['14:00', '15:30'],
    '2034-11-01': ['14:00', '15:30'],
    '2034-11-08': ['15:00', '16:30'],
  });
});

describe('the files of an edition', () => {
  it('are offered with their type and size', () => {
    const [document] = all(readSite(siteOf('hybrid')).pageAt('es/2032/'), 'main a[href$="nota-ficticia-2032.pdf"]');
    expect(words(document?.closest('li'))).toMatch(/Nota conceptual ficticia.* · PDF, 1\skB$/);
  });

  it('stand where the page says', () => {
    const { size } = statSync(`${siteOf('hybrid')}documents/nota-ficticia-2032.pdf`);
    expect(size).toBeGreaterThan(500);
  });

  it('show photographs no wider than pages need, without a word of where they were taken', async () => {
    const photographs = filesOf(siteOf('hybrid'), 'photographs/*');
    expect(photographs).toEqual(['photographs/elena-ficticia-robles.webp', 'photographs/omar-ejemplo-chacon.webp']);
    for (const file of filled(photographs)) {
      const { width, exif } = await sharp(siteOf('hybrid') + file).metadata();
      expect([file, width <= 480, exif]).toEqual([file, true, undefined]);
    }
  });

  it('hold no photograph as it was taken', () => {
    expect(filesOf(siteOf('hybrid'), '**/*.jpg')).toEqual([]);
  });
});
