import { describe, expect, it } from 'vitest';
import { pageAt } from '../../src/i18n/page.ts';
import { address, pageNameAt, relativeAddress } from '../../src/i18n/routes.ts';

describe('an address', () => {
  it('is the one the design gives, in each language', () => {
    const session = { page: 'session', edition: '2021', session: 2 } as const;
    expect(address(session, 'es')).toBe('es/2021/agenda/sesion-2/');
    expect(address(session, 'en')).toBe('en/2021/agenda/session-2/');
    expect(address({ page: 'sheet', edition: '2021', delegation: 'DO' }, 'es')).toBe(
      'es/2021/agenda/hoja/republica-dominicana/',
    );
    expect(address({ page: 'concept-note', edition: '2021' }, 'es')).toBe('es/2021/nota-conceptual/');
  });

  it.each([
    [{ page: 'archive' }, 'es/archivo/', 'en/archive/'],
    [{ page: 'archive', number: 1 }, 'es/archivo/', 'en/archive/'],
    [{ page: 'archive', number: 2 }, 'es/archivo/pagina-2/', 'en/archive/page-2/'],
    [{ page: 'archive-kind', kind: 'group-work' }, 'es/archivo/trabajo-en-grupos/', 'en/archive/group-work/'],
    [{ page: 'archive-kind', kind: 'panel', number: 3 }, 'es/archivo/paneles/pagina-3/', 'en/archive/panels/page-3/'],
    [{ page: 'archive-edition', edition: '2021' }, 'es/archivo/edicion-2021/', 'en/archive/edition-2021/'],
    [{ page: 'archive-recorded' }, 'es/archivo/con-grabacion/', 'en/archive/with-recording/'],
    [{ page: 'archive-editions' }, 'es/archivo/ediciones/', 'en/archive/editions/'],
    [{ page: 'people', number: 2 }, 'es/personas/pagina-2/', 'en/people/page-2/'],
    [{ page: 'person', person: 'fabio-jimenez' }, 'es/personas/fabio-jimenez/', 'en/people/fabio-jimenez/'],
    [{ page: 'person', person: 'ana', number: 2 }, 'es/personas/ana/pagina-2/', 'en/people/ana/page-2/'],
    [{ page: 'organization', organization: 'iom' }, 'es/instituciones/iom/', 'en/organizations/iom/'],
    [{ page: 'organizations' }, 'es/instituciones/', 'en/organizations/'],
    [{ page: 'place', country: 'CO' }, 'es/lugares/co/', 'en/places/co/'],
    [{ page: 'places' }, 'es/lugares/', 'en/places/'],
    [
      { page: 'subject', subject: { id: 'practices', slug: { es: 'buenas-practicas', en: 'good-practices' } } },
      'es/temas/buenas-practicas/',
      'en/subjects/good-practices/',
    ],
    [{ page: 'subjects', number: 4 }, 'es/temas/pagina-4/', 'en/subjects/page-4/'],
  ] as const)('of %o is told and read in both languages', (route, es, en) => {
    expect([address(route, 'es'), address(route, 'en')]).toEqual([es, en]);
    expect([pageNameAt(es), pageNameAt(en)]).toEqual([route.page, route.page]);
  });

  it('that no page has is refused', () => {
    expect(() => pageNameAt('es/nada/de/nada/')).toThrow(RangeError);
  });
});

describe('a relative address', () => {
  it.each([
    ['es/', 'es/2021/', '2021/'],
    ['es/2021/agenda/', 'es/2021/agenda/sesion-1/', 'sesion-1/'],
    ['es/2021/agenda/sesion-1/', 'es/2021/agenda/', '../'],
    ['es/2021/agenda/', 'en/2021/agenda/', '../../../en/2021/agenda/'],
    ['es/2021/agenda/', '_astro/a.css', '../../../_astro/a.css'],
    ['es/2021/', '', '../../'],
    ['es/', 'es/', './'],
    ['', 'es/', 'es/'],
  ])('leads from %s to %s as %s', (from, to, expected) => {
    expect(relativeAddress(from, to)).toBe(expected);
    expect(new URL(expected, `https://example.org/a/b/${from}`).pathname).toBe(`/a/b/${to}`);
  });

  it('is only the anchor on the same page', () => {
    expect(relativeAddress('es/', 'es/', 'route')).toBe('#route');
  });

  it('carries the anchor to another page', () => {
    expect(relativeAddress('es/', 'es/2021/', 'route')).toBe('2021/#route');
  });
});

describe('a page', () => {
  const root = new URL('https://example.org/a/b/');

  it('gives machines elsewhere its whole address, path of the host included', () => {
    expect(pageAt({ page: 'home' }, 'es', root).absolute({ page: 'home' }, undefined, 'en')).toBe(
      'https://example.org/a/b/en/',
    );
  });

  it('that a server may show at any depth links from the root', () => {
    expect(pageAt({ page: 'not-found' }, 'es', root).href({ page: 'home' })).toBe('/a/b/es/');
  });
});
