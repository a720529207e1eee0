import { describe, expect, it } from 'vitest';
import { factsOf, recordingFacts, sessionFacts } from '../../src/domain/agenda-facts.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import { excerptOf } from '../../src/domain/search-excerpt.ts';
import { parseFacts, type SearchPage, writeFacts } from '../../src/domain/search-items.ts';
import { parseQuery, replaceWords, thesaurusOf } from '../../src/domain/search-query.ts';
import { rank } from '../../src/domain/search-rank.ts';
import { readState, writeState } from '../../src/domain/search-state.ts';
import { areKin, stemOf, tokensOf } from '../../src/domain/search-text.ts';
import { correctionOf, nearOnes, vocabularyKeys, withinOneLetter } from '../../src/domain/search-typos.ts';
import { commonTo, postingsFile, postingsOf } from '../../src/domain/search-postings.ts';
import { keysOf, pagesIn, type Volume, volumesOf } from '../../src/domain/search-volumes.ts';
import { item as agendaItem, session, text as words } from './agenda-of.ts';

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

  it('in a short word is taken for a name, and for another word only suggested', () => {
    expect(correctionOf('visa', ['vida', 'Viña'])).toBe('Viña');
    expect(correctionOf('hola', ['hora', 'hoja'])).toBeUndefined();
    expect(nearOnes('hola', ['hora', 'panel', 'hoja'])).toEqual(['hora', 'hoja']);
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
  rank([page], ask(q), filters, sort, 'es', false);
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

  it('falls back to what has a third of the words, and says so', () => {
    expect(ranked('Fabio quetzal')).toMatchObject({ partial: true, unanswered: [{ text: 'quetzal' }] });
    expect(anchors('quetzal tucán Fabio')).toEqual(['a', 'b']);
    expect(anchors('quetzal tucán colibrí Fabio')).toEqual([]);
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

  it('lets a page pass by what the items on it have only where that is asked for', () => {
    const session = { ...item('', 'Sesión virtual 2', '', 'kind:session'), within: parseFacts('place:CO') };
    const whole: SearchPage = { ...page, items: [session, ...page.items] };
    const passing = (deep: boolean, ...filters: ['kind' | 'place', string][]) =>
      rank([whole], ask(''), new Map(filters), 'date', 'es', deep).hits.map((hit) => hit.item.anchor);
    expect(passing(true, ['place', 'CO'], ['kind', 'session'])).toEqual(['']);
    expect(passing(true, ['place', 'MX'], ['kind', 'session'])).toEqual([]);
    expect(passing(true, ['place', 'CO'], ['kind', 'panel'])).toEqual(['b']);
    expect(passing(false, ['place', 'CO'])).toEqual(['b']);
  });

  it('takes a short word for the beginning of another only at the end of a question', () => {
    expect(anchors('ind Colombia')).toEqual(['c']);
    expect(ranked('ind Colombia').partial).toBe(true);
    expect(anchors('Colombia ind')).toEqual(['c']);
    expect(ranked('Colombia ind').partial).toBe(false);
    expect(ranked('indi Colombia').partial).toBe(false);
  });

  it('leaves out what has only a common word of a question', () => {
    const many: SearchPage = {
      ...page,
      items: Array.from({ length: 40 }, (_, index) => item(String(index), 'Política', index === 7 ? 'quetzal' : '')),
    };
    const found = (q: string) => rank([many], ask(q), new Map(), 'relevance', 'es', false).hits.length;
    expect(found('política de privacidad')).toBe(0);
    expect(found('quetzal de privacidad')).toBe(1);
  });

  it('counts the day of the page, in words', () => {
    const dated: SearchPage = {
      ...page,
      items: [item('', 'Sesión', '', 'kind:session date:2021-08-19'), item('p', 'Mesa redonda', '', 'kind:panel')],
    };
    const found = rank([dated], ask('mesa del jueves 19 de agosto'), new Map(), 'relevance', 'es', false);
    expect([found.hits.map((hit) => hit.item.anchor), found.partial]).toEqual([['p'], false]);
  });

  it('says which words answer, as they stand', () => {
    expect(ranked('migrante').hits[0]).toMatchObject({ found: [[0]], words: ['migrantes'] });
  });
});

describe('the place where a result is opened', () => {
  const text = 'El primero habla de remesas. El segundo de vivienda y escuela. El tercero de vivienda.';
  const long: SearchPage = {
    ...page,
    items: [{ ...item('nota', 'Tres párrafos', text), parts: [[28, 'nota-p2'] as const, [62, 'nota-p3'] as const] }],
  };
  const opened = (q: string) =>
    rank([long], ask(q), new Map(), 'relevance', 'es', false).hits.map(({ anchor }) => anchor);

  it('is the paragraph that says most of what was asked for', () => {
    expect(opened('remesas')).toEqual(['nota']);
    expect(opened('escuela')).toEqual(['nota-p2']);
    expect(opened('tercero')).toEqual(['nota-p3']);
    // Of the words that stand close together, those of one paragraph.
    expect(opened('escuela vivienda')).toEqual(['nota-p2']);
    expect(opened('tercero vivienda')).toEqual(['nota-p3']);
  });

  it('is the item itself where its title answers', () => {
    expect(opened('párrafos')).toEqual(['nota']);
  });
});

describe('the postings of an index', () => {
  const volume = (...facts: string[]): Volume => [
    {
      address: 'es/x/',
      twin: 'en/x/',
      title: '',
      facts: parseFacts('edition:2021'),
      items: facts.map((own, index) => ({
        ...item(String(index), '', '', own),
        ...(own === 'kind:session' && { within: parseFacts('place:CO place:GT') }),
      })),
    },
  ];
  const postings = postingsOf([
    ['new', volume('kind:session', 'kind:panel place:CO', 'kind:panel place:GT')],
    ['old', volume('kind:panel', 'kind:break place:CO')],
  ]);
  const of = (name: 'kind' | 'place' | 'edition', value: string) =>
    postings.get(name)?.get(value) ?? { own: [], within: [] };

  it('say of each value in which volumes and at which places it is, a page with what it says of its items', () => {
    expect(of('kind', 'panel')).toEqual({
      own: [
        ['new', 1, 2],
        ['old', 0],
      ],
      within: [],
    });
    expect(of('place', 'CO')).toEqual({
      own: [
        ['new', 1],
        ['old', 1],
      ],
      within: [['new', 0]],
    });
    expect(of('edition', '2021').own).toEqual([
      ['new', 0, 1, 2],
      ['old', 0, 1],
    ]);
  });

  it('meet in items, not only in volumes, and in pages as such where these are asked for', () => {
    expect([...commonTo([of('kind', 'panel'), of('place', 'CO')], true)]).toEqual([['new', 1]]);
    expect([...commonTo([of('kind', 'session'), of('place', 'CO'), of('place', 'GT')], true)]).toEqual([['new', 1]]);
    expect([...commonTo([of('kind', 'session'), of('place', 'CO')], false)]).toEqual([]);
    expect([...commonTo([of('edition', '2021')], false)]).toEqual([
      ['new', 3],
      ['old', 2],
    ]);
    expect([...commonTo([of('kind', 'panel'), of('place', 'MX')], true)]).toEqual([]);
  });

  it('lie in files whose names hold nothing of an address', () => {
    expect(postingsFile('person', 'fabio-jimenez')).toBe('facts/person/fabio-jimenez.json');
    expect(postingsFile('kind', '../x')).toBe('facts/kind/..%2Fx.json');
  });
});

describe('the volumes of an index', () => {
  const stored = (name: string, ...texts: string[]) => ({
    address: `es/${name}/`,
    twin: `en/${name}/`,
    title: name,
    facts: [['edition', '2021']] as const,
    items: texts.map((text, index) => item(`${name}-${String(index)}`, 'Título', text, 'kind:text')),
  });

  it('hold pages together up to their size, in their order, and part a page that is longer', () => {
    const volumes = volumesOf([
      stored('a', 'x'.repeat(7000)),
      stored('b', 'x'.repeat(7000)),
      stored('c', 'x'.repeat(9000), 'x'.repeat(9000)),
      stored('d', 'x'),
    ]);
    expect(volumes.map((volume) => volume.map(({ title, items }) => [title, items.length]))).toEqual([
      [
        ['a', 1],
        ['b', 1],
      ],
      [['c', 1]],
      [
        ['c', 1],
        ['d', 1],
      ],
    ]);
    expect(volumesOf([])).toEqual([]);
  });

  it('give each item the facts of its page', () => {
    expect(pagesIn([stored('a', 'x')])[0]?.items[0]?.facts).toEqual([
      ['kind', 'text'],
      ['edition', '2021'],
    ]);
  });

  it('are looked up by the stems of their words, each once, weighing the more pages have it and titles most', () => {
    const keys = keysOf([stored('municipio', 'Los municipios de México'), stored('b', 'méxico, México')], 'es');
    expect([...keys]).toEqual([
      ['municipi', 5],
      ['titul', 10],
      ['mexic', 2],
      ['b', 5],
    ]);
  });
});

describe('an excerpt', () => {
  const text = `${'relleno '.repeat(50)}el panel sobre indicadores ${'fin '.repeat(50)}`.trim();

  it('shows the words asked for, with what stands around them', () => {
    const parts = excerptOf(text, [[51], [53]], 'es');
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

  it('of an agenda item are who takes part, with their bodies, and its countries, each once', () => {
    expect(
      factsOf(
        agendaItem({
          facilitators: [{ person: 'ana' }, { organization: 'rcm', toBeConfirmed: false }, { representativeOf: 'CO' }],
          contributors: [{ person: 'eva', role: words }],
          parts: [{ text: words, places: [{ country: 'CO' }] }],
          places: [{ country: 'MX' }],
          organizations: ['flacma'],
          subjects: ['indicators'],
        }),
        { people: new Map([['ana', { organization: 'iom' }]]) },
      ),
    ).toEqual({
      kind: ['panel'],
      place: ['CO', 'MX'],
      person: ['ana', 'eva'],
      organization: ['rcm', 'iom', 'flacma'],
      subject: ['indicators'],
    });
  });

  it('of a session are its edition and its date, in its zone', () => {
    expect(sessionFacts(session(2))).toEqual({ edition: '2021', date: '2021-08-18', zone: 'America/Mexico_City' });
  });

  it('of a recording are whether there is one and who can open it', () => {
    const pending = { state: 'pending' } as const;
    const video = {
      state: 'published',
      published: '2031-01-01T00:00:00Z',
      announced: '2031-01-01T00:00:00Z',
      language: 'es',
      interpretation: [],
      duration: 60,
    } as const;
    const youtube = { ...video, id: 'AAAAAAAAAAA', url: 'https://www.youtube.com/watch?v=AAAAAAAAAAA' };
    const facts = (outlets: Pick<Recording, 'youtube' | 'ecampus'>) =>
      recordingFacts({ edition: '2031', session: 1, summary: undefined, chapters: [], transcripts: [], ...outlets });
    expect(facts({ youtube: pending, ecampus: pending })).toEqual({ recording: 'no', access: [] });
    expect(facts({ youtube: pending, ecampus: { ...video, access: 'restricted' } })).toEqual({
      recording: 'yes',
      access: ['participants'],
    });
    expect(facts({ youtube, ecampus: { ...video, access: 'restricted' } })).toEqual({
      recording: 'yes',
      access: ['public', 'participants'],
    });
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
