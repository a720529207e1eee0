import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { OLDER_VIDEO, VIDEO } from '../builds/editions.ts';
import { siteOf } from '../builds/sites.ts';
import { child, children, readXml, textOf } from '../xml.ts';

const file = (name: string) => readFileSync(siteOf('announced') + name, 'utf8');
const root = () => /^Sitemap: (.*)sitemap-index\.xml$/m.exec(file('robots.txt'))?.[1] ?? '';

describe('a recording published and a change recorded in the content', () => {
  it('are entries of the feed, each leading to a place that exists', () => {
    const feed = child(readXml(file('es/feed.xml')), 'feed');
    const entries = children(feed, 'entry');
    expect(textOf(feed, 'updated')).toBe('2032-11-15T16:00:00Z');
    expect(
      entries.map((entry) => [textOf(entry, 'updated'), textOf(entry, 'title'), textOf(entry, 'content')]),
    ).toEqual([
      [
        '2032-11-15T16:00:00Z',
        expect.stringMatching(/^Edición ficticia 2033: /) as unknown,
        expect.any(String) as unknown,
      ],
      [
        '2027-02-07T18:00:00Z',
        expect.stringMatching(/^Grabación retirada: Sesión virtual 3: .* \(2021\)$/) as unknown,
        '<p>La grabación ya no está abierta a todo el mundo.</p>',
      ],
      [
        '2027-02-05T18:00:00Z',
        'Grabación: Sesión virtual 2: Herramientas para mejorar la gobernanza migratoria a nivel local (2021)',
        expect.stringContaining(VIDEO) as unknown,
      ],
      [
        '2027-01-10T18:00:00Z',
        'Sesión 1 (2021): El cierre <dura> más & más.',
        '<p>El cierre &lt;dura> más &amp; más.</p><ul><li>Cierre de sesión</li></ul>',
      ],
      ['2026-11-23T19:00:00Z', expect.stringMatching(/^Edición 2021: /) as unknown, expect.any(String) as unknown],
      [
        '2026-11-23T19:00:00Z',
        expect.stringMatching(/^Grabación: Sesión virtual 1: .* \(2021\)$/) as unknown,
        expect.stringContaining(OLDER_VIDEO) as unknown,
      ],
      ['2026-11-23T19:00:00Z', expect.stringMatching(/^Edición 2020: /) as unknown, expect.any(String) as unknown],
    ]);
    expect(entries.map((entry) => textOf(entry, 'published'))).toEqual([
      '2032-11-15T16:00:00Z',
      undefined,
      '2027-02-01T18:00:00Z',
      '2027-01-10T18:00:00Z',
      '2026-11-23T19:00:00Z',
      '2021-08-25T15:00:00Z',
      '2026-11-23T19:00:00Z',
    ]);
    const places = entries.map((entry) => String(child(entry, 'link')?.['@href']).slice(root().length));
    expect(places).toEqual([
      'es/2033/',
      'es/2021/agenda/sesion-3/#recording',
      'es/2021/agenda/sesion-2/#recording',
      'es/2021/agenda/sesion-1/#change-1',
      'es/2021/',
      'es/2021/agenda/sesion-1/#recording',
      'es/2020/',
    ]);
    for (const [page = '', anchor] of filled(places.map((place) => place.split('#')))) {
      const { document } = parseHTML(file(`${page}index.html`));
      if (anchor !== undefined) expect(document.getElementById(anchor), `${page}#${anchor}`).not.toBeNull();
    }
    const page = parseHTML(file('es/2021/agenda/sesion-1/index.html')).document;
    expect(page.getElementById('change-1')?.textContent).toContain('El cierre <dura>');
  });

  it('are entries of their own in the other language', () => {
    const ids = (lang: string) =>
      children(child(readXml(file(`${lang}/feed.xml`)), 'feed'), 'entry').map((entry) => textOf(entry, 'id'));
    expect(new Set([...ids('es'), ...ids('en')]).size).toBe(14);
  });

  it('are in the schedule too: its version, and the links of the events of that session', () => {
    const schedule = child(readXml(file('en/2021/schedule.xml')), 'schedule');
    expect(textOf(schedule, 'version')).toBe('2027-02-07T18:00:00Z');
    const watched = children(schedule, 'day')
      .flatMap((day) => children(day, 'room').flatMap((room) => children(room, 'event')))
      .filter((event) => textOf(child(event, 'recording'), 'url') === VIDEO);
    expect(watched.map((event) => textOf(event, 'slug'))).toEqual(
      ['s2-1', 's2-2', 's2-3', 's2-4', 's2-5'].map((id) => `rcm2021-${id}`),
    );
  });

  it('are in the example of the page for developers, the newest only', () => {
    const example = [...parseHTML(file('en/developers/index.html')).document.querySelectorAll('pre')].at(-1);
    const entries = children(child(readXml(example?.textContent ?? ''), 'feed'), 'entry');
    expect(entries.map((entry) => textOf(entry, 'updated'))).toEqual(['2032-11-15T16:00:00Z']);
  });
});
