import { describe, expect, it } from 'vitest';
import { MEMBER_COUNTRIES } from '../../src/domain/place.ts';
import { pageOf } from './frozen-site.ts';
import { all, target, words } from './site.ts';

describe('the archive', () => {
  it.each(['es/archivo/', 'en/archive/'])('%s lists the three sessions, the newest first', (address) => {
    const links = all(pageOf(address), '.listings h3 a').map((link) => target(pageOf(address), link));
    const session = address.startsWith('es') ? 'es/2021/agenda/sesion-' : 'en/2021/agenda/session-';
    expect(links).toEqual([3, 2, 1].map((number) => `${session}${String(number)}/`));
    expect(all(pageOf(address), '.listings time').map((time) => time.getAttribute('datetime'))).toEqual([
      '2021-08-20',
      '2021-08-19',
      '2021-08-18',
    ]);
  });

  it('says which filter is chosen, marks it, and lets it be removed', () => {
    const page = pageOf('en/archive/panels/');
    expect(words(page.document.querySelector('.chosen'))).toBe(
      'Kind: Panels Remove the filter and see the whole archive',
    );
    expect(target(page, page.document.querySelector('.chosen a'))).toBe('en/archive/');
    expect(all(page, '.facets [aria-current]').map(words)).toEqual(['Panels']);
    expect(words(page.document.querySelector('h1'))).toBe('Panels');
    expect(all(page, '.matches a').map((link) => target(page, link))).toEqual([
      'en/2021/agenda/session-3/',
      'en/2021/agenda/session-2/',
      'en/2021/agenda/session-1/',
    ]);
  });
});

describe('the map of places', () => {
  it.each(['es/lugares/', 'en/places/'])(
    '%s has a square for every country, full where the agenda names it',
    (address) => {
      const page = pageOf(address);
      const squares = all(page, '.places-map .square[aria-label]');
      expect(squares).toHaveLength(MEMBER_COUNTRIES.length + 3);
      const codes = (selector: string) =>
        all(page, selector)
          .map((text) => words(text))
          .sort();
      expect(codes('.places-map .guest text')).toEqual(['BR', 'CL', 'CO']);
      expect(codes('.places-map .named text')).toEqual(['BR', 'CA', 'CL', 'CO', 'CR', 'DO', 'GT', 'MX', 'SV']);
      const links = all(page, '.places-map a').map((link) => target(page, link));
      expect(links.toSorted()).toEqual(
        all(page, '.names a')
          .map((link) => target(page, link))
          .toSorted(),
      );
    },
  );

  it('leads to the sheet of every country of an agenda', () => {
    const page = pageOf('en/2021/agenda/sheet/');
    const links = all(page, '.places-map a').map((link) => target(page, link));
    expect(links.toSorted()).toEqual(
      all(page, '.sheets ul a')
        .map((link) => target(page, link))
        .toSorted(),
    );
    expect(links).toHaveLength(14);
  });
});

describe('a page of its own', () => {
  it('tells where a person appears, when, and what they do', () => {
    const page = pageOf('en/people/michelle-klein-solomon/');
    expect(words(page.document.querySelector('.lead'))).toBe(
      'IOM Regional Director for Central America, North America and the Caribbean. International Organization for Migration',
    );
    expect(all(page, '.matches li').map(words)).toEqual([
      '09:00 General instructions. Welcome remarks Welcome · speaks',
    ]);
    expect(page.document.querySelector('.matches time')?.getAttribute('datetime')).toBe('2021-08-18T14:00:00Z');
    expect(words(page.document.querySelector('.listings .zone'))).toBe('Mexico City time');
  });

  it('tells the people and the parent of a body', () => {
    expect(words(pageOf('es/instituciones/upmrip/').document.querySelector('main .lead'))).toBe(
      'Forma parte de: Secretaría de Gobernación',
    );
    expect(all(pageOf('es/instituciones/upmrip/'), '#people ~ .names a').map(words)).toEqual([
      'Rocío González Higuera',
    ]);
    expect(all(pageOf('es/instituciones/segob/'), '#parts ~ .names a').map(words)).toEqual([
      'Unidad de Política Migratoria, Registro e Identidad de Personas',
    ]);
    expect(all(pageOf('en/organizations/ppt-mexico-2021/'), '.roles a').map(words)).toEqual([
      'Holds the Pro Tempore Presidency in the 2021 edition',
    ]);
  });

  it('names the towns and states of a country', () => {
    const about = all(pageOf('es/lugares/mx/'), '.matches .where').map(words);
    expect(about).toEqual(['Panel · Chihuahua · Ciudad de México', 'Panel']);
  });

  it('says so where the agenda names nobody', () => {
    expect(words(pageOf('es/instituciones/rncom/').document.querySelector('main'))).toContain(
      'No aparece en ningún punto de la agenda.',
    );
  });

  it.each(['es/personas/', 'en/people/'])(
    'is where %s leads, name by name, from the anchors it always had',
    (address) => {
      const entries = all(pageOf(address), '.directory > li, .bodies > li');
      expect(entries).toHaveLength(22);
      expect(entries.map((entry) => target(pageOf(address), entry.querySelector('a')).split('/')[2])).toEqual(
        entries.map(({ id }) => id),
      );
    },
  );

  it('is where a session leads from whoever facilitates, and from its subjects', () => {
    const session = pageOf('es/2021/agenda/sesion-1/');
    expect(all(session, '#s1-4 .who a').map((link) => target(session, link))).toEqual([
      'es/personas/fabio-jimenez/',
      'es/personas/yoselin-manzano/',
      'es/temas/necesidades-locales/',
      'es/temas/gobernanza-local/',
      'es/temas/etapas-de-la-migracion/',
    ]);
  });
});
