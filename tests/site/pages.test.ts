import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INSTANTS } from './instants.ts';
import { FROZEN, pageOf, pages } from './frozen-site.ts';
import { all, words } from './site.ts';

/** The pages with an address of their own each. */
const PAGES = [
  '404.html',
  'en/2020/',
  'en/accessibility/',
  'en/privacy/',
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
  'es/accesibilidad/',
  'es/privacidad/',
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
];

/** The pages of what is called otherwise in each language. */
const TRANSLATED = {
  'es/archivo/': [
    'bienvenidas',
    'paneles',
    'plenarias',
    'preguntas-y-respuestas',
    'presentaciones',
    'trabajo-en-grupos',
  ],
  'en/archive/': ['group-work', 'panels', 'plenaries', 'presentations', 'questions-and-answers', 'welcomes'],
  'es/temas/': [
    'buenas-practicas',
    'etapas-de-la-migracion',
    'formacion-de-gobiernos-locales',
    'gobernanza-local',
    'indicadores-y-datos',
    'integracion-socioeconomica',
    'marcos-de-gobernanza',
    'necesidades-locales',
    'politicas-municipales',
    'tendencias-migratorias',
  ],
  'en/subjects/': [
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
};

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
        ...Object.entries(TRANSLATED).flatMap(([folder, names]) => names.map((name) => `${folder}${name}/`)),
        ...NAMED.flatMap(({ below, names }) => below.flatMap((folder) => names.map((name) => `${folder}${name}/`))),
      ].sort(),
    );
  });

  it('draws its ornament in less than 1 KB', () => {
    expect(readFileSync(`${FROZEN}favicon.svg`).length).toBeLessThan(1024);
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
    const said = (address: string) => all(pageOf(address), '.zone-note > p').map(words);
    expect(said('es/2021/agenda/')).toEqual(['Las horas son las de la Ciudad de México.']);
    expect(said('en/2021/agenda/')).toEqual(['Times are Mexico City time.']);
  });

  it('says who is to be confirmed, and nothing where nobody is named', () => {
    const who = (id: string) =>
      [...(pageOf('es/2021/agenda/').document.getElementById(id)?.querySelectorAll('.source') ?? [])]
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .find((text) => text.startsWith('Facilita'));
    expect(who('s1-2')).toBe('Facilita: Presidencia Pro Témpore (por definir)');
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
  it('is left to the clock of the browser, with the words and the instants that it needs', () => {
    const told = (address: string) =>
      all(pageOf(address), '.state').map((state) => [
        state.textContent,
        ...['data-start', 'data-end', 'data-words'].map((name) => state.getAttribute(name)),
      ]);
    const days = ['2021-08-16T05:00:00Z', '2021-08-21T05:00:00Z'];
    expect(told('es/')).toEqual([['', ...days, 'Próxima|En curso|Concluida']]);
    expect(told('en/2021/')).toEqual([['', ...days, 'Upcoming|Under way|Concluded']]);
  });
});
