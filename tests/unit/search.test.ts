import { describe, expect, it } from 'vitest';
import { factsOf, recordingFacts } from '../../src/domain/agenda-facts.ts';
import { excerptOf } from '../../src/domain/search-excerpt.ts';
import {
  filterName,
  parseFacts,
  readPage,
  type SearchPage,
  writeFacts,
  writeHead,
  writeMark,
} from '../../src/domain/search-items.ts';
import { parseQuery, replaceWords, thesaurusOf } from '../../src/domain/search-query.ts';
import { rank } from '../../src/domain/search-rank.ts';
import { readState, writeState } from '../../src/domain/search-state.ts';
import { areKin, stemOf, tokensOf } from '../../src/domain/search-text.ts';
import { correctionOf, vocabularyKeys, withinOneLetter } from '../../src/domain/search-typos.ts';

const thesaurus = thesaurusOf([
  {
    es: ['OIM', 'Organización Internacional para las Migraciones'],
    en: ['IOM', 'International Organization for Migration'],
  },
  { es: ['migración', 'migrante', 'migratorio'], en: ['migration', 'migrant'] },
  { es: ['trata', 'trata de personas'], en: ['trafficking', 'human trafficking'] },
  { es: ['inscripción', 'inscribirse', 'registro'], en: ['registration'] },
  { es: ['ONU'], en: ['UN'] },
]);

const ask = (text: string, lang: 'es' | 'en' = 'es') => parseQuery(text, lang, thesaurus);
const waysOf = (text: string, lang: 'es' | 'en' = 'es') =>
  ask(text, lang).units.map(({ alternatives }) =>
    alternatives.map(({ words }) => words.map(({ folded }) => folded).join(' ')),
  );

describe('a word', () => {
  it.each([
    ['es', 'municipios', 'municipio'],
    ['es', 'alcaldesas', 'alcaldesa'],
    ['es', 'políticas', 'político'],
    ['es', 'países', 'país'],
    ['es', 'voces', 'voz'],
    ['es', 'capacitaciones', 'capacitación'],
    ['en', 'municipalities', 'municipality'],
    ['en', 'approaches', 'approach'],
    ['en', 'trainings', 'training'],
  ] as const)('in %s has the same stem in %s and %s', (lang, one, other) => {
    const [a, b] = tokensOf(`${one} ${other}`, lang);
    expect(a?.stem).toBe(b?.stem);
  });

  it('that ends in -s without being a plural keeps it in English', () => {
    expect(['crisis', 'status', 'class'].map((word) => stemOf(word, 'en'))).toEqual(['crisis', 'status', 'class']);
  });

  it('stands where the text has it', () => {
    expect(tokensOf('¡Ñandú, 2021!', 'es').map(({ start, end, folded }) => [start, end, folded])).toEqual([
      [1, 6, 'nandu'],
      [8, 12, '2021'],
    ]);
  });

  it('in capitals is an acronym, unless everything is in capitals', () => {
    expect(tokensOf('la UN', 'es').map(({ stop }) => stop)).toEqual([true, false]);
    expect(tokensOf('DE LA', 'es').map(({ stop }) => stop)).toEqual([true, true]);
  });

  it('is of the family of another that begins alike for long', () => {
    expect(areKin('postular', 'postulacion')).toBe(true);
    expect(areKin('internet', 'internacional')).toBe(false);
  });
});

describe('a question', () => {
  it('is widened by what the glossary says in the language of the texts', () => {
    expect(waysOf('IOM', 'es')).toEqual([['iom', 'oim', 'organizacion internacional migraciones']]);
    expect(waysOf('OIM', 'en')).toEqual([['oim', 'iom', 'international organization migration']]);
    expect(waysOf('trafficking')).toEqual([['trafficking', 'trata', 'trata personas']]);
  });

  it('takes a name of several words for one thing', () => {
    expect(waysOf('la trata de personas')).toEqual([['trata personas', 'trata']]);
  });

  it('is widened by the family of a word that the glossary does not have', () => {
    expect(waysOf('inscribo')[0]).toContain('registro');
  });

  it('keeps a quoted phrase whole, stop words included', () => {
    const [unit] = ask('"origen y retorno" panel').units;
    expect(unit?.alternatives).toMatchObject([{ exact: true }]);
    expect(unit?.alternatives[0]?.words.map(({ folded }) => folded)).toEqual(['origen', 'y', 'retorno']);
  });

  it('takes a quotation mark that is never closed for none', () => {
    expect(waysOf('"panel sobre IGM')).toEqual([['panel'], ['igm']]);
  });

  it.each([
    ['', 'no-words'],
    ['   ', 'no-words'],
    ['😀🎉', 'no-words'],
    ['"', 'no-words'],
    ['de la y los', 'stop-words'],
    ['the of and', 'stop-words'],
  ])('of %j is empty: %s', (text, why) => {
    expect(ask(text)).toEqual({ units: [], empty: why });
  });

  it.each(['<script>alert(1)</script>', 'مرحبا بالعالم', 'x'.repeat(10_000), 'a b c '.repeat(2000)])(
    'of odd text is read within its limits',
    (text) => {
      const { units } = ask(text);
      expect(units.length).toBeLessThanOrEqual(10);
      expect(units.every((unit) => unit.text.length <= 300)).toBe(true);
    },
  );

  it('has its wrong words replaced where they stand', () => {
    expect(replaceWords('Klein Salomon, salomon', new Map([['salomon', 'Solomon']]), 'es')).toBe(
      'Klein Solomon, Solomon',
    );
  });
});

describe('a typing error', () => {
  it.each([
    ['maxwal', 'maxwald', true],
    ['salomon', 'solomon', true],
    ['heydi', 'heidy', false],
    ['faboi', 'fabio', true],
    ['axwald', 'maxwald', true],
    ['xmaxwald', 'maxwald', true],
    ['maxwald', 'maxwald', true],
    ['panel', 'pan', false],
    ['abcd', 'badc', false],
  ])('%s for %s is within one letter: %s', (a, b, expected) => {
    expect(withinOneLetter(a, b)).toBe(expected);
    expect(withinOneLetter(b, a)).toBe(expected);
  });

  it('is looked for in the files of the first two letters, so that either may be the wrong one', () => {
    expect(vocabularyKeys('Ñandú')).toEqual(['n', 'a']);
    expect(vocabularyKeys('😀x')).toEqual(['x']);
  });

  it('is mended by the most used word, one with the same initial first', () => {
    expect(correctionOf('salomon', ['Malomon', 'Solomon', 'Salomin'])).toBe('Solomon');
    expect(correctionOf('pan', ['plan'])).toBeUndefined();
    expect(correctionOf('bitcoin', ['gobierno'])).toBeUndefined();
  });
});

const item = (anchor: string, title: string, text: string, facts = '') => ({
  anchor,
  title,
  text,
  facts: parseFacts(facts),
});
const page: SearchPage = {
  address: 'es/2021/agenda/sesion-2/',
  twin: 'en/2021/agenda/session-2/',
  title: 'Sesión virtual 2: Herramientas',
  items: [
    item('a', 'Cierre de sesión', 'Facilita Fabio Jiménez', 'kind:closing start:2021-08-19T15:00:00Z'),
    item('b', 'Indicadores', 'Facilitan David Martineau y Fabio', 'kind:panel place:CO start:2021-08-18T15:00:00Z'),
    item(
      'c',
      'Indicadores de gobernanza',
      'Migrantes en los municipios de Colombia',
      'kind:panel start:2021-08-20T15:00:00Z',
    ),
  ],
};
const ranked = (q: string, filters = new Map<'kind' | 'place', string>(), sort: 'relevance' | 'date' = 'relevance') =>
  rank([page], ask(q), [1, 1, 1], filters, sort, 'es');
const anchors = (q: string, ...rest: [Map<'kind' | 'place', string>?, ('relevance' | 'date')?]) =>
  ranked(q, ...rest).hits.map((hit) => hit.item.anchor);

describe('the order of results', () => {
  it('puts a title before a text, and the title that says nothing else first', () => {
    expect(anchors('indicadores')).toEqual(['b', 'c']);
  });

  it('leaves out what lacks a word, where something has them all', () => {
    expect(anchors('Fabio Jiménez')).toEqual(['a']);
    expect(ranked('Fabio Jiménez').partial).toBe(false);
  });

  it('counts a word that only the title of the page has', () => {
    expect(anchors('cierre herramientas')).toEqual(['a']);
  });

  it('falls back to what has half the words, and says so', () => {
    expect(ranked('Fabio quetzal')).toMatchObject({ partial: true, unanswered: [{ text: 'quetzal' }] });
    expect(anchors('quetzal tucán Fabio')).toEqual([]);
  });

  it('finds the half of a word and its plural, but holds a quoted phrase to the letter', () => {
    expect(anchors('indicad')).toEqual(['b', 'c']);
    expect(anchors('"fabio jimenez"')).toEqual(['a']);
    expect(anchors('"jimenez fabio"')).toEqual([]);
  });

  it('is by date where that is asked for', () => {
    expect(anchors('indicadores', new Map(), 'date')).toEqual(['c', 'b']);
  });

  it('holds filters item by item, and without words lists all that pass, the newest first', () => {
    expect(anchors('indicadores', new Map([['place', 'CO']] as const))).toEqual(['b']);
    expect(anchors('', new Map([['kind', 'panel']] as const))).toEqual(['c', 'b']);
    expect(anchors('', new Map([['kind', 'nothing']] as const))).toEqual([]);
  });

  it('says which words answer, as they stand', () => {
    expect(ranked('migrante').hits[0]).toMatchObject({ found: [0], words: ['migrantes'] });
  });
});

describe('an excerpt', () => {
  const text = `${'relleno '.repeat(50)}el panel sobre indicadores ${'fin '.repeat(50)}`.trim();

  it('shows the words asked for, with what stands around them', () => {
    const parts = excerptOf(text, [51, 53], 'es');
    expect(parts.filter(({ marked }) => marked).map((part) => part.text)).toEqual(['panel', 'indicadores']);
    expect(parts.map((part) => part.text).join('')).toMatch(/^… relleno .*el panel sobre indicadores fin .* …$/);
  });

  it('is the whole of a short text, its punctuation included', () => {
    expect(excerptOf('¿Qué es? (Nada).', [], 'es')).toEqual([{ text: '¿Qué es? (Nada).', marked: false }]);
  });
});

describe('the facts of a place of search', () => {
  it('are written and read back', () => {
    const text = writeFacts({ kind: 'panel', place: ['GT', 'SV'], recording: undefined });
    expect(text).toBe('kind:panel place:GT place:SV');
    expect(parseFacts(`${text} start:2021-08-18T14:00:00Z broken :x`)).toEqual([
      ['kind', 'panel'],
      ['place', 'GT'],
      ['place', 'SV'],
      ['start', '2021-08-18T14:00:00Z'],
    ]);
  });

  it('survive the index, with the places cut where their marks stand', () => {
    const read = readPage({
      url: '/es/x/',
      meta: { title: 'Página' },
      content: 'Uno dos tres cuatro cinco',
      anchors: [
        { id: writeHead('en/x/', [['edition', '2021']]), location: 0 },
        { id: writeMark({ anchor: 'a|b ñ', words: 1, facts: [['kind', 'text']] }), location: 0 },
        { id: 'foreign', location: 1 },
        { id: writeMark({ anchor: '', words: 0, facts: [['edition', '2020']] }), location: 3 },
      ],
    });
    expect(read).toMatchObject({ address: 'es/x/', twin: 'en/x/', title: 'Página' });
    expect(read.items).toEqual([
      {
        anchor: 'a|b ñ',
        title: 'Uno',
        text: 'dos tres',
        facts: [
          ['kind', 'text'],
          ['edition', '2021'],
        ],
      },
      { anchor: '', title: '', text: 'cuatro cinco', facts: [['edition', '2020']] },
    ]);
  });

  it('spread people over files, and nothing else', () => {
    expect(filterName('kind', 'panel')).toBe('kind');
    expect(filterName('person', 'fabio-jimenez')).toMatch(/^person-[0-9a-v]$/);
    expect(filterName('person', 'fabio-jimenez')).toBe(filterName('person', 'fabio-jimenez'));
  });

  it('of an agenda item are who takes part, with their bodies, and its countries, each once', () => {
    const moment = { instant: '2021-08-18T14:00:00Z', date: '2021-08-18', time: '09:00' };
    expect(
      factsOf(
        {
          id: 's1-1',
          start: moment,
          end: moment,
          status: 'confirmed',
          kind: 'panel',
          title: { es: '', en: '' },
          facilitators: [{ person: 'ana' }, { organization: 'rcm', toBeConfirmed: false }, { representativeOf: 'CO' }],
          contributors: [{ person: 'eva', role: { es: '', en: '' } }],
          parts: [{ text: { es: '', en: '' }, places: [{ country: 'CO' }], organizations: ['rcm'] }],
          partsNumbered: false,
          places: [{ country: 'MX' }],
          organizations: ['flacma'],
          cites: [],
        },
        { people: new Map([['ana', { organization: 'iom' }]]) },
      ),
    ).toEqual({ kind: ['panel'], place: ['MX', 'CO'], person: ['ana', 'eva'], organization: ['rcm', 'iom', 'flacma'] });
  });

  it('of a recording are whether there is one and who can open it', () => {
    const outlets = (youtube: 'pending' | 'published', ecampus: 'pending' | 'published') =>
      recordingFacts({ youtube: { state: youtube }, ecampus: { state: ecampus } });
    expect(outlets('pending', 'pending')).toEqual({ recording: 'no', access: [] });
    expect(outlets('published', 'published')).toEqual({ recording: 'yes', access: ['public', 'participants'] });
  });
});

describe('the state of a search', () => {
  it('is written into an address and read back', () => {
    const { state } = readState(new URLSearchParams('q=a+b&kind=panel&sort=date&tz=America/Bogota'));
    expect(state).toEqual({ q: 'a b', filters: new Map([['kind', 'panel']]), sort: 'date' });
    expect(writeState(state)).toBe('q=a+b&kind=panel&sort=date');
  });

  it('leaves aside what it does not know, and names it', () => {
    const { state, unknown } = readState(new URLSearchParams('colour=red&sort=sideways&kind='));
    expect(unknown).toEqual(['colour', 'sort']);
    expect(writeState(state)).toBe('');
  });
});
