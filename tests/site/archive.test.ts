import { globSync, readFileSync, statSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { siteOf } from '../builds/sites.ts';
import { all, content, type BuiltPage, DIST, pageOf } from './site.ts';

/** No page grows beyond this, however large the archive is. */
const MOST_BYTES = 60_000;

/** Where a link of a page leads, as an address from the site's root. */
const target = (from: string, link: Element | null) =>
  new URL(link?.getAttribute('href') ?? '', `https://site.example/${from}`).pathname.slice(1);

/** How many sessions stand in the list that begins at an address, on all of its pages. */
function sessionsFrom(address: string, documentAt: (address: string) => Document): number {
  const document = documentAt(address);
  const here = document.querySelectorAll('.listings > li').length;
  const next = document.querySelector('.pager a[rel="next"]');
  return next ? here + sessionsFrom(target(address, next), documentAt) : here;
}

/** The links that promise a number of sessions, with that number. */
const promises = ({ address, document }: Pick<BuiltPage, 'address' | 'document'>) =>
  [...document.querySelectorAll('.facets li, .names li')]
    .filter((row) => row.querySelector('.number'))
    .map((row) => ({
      to: target(address, row.querySelector('a')),
      count: Number(row.querySelector('.number')?.textContent),
    }));

const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();

describe('the archive', () => {
  it.each(['es/archivo/', 'en/archive/'])('%s lists the three sessions, the newest first', (address) => {
    const links = all(pageOf(address), '.listings h3 a').map((link) => target(address, link));
    const session = address.startsWith('es') ? 'es/2021/agenda/sesion-' : 'en/2021/agenda/session-';
    expect(links).toEqual([3, 2, 1].map((number) => `${session}${String(number)}/`));
    expect(all(pageOf(address), '.listings time').map((time) => time.getAttribute('datetime'))).toEqual([
      '2021-08-20',
      '2021-08-19',
      '2021-08-18',
    ]);
  });

  const promising = content.filter((page) => promises(page).length > 0);

  it('promises something on every page that offers a choice', () => {
    const lists = content.filter(({ file }) =>
      /^(?:es|en)\/(?:archivo|archive|temas|subjects|lugares|places)\//.test(file),
    );
    expect(lists.length).toBeGreaterThan(20);
    expect(lists.filter((page) => !promising.includes(page) && all(page, '.facets').length > 0)).toEqual([]);
    expect(promising.length).toBeGreaterThan(20);
  });

  it.each(promising)('$file promises as many as its links hold', (page) => {
    const kept = promises(page).map(({ to }) => ({ to, count: sessionsFrom(to, (at) => pageOf(at).document) }));
    expect(promises(page)).toEqual(kept);
  });

  it('says which filter is chosen, marks it, and lets it be removed', () => {
    const page = pageOf('en/archive/kind-panel/');
    expect(words(page.document.querySelector('.chosen'))).toBe(
      'Kind: Panel Remove the filter and see the whole archive',
    );
    expect(target(page.address, page.document.querySelector('.chosen a'))).toBe('en/archive/');
    expect(all(page, '.facets [aria-current]').map(words)).toEqual(['Panel']);
    expect(all(page, '.matches a').map((link) => target(page.address, link))).toEqual([
      'en/2021/agenda/session-3/',
      'en/2021/agenda/session-2/',
      'en/2021/agenda/session-1/',
    ]);
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
      const entries = all(pageOf(address), '.directory > li');
      expect(entries).toHaveLength(22);
      expect(entries.map((entry) => target(address, entry.querySelector('h3 a')).split('/')[2])).toEqual(
        entries.map(({ id }) => id),
      );
    },
  );

  it('is where the agenda leads from whoever facilitates, and a session from its subjects', () => {
    const [facilitator] = all(pageOf('es/2021/agenda/'), '#s3-1 .who a');
    expect(target('es/2021/agenda/', facilitator ?? null)).toBe('es/personas/fabio-jimenez/');
    const session = 'es/2021/agenda/sesion-1/';
    expect(all(pageOf(session), '#s1-4 .who a').map((link) => target(session, link))).toEqual([
      'es/personas/fabio-jimenez/',
      'es/personas/yoselin-manzano/',
      'es/temas/local-needs/',
      'es/temas/local-governance/',
      'es/temas/migration-stages/',
    ]);
  });
});

describe.each(content.filter(({ address }) => address !== ''))('$file', (page) => {
  it('is no larger than any page may be, and leads to the archive', () => {
    expect(statSync(DIST + page.file).size).toBeLessThanOrEqual(MOST_BYTES);
    expect(all(page, 'footer a').map((link) => target(page.address, link))).toContain(
      page.address.startsWith('es') ? 'es/archivo/' : 'en/archive/',
    );
  });
});

describe('an archive of 63 sessions and sixty more people', () => {
  const documents = new Map<string, Document>();
  const documentAt = (address: string) => {
    const known = documents.get(address);
    if (known) return known;
    const { document } = parseHTML(readFileSync(`${siteOf('archive')}${address}index.html`, 'utf8'));
    documents.set(address, document);
    return document;
  };

  it('has no list beyond 60 KB of HTML', () => {
    const lists = globSync(
      '{es,en}/{archivo,archive,personas,people,instituciones,organizations,lugares,places,temas,subjects}/**/*.html',
      {
        cwd: siteOf('archive'),
      },
    );
    expect(lists.length).toBeGreaterThan(250);
    expect(lists.filter((file) => statSync(siteOf('archive') + file).size > MOST_BYTES)).toEqual([]);
  });

  it('says that nothing can be watched yet, and where it will be', () => {
    const address = 'es/archivo/con-grabacion/';
    const document = documentAt(address);
    expect(document.querySelectorAll('.listings > li')).toHaveLength(0);
    expect(words(document.querySelector('main'))).toContain('Este sitio todavía no tiene grabaciones públicas.');
    expect([...document.querySelectorAll('.archive > section a')].map((link) => target(address, link))).toContain(
      'es/2022/grabaciones/',
    );
  });

  it('shows a long agenda in brief, each item leading to its session, which tells the rest', () => {
    const item = documentAt('es/2022/agenda/').getElementById('s7-2');
    expect(item?.querySelectorAll('dl')).toHaveLength(0);
    expect(item?.querySelector('h3 a')?.getAttribute('href')).toBe('sesion-7/#s7-2');
    const whole = documentAt('es/2022/agenda/sesion-7/').getElementById('s7-2');
    expect(whole?.querySelector('dl')?.textContent).toContain('Persona 7');
    expect(documentAt('es/2021/agenda/').querySelectorAll('#s1-2 dl').length).toBeGreaterThan(0);
  });

  it('goes on where a page ends, and keeps what its links promise', () => {
    for (const address of [
      'es/archivo/',
      'en/archive/',
      'es/instituciones/',
      'en/subjects/',
      'es/archivo/ediciones/',
    ]) {
      const promised = promises({ address, document: documentAt(address) });
      expect(promised.length).toBeGreaterThan(0);
      for (const { to, count } of filled(promised)) {
        expect([to, sessionsFrom(to, documentAt)]).toEqual([to, count]);
      }
    }
    expect(sessionsFrom('es/archivo/', documentAt)).toBe(63);
    expect([...documentAt('es/archivo/pagina-2/').querySelectorAll('.pager li')].map(words)).toEqual([
      'Página anterior',
      'Página 2 de 3',
      'Página siguiente',
    ]);
  });

  it('shows the people of most sessions, and leads to all of them', () => {
    const more = [...documentAt('en/archive/').querySelectorAll('.facets a')].find((link) =>
      /^All/.test(words(link) ?? ''),
    );
    expect(words(more)).toBe('All people: 68');
    expect(target('en/archive/', more ?? null)).toBe('en/people/');
    const entries = [1, 2, 3, 4].flatMap((number) => [
      ...documentAt(number === 1 ? 'en/people/' : `en/people/page-${String(number)}/`).querySelectorAll(
        '.directory > li',
      ),
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(82);
  });

  it('is where prose leads from a name, on whatever page of the list it stands', () => {
    const address = 'en/2022/concept-note/';
    const links = [...documentAt(address).querySelectorAll('#introduction a')].map((link) => target(address, link));
    expect(links.slice(-2)).toEqual(['en/people/person-7/', 'en/organizations/iom/']);
  });

  it('tells all the people of a body over its pages', () => {
    const names = (address: string): number => {
      const document = documentAt(address);
      const next = document.querySelector('.pager a[rel="next"]');
      return document.querySelectorAll('#people ~ .names a').length + (next ? names(target(address, next)) : 0);
    };
    expect(names('es/instituciones/iom/')).toBe(66);
  });
});
