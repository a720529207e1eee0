import { describe, expect, it } from 'vitest';
import { siteOf } from '../builds/sites.ts';
import { sessionsFrom } from './checks/lists.ts';
import { all, readSite, target, words } from './site.ts';

describe('an archive of 63 sessions and sixty more people', () => {
  const site = readSite(siteOf('archive'));
  const { pageAt } = site;

  it('says that nothing can be watched yet, and where it will be', () => {
    const page = pageAt('es/archivo/con-grabacion/');
    expect(all(page, '.listings > li')).toHaveLength(0);
    expect(words(page.document.querySelector('main'))).toContain('Este sitio todavía no tiene grabaciones públicas.');
    expect(all(page, '.archive > section a').map((link) => target(page, link))).toContain('es/2022/grabaciones/');
  });

  it('shows a long agenda in brief, each item leading to its session, which tells the rest', () => {
    const item = pageAt('es/2022/agenda/').document.getElementById('s7-2');
    expect(item?.querySelectorAll('.source')).toHaveLength(0);
    expect(item?.querySelector('h3 a')?.getAttribute('href')).toBe('sesion-7/#s7-2');
    const whole = pageAt('es/2022/agenda/sesion-7/').document.getElementById('s7-2');
    expect(whole?.querySelector('dl')?.textContent).toContain('Persona 7');
    expect(all(pageAt('es/2021/agenda/'), '#s1-2 .source').length).toBeGreaterThan(0);
  });

  it('goes on where a page of the list ends', () => {
    expect(sessionsFrom('es/archivo/', site)).toBe(63);
    expect(all(pageAt('es/archivo/pagina-2/'), '.pager li').map(words)).toEqual([
      'Página anterior',
      'Página 2 de 3',
      'Página siguiente',
    ]);
  });

  it('shows the people of most sessions, and leads to all of them', () => {
    const page = pageAt('en/archive/');
    const more = all(page, '.facets a').find((link) => /^All/.test(words(link) ?? ''));
    expect(words(more)).toBe('All people: 68');
    expect(target(page, more)).toBe('en/people/');
    const entries = ['', 'page-2/', 'page-3/', 'page-4/'].flatMap((part) =>
      all(pageAt(`en/people/${part}`), '.directory > li, .bodies > li'),
    );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(82);
  });

  it('is where prose leads from a name, on whatever page of the list it stands', () => {
    const page = pageAt('en/2022/concept-note/');
    const links = all(page, '#introduction a').map((link) => target(page, link));
    expect(links.slice(-2)).toEqual(['en/people/person-7/', 'en/organizations/iom/']);
  });

  it('tells all the people of a body over its pages', () => {
    const names = (address: string): number => {
      const page = pageAt(address);
      const next = page.document.querySelector('.pager a[rel="next"]');
      return all(page, '#people ~ .names a').length + (next ? names(target(page, next)) : 0);
    };
    expect(names('es/instituciones/iom/')).toBe(66);
  });
});
