import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { factsOf, recordingFacts, sessionFacts } from '../../src/domain/agenda-facts.ts';
import type { Recording } from '../../src/domain/recordings.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { lookUp } from '../../src/search/lookup.ts';
import { parseQuery, replaceWords, thesaurusOf } from '../../src/search/query.ts';
import { hitOf, says } from '../../src/search/rank.ts';
import { parseFacts, type SearchRecord, writeFacts } from '../../src/search/record.ts';
import { readState, writeState } from '../../src/search/state.ts';
import { areRelated, stemOf } from '../../src/domain/stems.ts';
import { tokensOf } from '../../src/search/text.ts';
import { correctionOf, nearOnes, vocabularyKeys, withinOneLetter } from '../../src/search/typos.ts';
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
    const stems = tokensOf(`${one} ${other}`, lang).map(({ stem }) => stem);
    expect(stems).toHaveLength(2);
    expect(new Set(stems).size).toBe(1);
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
    expect(areRelated('postular', 'postulacion')).toBe(true);
    expect(areRelated('internet', 'internacional')).toBe(false);
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
      expect(filled(units).every((unit) => unit.text.length <= 300)).toBe(true);
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
    expect(vocabularyKeys('5x')).toEqual(['x']);
    expect(vocabularyKeys('م😀')).toEqual([]);
  });

  it('is corrected by the most used word, one with the same initial first', () => {
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

const record = (anchor: string, title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  address: 'es/2021/agenda/sesion-2/',
  twin: 'en/2021/agenda/session-2/',
  page: 'Sesión virtual 2: Herramientas',
  anchor,
  title,
  text,
  parts: [],
  facts: [],
  ...more,
});

const RECORDS = [
  record('a', 'Cierre de sesión', 'Facilita Fabio Jiménez'),
  record('b', 'Indicadores', 'Facilitan David Martineau y Fabio'),
  record('c', 'Indicadores de gobernanza', 'Migrantes en los municipios de Colombia', { day: 'jueves, 19 de agosto' }),
];

/**
 * An index of some records that answers as Pagefind does: words by their beginning, those in quotation marks as they
 * stand, and a word that it does not know by the longest beginning that it has.
 */
function indexOf(records: readonly SearchRecord[]) {
  const wordsOf = (one: SearchRecord) => tokensOf(`${one.title} ${one.text} ${one.page} ${one.day ?? ''}`, 'es');
  const found = (test: (one: SearchRecord) => boolean) =>
    records.filter(test).map((one, place) => ({ id: one.anchor, score: 10 - place }));
  // Of a word with hyphens it has the parts and the whole.
  const beginning = (one: SearchRecord, start: string) =>
    wordsOf(one).some(({ folded, joined = folded }) => folded.startsWith(start) || joined.startsWith(start));
  return {
    find: (term: string) => {
      const asked = tokensOf(term.replaceAll('-', ''), 'es');
      const phrase = asked.map(({ stem }) => stem).join(' ');
      if (term.startsWith('"')) {
        const stems = (one: SearchRecord) =>
          ` ${wordsOf(one)
            .map(({ stem }) => stem)
            .join(' ')} `;
        const isWhole = (one: SearchRecord) => wordsOf(one).some(({ joined }) => joined === asked[0]?.folded);
        return Promise.resolve(found((one) => stems(one).includes(` ${phrase} `) || isWhole(one)));
      }
      for (let start = asked[0]?.folded ?? ''; start !== ''; start = start.slice(0, -1)) {
        const those = found((one) => beginning(one, start));
        if (those.length > 0) return Promise.resolve(those);
      }
      return Promise.resolve([]);
    },
  };
}

const look = (q: string, records = RECORDS) =>
  lookUp(indexOf(records), ask(q), (id, unit) =>
    Promise.resolve(records.some((one) => one.anchor === id && says(one, unit, 'es'))),
  );
const answering = async (q: string, records = RECORDS) => {
  const { candidates } = await look(q, records);
  return candidates
    .filter(({ units }) => units.size === ask(q).units.length)
    .map(({ id }) => id)
    .sort();
};

describe('what an index gives to a question', () => {
  it.each([
    ['Fabio Jiménez', ['a']],
    ['cierre herramientas', ['a']],
    ['indicad', ['b', 'c']],
    ['indicador', ['b', 'c']],
    ['migrante', ['c']],
    ['migratorio', ['c']],
    ['"fabio jimenez"', ['a']],
    ['"jimenez fabio"', []],
    ['gobernanza del jueves 19 de agosto', ['c']],
    ['quetzal', []],
    // A word that is not there, though another begins alike.
    ['indio', []],
    ['facilidades', []],
  ])('%s is answered whole by %j', async (q, expected) => {
    expect(await answering(q)).toEqual(expected);
  });

  it('takes a short word for the beginning of another only at the end', async () => {
    expect(await answering('ind Colombia')).toEqual([]);
    expect(await answering('Colombia ind')).toEqual(['c']);
    expect(await answering('indi Colombia')).toEqual(['c']);
  });

  it('says how many answer each word, and puts those first that answer most', async () => {
    const { candidates, frequency } = await look('Fabio quetzal Jiménez');
    expect(frequency).toEqual([2, 0, 1]);
    expect(candidates.map(({ id, units }) => [id, units.size])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it.each([
    ['e-mail', ['email', 'e-mail']],
    ['email', ['email', 'e-mail']],
    ['no-gubernamental', ['nogubernamental', 'no gubernamental', 'no-gubernamental']],
    ['6.4 millones', ['6.4 millones', 'unos 6.4 millones']],
    ['ﬁnanzas', ['finanzas']],
    ['ｐａｎｅｌ', ['panel']],
    ['mi\u00ADgrar', ['migrar']],
    ['fi\u200Bn', ['fin']],
  ])('%s is found however it is written', async (q, texts) => {
    const all = [...texts, 'otra cosa'].map((text, index) => record(String(index), 'T', text));
    expect(await answering(q, all)).toEqual(texts.map((_, index) => String(index)));
  });
});

const ordered = (q: string, records = RECORDS) => {
  const query = ask(q);
  const all = new Set(query.units.keys());
  const rarity = query.units.map(() => 1);
  return records.map((one) => hitOf(one, query, all, rarity, 'es')).toSorted((a, b) => b.score - a.score);
};

describe('the order of results', () => {
  it('puts a title before a text, and the title that says nothing else first', () => {
    expect(ordered('indicadores').map((hit) => hit.record.anchor)).toEqual(['b', 'c', 'a']);
  });

  it('puts what says a word before what its page says of it', () => {
    const [first] = ordered('herramientas', [...RECORDS, record('d', 'Otra', 'Herramientas')]);
    expect(first?.record.anchor).toBe('d');
  });

  it('says which words answer, as they stand', () => {
    expect(ordered('migrante')[0]).toMatchObject({ found: [[0]], words: ['migrantes'] });
  });

  it('shows another form of a word, where the index found it by that alone', () => {
    const [hit] = ordered('indicadores', [record('d', 'Bienvenida', 'Unas indicaciones para empezar')]);
    expect(hit).toMatchObject({ found: [[1]], words: ['indicaciones'] });
    const [own] = ordered('indicadores', [record('d', 'Indicadores', 'Unas indicaciones para empezar')]);
    expect(own?.found).toEqual([[]]);
  });

  it('puts a person before what tells of them, and a reference after', () => {
    const kinds = ['kind:reference', 'kind:panel', 'kind:person'];
    const same = kinds.map((facts) => record(facts, 'Ana Ruiz', 'Ana Ruiz', { facts: parseFacts(facts) }));
    expect(ordered('Ana Ruiz', same).map((hit) => hit.record.anchor)).toEqual(kinds.toReversed());
  });
});

describe('the place where a result is opened', () => {
  const text = 'El primero habla de remesas. El segundo de vivienda y escuela. El tercero de vivienda.';
  const parts = [[28, 'nota-p2'] as const, [62, 'nota-p3'] as const];
  const opened = (q: string) => ordered(q, [record('nota', 'Tres párrafos', text, { parts })])[0]?.anchor;

  it.each([
    ['remesas', 'nota'],
    ['escuela', 'nota-p2'],
    ['tercero', 'nota-p3'],
    // Of the words that stand close together, those of one paragraph.
    ['escuela vivienda', 'nota-p2'],
    ['tercero vivienda', 'nota-p3'],
    // Its title answers.
    ['párrafos', 'nota'],
  ])('of %s is the paragraph that says most of it: %s', (q, anchor) => {
    expect(opened(q)).toBe(anchor);
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

describe('the facts of a record', () => {
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
    const unsaid = { role: undefined, biography: undefined, photograph: undefined };
    const someone = (id: string) => [id, { id, name: id, organization: 'iom', ...unsaid }] as const;
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
        { people: new Map([someone('ana'), someone('eva')]) },
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
