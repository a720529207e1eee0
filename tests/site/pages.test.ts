import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { htmlFaults } from './html.ts';
import { INSTANTS } from './instants.ts';
import { all, content, DIST, pageOf, pages } from './site.ts';

/** The pages with an address of their own each. */
const PAGES = [
  '404.html',
  'en/2020/',
  'en/2021/agenda/',
  'en/2021/agenda/session-1/',
  'en/2021/agenda/session-2/',
  'en/2021/agenda/session-3/',
  'en/2021/agenda/sheet/',
  'en/2021/concept-note/',
  'en/2021/',
  'en/2021/methodology/',
  'en/2021/my-agenda/',
  'en/2021/objectives/',
  'en/2021/participants/',
  'en/2021/recordings/',
  'en/acronyms/',
  'en/developers/',
  'en/',
  'en/people/',
  'en/search/',
  'es/2020/',
  'es/2021/agenda/',
  'es/2021/agenda/hoja/',
  'es/2021/agenda/sesion-1/',
  'es/2021/agenda/sesion-2/',
  'es/2021/agenda/sesion-3/',
  'es/2021/grabaciones/',
  'es/2021/',
  'es/2021/metodologia/',
  'es/2021/mi-agenda/',
  'es/2021/nota-conceptual/',
  'es/2021/objetivos/',
  'es/2021/participantes/',
  'es/',
  'es/desarrolladores/',
  'es/personas/',
  'es/siglas/',
  '',
  'en/archive/',
  'en/archive/editions/',
  'en/archive/edition-2021/',
  'en/archive/with-recording/',
  'en/organizations/',
  'en/places/',
  'en/subjects/',
  'es/buscar/',
  'es/archivo/',
  'es/archivo/ediciones/',
  'es/archivo/edicion-2021/',
  'es/archivo/con-grabacion/',
  'es/instituciones/',
  'es/lugares/',
  'es/temas/',
];

/** The pages of names: the same names in both languages. */
const NAMED = [
  {
    below: ['es/archivo/tipo-', 'en/archive/kind-'],
    names: ['welcome', 'panel', 'presentation', 'group-work', 'plenary', 'questions', 'break', 'closing'],
  },
  {
    below: ['es/personas/', 'en/people/'],
    names: [
      'david-martineau',
      'fabio-jimenez',
      'heidy-gonzalez',
      'luis-alonso-serrano',
      'michelle-klein-solomon',
      'rocio-gonzalez-higuera',
      'rudi-maxwald',
      'yoselin-manzano',
    ],
  },
  {
    below: ['es/instituciones/', 'en/organizations/'],
    names: [
      'coespo',
      'coto-brus',
      'daim-chihuahua',
      'flacma',
      'ilo',
      'iom',
      'ppt-mexico-2021',
      'rcm',
      'rcm-executive-secretariat',
      'rncom',
      'segob',
      'unhcr',
      'upmrip',
      'working-group-irregular-mass-migration',
    ],
  },
  { below: ['es/lugares/', 'en/places/'], names: ['br', 'ca', 'cl', 'co', 'cr', 'do', 'gt', 'mx', 'sv'] },
  {
    below: ['es/temas/', 'en/subjects/'],
    names: [
      'good-practices',
      'governance-frameworks',
      'indicators-and-data',
      'local-governance',
      'local-needs',
      'migration-stages',
      'migration-trends',
      'municipal-policies',
      'socio-economic-integration',
      'training-local-governments',
    ],
  },
];

/** The countries that have a sheet of the agenda, as its address writes them. */
const SHEETS = {
  en: [
    'belize',
    'brazil',
    'canada',
    'chile',
    'colombia',
    'costa-rica',
    'dominican-republic',
    'el-salvador',
    'guatemala',
    'honduras',
    'mexico',
    'nicaragua',
    'panama',
    'united-states',
  ],
  es: [
    'belice',
    'brasil',
    'canada',
    'chile',
    'colombia',
    'costa-rica',
    'el-salvador',
    'estados-unidos',
    'guatemala',
    'honduras',
    'mexico',
    'nicaragua',
    'panama',
    'republica-dominicana',
  ],
};

describe('the site', () => {
  it('has every page of the design in both languages', () => {
    // The host adds transcripts when there are any.
    const own = pages
      .map(({ address }) => address)
      .filter((address) => !/\/(?:transcripcion|transcript)\//.test(address));
    expect(own.sort()).toEqual(
      [
        ...PAGES,
        ...SHEETS.en.map((country) => `en/2021/agenda/sheet/${country}/`),
        ...SHEETS.es.map((country) => `es/2021/agenda/hoja/${country}/`),
        ...NAMED.flatMap(({ below, names }) => below.flatMap((folder) => names.map((name) => `${folder}${name}/`))),
      ].sort(),
    );
  });

  it('has a manifest of its own in each language, with addresses that stand', () => {
    for (const lang of ['es', 'en']) {
      const manifest = JSON.parse(readFileSync(`${DIST}${lang}/manifest.webmanifest`, 'utf8')) as {
        lang: string;
        start_url: string;
        icons: { src: string }[];
      };
      expect(manifest).toMatchObject({ lang, start_url: './' });
      expect(manifest.icons.map(({ src }) => readFileSync(`${DIST}${lang}/${src}`, 'utf8').slice(0, 4))).toEqual([
        '<svg',
      ]);
    }
  });

  it('draws its ornament in less than 1 KB', () => {
    expect(readFileSync(`${DIST}favicon.svg`).length).toBeLessThan(1024);
  });
});

describe.each(pages)('$file', (page) => {
  it('is valid HTML', async () => {
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('says its language, and has one main heading and one main landmark', () => {
    const root = page.document.documentElement;
    expect(root.getAttribute('lang')).toBe(page.address.startsWith('en/') ? 'en' : 'es');
    expect(all(page, 'h1')).toHaveLength(1);
    expect(all(page, 'main')).toHaveLength(1);
  });

  it('has headings in order, none skipped', () => {
    const levels = all(page, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has a policy that allows no inline code or style, and holds none', () => {
    const policy = all(page, 'meta[http-equiv="content-security-policy" i]').map(
      (meta) => meta.getAttribute('content') ?? '',
    );
    expect(policy).toHaveLength(1);
    expect(policy[0]).toContain("default-src 'none'");
    // The index of the search is WebAssembly: its page alone may compile that, and none may run text as code.
    const searches = page.document.querySelector('template[data-search-client]') !== null;
    expect((policy[0] ?? '').match(/'[\w-]*unsafe[\w-]*'/g)).toEqual(searches ? ["'wasm-unsafe-eval'"] : null);
    expect(all(page, '[style]')).toHaveLength(0);
    const handlers = all(page, '*').flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toHaveLength(0);
  });

  it('has a policy that names the scripts it holds, and no other', () => {
    const policy = page.document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content');
    const named = /script-src ([^;]*)/.exec(policy ?? '')?.[1]?.match(/'sha256-[^']*'/g) ?? [];
    const held = [...page.html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
      .filter(([tag]) => !tag.startsWith('<script type="application/ld+json"'))
      .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(new Set(named)).toEqual(new Set(held));
  });

  it('loads nothing from another host', () => {
    const loaded = all(
      page,
      'script[src], img[src], link[rel="stylesheet"], link[rel="icon"], link[rel="manifest"], iframe, source, video, audio',
    );
    expect(loaded.length).toBeGreaterThan(0);
    const sources = loaded.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(sources.filter((source) => /^(?:https?:)?\/\//.test(source))).toEqual([]);
  });

  it('gives every time a machine can read', () => {
    const instants = all(page, 'time').map((time) => time.getAttribute('datetime') ?? '');
    expect(instants.filter((instant) => !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/.test(instant))).toEqual([]);
  });

  it('leaves no text unfilled', () => {
    expect(page.document.body.textContent).not.toMatch(/\{\{|undefined|\[object|NaN/);
  });
});

describe.each(pages.filter((page) => all(page, 'table').length > 0))('$file, which has tables,', (page) => {
  it('gives them headers and a caption', () => {
    for (const table of filled(all(page, 'table'))) {
      expect(table.querySelector('caption')?.textContent).toMatch(/\S/);
      expect(table.querySelectorAll('th[scope="col"]').length).toBeGreaterThan(1);
    }
  });
});

describe('titles and descriptions', () => {
  it.each([
    ['a title', 'title'],
    ['a description', 'meta[name="description"]'],
  ])('give every page %s of its own', (_, selector) => {
    const texts = content.map((page) => {
      const element = page.document.querySelector(selector);
      return element?.getAttribute('content') ?? element?.textContent ?? '';
    });
    expect(texts.filter((text) => text.trim().length < 10)).toEqual([]);
    const own = texts.filter((text, index) => texts.indexOf(text) !== index);
    // The language entry describes the site as its Spanish home page does, and an edition as its home page.
    expect(new Set(own).size).toBeLessThanOrEqual(selector === 'title' ? 0 : 2);
  });
});

describe('the agenda page', () => {
  const instants = (address: string) =>
    all(pageOf(address), '[data-item]').map((item) => [
      item.id,
      ...[...item.querySelectorAll('.hours time')].map((time) => time.getAttribute('datetime')),
    ]);

  it.each(['es/2021/agenda/', 'en/2021/agenda/'])(
    '%s holds the eighteen items and the course at their instants',
    (address) => {
      expect(instants(address)).toEqual([['course'], ...INSTANTS]);
    },
  );

  it('names the zone of its hours in words', () => {
    expect(all(pageOf('es/2021/agenda/'), '.zone').map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('Hora de la Ciudad de México'),
    );
    expect(all(pageOf('en/2021/agenda/'), '.zone').map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('Mexico City time'),
    );
  });

  it('says who is to be confirmed, and nothing where nobody is named', () => {
    const who = (id: string) =>
      [...(pageOf('es/2021/agenda/').document.getElementById(id)?.querySelectorAll('.who') ?? [])]
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .find((text) => text.startsWith('Facilita'));
    expect(who('s1-2')).toBe('FacilitaPresidencia Pro Témpore (por definir)');
    expect(who('s3-2')).toBeUndefined();
  });
});

describe('the references', () => {
  it.each(['es/2021/nota-conceptual/', 'en/2021/concept-note/'])(
    '%s lists fourteen, each with a way back',
    (address) => {
      const items = all(pageOf(address), '.references li');
      expect(items.map((item) => item.getAttribute('value'))).toEqual(
        Array.from({ length: 14 }, (_, index) => String(index + 1)),
      );
      expect(items.filter((item) => item.querySelector('a.back') === null)).toEqual([]);
    },
  );

  it('have the same anchors in both languages', () => {
    const anchors = (address: string) => all(pageOf(address), '[id]').map(({ id }) => id);
    expect(anchors('en/2021/concept-note/')).toEqual(anchors('es/2021/nota-conceptual/'));
    expect(anchors('en/2021/agenda/')).toEqual(anchors('es/2021/agenda/'));
    expect(anchors('en/2021/methodology/')).toEqual(anchors('es/2021/metodologia/'));
  });

  it('are numbered in the text as in the list', () => {
    const numbers = all(pageOf('es/2021/nota-conceptual/'), '.text .cite').map(({ textContent }) =>
      Number(textContent),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('the state of the edition', () => {
  it('is concluded by the clock of the build', () => {
    expect(all(pageOf('es/'), '.state').map(({ textContent }) => textContent)).toEqual(['Concluida']);
    expect(all(pageOf('en/2021/'), '.state').map(({ textContent }) => textContent)).toEqual(['Concluded']);
  });
});
