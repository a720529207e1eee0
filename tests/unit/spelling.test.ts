import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localized, type Lang } from '../../src/domain/locale.ts';
import { misspeltIn, severityOf } from '../spelling/misspelt.ts';
import { readmeTexts } from '../spelling/texts.ts';

const wrong = (lang: Lang, text: string, known: readonly string[] = []) =>
  misspeltIn(
    [{ file: 'content/site.yaml', line: 7, lang, text }],
    localized(() => new Set(known)),
  );
const words = (...given: Parameters<typeof wrong>) => wrong(...given).map(({ word }) => word);

describe('a misspelt word', () => {
  it('is found with its file, its line, its language and what may have been meant', () => {
    expect(wrong('es', 'La política\nde gobernaza')).toEqual([
      {
        file: 'content/site.yaml',
        line: 8,
        lang: 'es',
        word: 'gobernaza',
        suggestions: expect.arrayContaining(['gobernanza']) as unknown,
      },
    ]);
    expect(wrong('en', 'A goverment')).toEqual([
      { file: 'content/site.yaml', line: 7, lang: 'en', word: 'goverment', suggestions: ['government'] },
    ]);
  });

  it('is one that lacks its accent, or that is right in the other language only', () => {
    expect(words('es', 'La migracion y el development')).toEqual(['migracion', 'development']);
    expect(words('en', 'Migration and desarrollo')).toEqual(['desarrollo']);
  });

  it('is one in italics that is right in neither language, and one that a hyphen joins to a right one', () => {
    expect(words('es', 'El manual *A Handbok for Policymakers*')).toContain('Handbok');
    expect(words('en', 'A goverment-wide plan')).toEqual(['goverment']);
  });

  it('is one that Oxford would not write with a z either', () => {
    expect(words('en', 'Advertize the colorful center')).toEqual(['Advertize', 'colorful', 'center']);
  });

  it('fails in our texts, and is only told in what a host writes', () => {
    const frozen = 'tests/fixtures/frozen/content/editions/2021/note/es/purpose.mdx';
    const ours = ['src/i18n/strings.es.ts', 'README.md', frozen];
    expect(ours.map(severityOf)).toEqual(['failure', 'failure', 'failure']);
    const hosts = ['content/editions/2021/edition.yaml', 'content/people/someone.yaml', 'content/subjects.yaml'];
    expect(hosts.map(severityOf)).toEqual(['warning', 'warning', 'warning']);
  });
});

describe('no fault is found', () => {
  it('in accents, inflections, prefixes and hours', () => {
    expect(words('es', '¿Cuándo? Las 17:00 (UTC−05:00): inténtalo, guardándolo en el micrositio subnacional.')).toEqual(
      [],
    );
    expect(words('en', 'The microsite’s “subnational” hours, from 9 a.m. (UTC−05:00)')).toEqual([]);
  });

  it('in hyphens, possessives, -ise and -ize', () => {
    expect(
      words('en', 'A self-paced, socio-economic look at migrants’ needs, and Canada’s', ['socio-economic']),
    ).toEqual([]);
    expect(words('en', 'Organised organizations recognise and organize realisation, realization')).toEqual([]);
  });

  it('in a name that is known, nor where a capital begins a known word', () => {
    expect(words('es', 'Yoselin Manzano')).toEqual(['Yoselin']);
    expect(words('es', 'Yoselin Manzano. Webinario', ['Yoselin', 'webinario'])).toEqual([]);
    expect(words('en', 'Yoselin’s', ['Yoselin'])).toEqual([]);
  });

  it('in the title of a work in the other language', () => {
    expect(words('es', 'El manual *A Handbook for Practitioners*, de 2010')).toEqual([]);
  });

  it('in what is not prose', () => {
    expect(words('en', 'See `gobernaza`, {{gobernaza}}, gobernaza.yaml, <Cite id="gobernaza" /> and s1-8')).toEqual([]);
    expect(
      words('en', 'Ask hola@gobernaza.example or [us](https://gobernaza.example/es/)\n```\ngobernaza\n```'),
    ).toEqual([]);
  });
});

describe('the README', () => {
  it('is in Spanish from the headings that are, until the next one of its level or above', () => {
    const readme = [
      '# Site\n',
      '## Para publicar\n\nTexto\n',
      '## For editors\n',
      '### Para quien edita\n\n#### Más\n\nTexto\n',
      '## House\n\nText\n',
    ].join('\n');
    expect(readmeTexts('README.md', readme).map(({ line, lang, text }) => [line, lang, text.split('\n')[0]])).toEqual([
      [1, 'en', '# Site'],
      [3, 'es', '## Para publicar'],
      [7, 'en', '## For editors'],
      [9, 'es', '### Para quien edita'],
      [15, 'en', '## House'],
    ]);
  });
});

describe('the list of words', () => {
  it('is sorted, each word once', () => {
    const [comment, ...listed] = readFileSync('tests/spelling/words.txt', 'utf8').trimEnd().split('\n');
    expect(comment).toMatch(/^# /);
    expect(listed).toEqual([...new Set(listed)].toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});
