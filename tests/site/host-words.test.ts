import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HOST_ADDRESS } from '../builds/host-words.ts';
import { contentOf, siteOf } from '../builds/sites.ts';
import { filled } from '../filled.ts';
import { FROZEN } from './frozen-site.ts';
import { all, type BuiltPage, onEach, readSite, words } from './site.ts';

/** Sites, each with what its host says: what one says is there, and what another does not is not. */
const SITES = (['otherwise', 'weeks', 'frozen', 'host'] as const).map(
  (name) => [name, siteOf(name), contentOf(name)] as const,
);

/** What a host says of itself. */
interface Said {
  readonly emblem?: { readonly file: string; readonly alt: Readonly<Record<string, string>> };
  readonly contact?: { readonly label: Readonly<Record<string, string>>; readonly email: string };
}

const saidIn = (content: string) => parse(readFileSync(`${content}site.yaml`, 'utf8')) as Said;
const langOf = ({ document }: BuiltPage) => document.documentElement.getAttribute('lang') ?? '';

describe.each(SITES)('on %s', (_, folder, content) => {
  const site = readSite(folder);
  const said = saidIn(content);
  const footed = filled(site.content.filter(({ address }) => address !== ''));

  it('the emblem of the host stands at the foot of every page, where it names one, and nowhere else', () => {
    const faults = onEach(footed, (page) => {
      const found = all(page, 'img.emblem').map((image) => ({
        file: new URL(image.getAttribute('src') ?? '', `https://site.example/${page.address}`).pathname.slice(1),
        alt: image.getAttribute('alt'),
        lazy: image.getAttribute('loading') === 'lazy',
        sized: Number(image.getAttribute('width')) > 0 && Number(image.getAttribute('height')) > 0,
        foot: image.closest('footer section') !== null,
      }));
      const { emblem } = said;
      const expected = emblem
        ? [{ file: emblem.file, alt: emblem.alt[langOf(page)], lazy: true, sized: true, foot: true }]
        : [];
      return [JSON.stringify(found) === JSON.stringify(expected) ? undefined : JSON.stringify(found)];
    });
    expect(faults).toEqual([]);
  });

  it('the contact of the host stands at the foot of every page, where it names one, and nothing in its place', () => {
    const faults = onEach(footed, (page) => {
      const found = all(page, 'footer a[href^="mailto:"]').map((link) => [words(link), link.getAttribute('href')]);
      const { contact } = said;
      const expected = contact ? [[contact.label[langOf(page)], `mailto:${contact.email}`]] : [];
      const pending = /pendiente|pending/i.exec(page.document.querySelector('footer')?.textContent ?? '')?.[0];
      return [JSON.stringify(found) === JSON.stringify(expected) ? undefined : JSON.stringify(found), pending];
    });
    expect(faults).toEqual([]);
  });
});

describe('a host that says all it can', () => {
  const site = readSite(siteOf('otherwise'));

  it('is shown with its emblem at a size that keeps its proportions', () => {
    const image = site.pageAt('es/2021/agenda/').document.querySelector('.emblem');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['128', '64']);
  });

  it('says on the page of privacy what its server does, and on that of accessibility whom to tell', () => {
    const server = (address: string) => all(site.pageAt(address), '[aria-labelledby="server"] p').slice(-3).map(words);
    expect(server('es/privacidad/')).toEqual([
      'El servidor ficticio no anota nada.',
      'Aviso ficticio',
      'Contacto: Correo ficticio',
    ]);
    expect(server('en/privacy/')).toEqual([
      'The fictitious server logs nothing.',
      'Fictitious notice (in Spanish)',
      'Contact: Fictitious mail',
    ]);
    for (const address of ['es/accesibilidad/', 'en/accessibility/'])
      expect(all(site.pageAt(address), 'main a[href="mailto:nadie@sitio.example"]')).toHaveLength(1);
  });

  it('says whom to tell of a flaw at the root of a domain, and nowhere else (RFC 9116)', () => {
    expect(readFileSync(`${site.folder}.well-known/security.txt`, 'utf8')).toBe(
      [
        'Contact: mailto:nadie@sitio.example',
        'Expires: 2032-06-30T23:59:59Z',
        'Preferred-Languages: es, en',
        `Canonical: ${HOST_ADDRESS}.well-known/security.txt`,
        '',
      ].join('\n'),
    );
    expect(existsSync(`${siteOf('weeks')}.well-known`)).toBe(false);
  });

  it('leaves every id of the calendar and the feed as it was at the example’s address', () => {
    const ids = (folder: string, file: string, pattern: RegExp) =>
      [
        ...readFileSync(folder + file, 'utf8')
          .replace(/\r\n /g, '')
          .matchAll(pattern),
      ].map(([, id = '']) => id);
    for (const [file, pattern] of [
      ['es/2021/agenda.ics', /^UID:(.*)$/gm],
      ['en/feed.xml', /<id>(.*?)<\/id>/g],
    ] as const) {
      const now = new Set(ids(site.folder, file, pattern));
      expect(filled(ids(FROZEN, file, pattern)).filter((id) => !now.has(id))).toEqual([]);
    }
  });
});
