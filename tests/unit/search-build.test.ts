import { describe, expect, it } from 'vitest';
import { readFinishedPage } from '../../src/search/build/extract.ts';
import { vocabularyFiles } from '../../src/search/build/vocabulary.ts';

describe('a finished page', () => {
  const html = (main: string) =>
    `<html lang="es"><body><nav><a data-language href="../en/"></a></nav><main ${main}</main></body></html>`;

  it('is read record by record, without what is hidden, and with the hour', () => {
    const records = readFinishedPage(
      html(`data-find="kind:session edition:2021"><h1>T</h1><p>Uno</p><section><p>nada</p></section>
        <ul><li id="a" data-item data-find="kind:panel place:CO"><p><time datetime="2021-08-18T14:00:00Z">09:00</time></p>
        <p>Mesa</p><h3>Título <sup>1</sup></h3><dl><dt>Quién</dt><dd>Ana &amp; Eva</dd></dl>
        <p hidden>oculto</p></li></ul>`),
      'es/x/',
    );
    const own = { address: 'es/x/', twin: 'es/en/', page: 'T', parts: [] };
    expect(records).toEqual([
      {
        ...own,
        anchor: '',
        title: 'T',
        text: 'Uno',
        facts: [
          ['kind', 'session'],
          ['edition', '2021'],
          ['place-inside', 'CO'],
        ],
      },
      {
        ...own,
        anchor: 'a',
        title: 'Título',
        text: 'Quién: Ana & Eva · Mesa',
        facts: [
          ['kind', 'panel'],
          ['place', 'CO'],
          ['start', '2021-08-18T14:00:00Z'],
          ['edition', '2021'],
        ],
      },
    ]);
  });

  it('tells where the paragraphs of a text and the moments of a video begin in it', () => {
    const records = readFinishedPage(
      html(`><section id="a" data-find="kind:text"><h2>T</h2><p id="a-p1">Uno dos.</p><p id="a-p2"> Tres
        <em>cuatro</em></p><ul id="a-p3"><li>cinco</li></ul><p id="empty"> </p></section>
        <p data-find="kind:transcript"><b>Ana: </b><span id="t-5"><a data-unsearched>0:05</a> hola </span><span id="t-9">
        <a data-unsearched>0:09</a> adiós </span></p>`),
      'es/x/',
    );
    expect(records.map(({ anchor, text, parts }) => ({ anchor, text, parts }))).toEqual([
      {
        anchor: 'a',
        text: 'Uno dos. Tres cuatro · cinco',
        parts: [
          [9, 'a-p2'],
          [23, 'a-p3'],
        ],
      },
      {
        anchor: 't-5',
        text: 'Ana: hola adiós',
        parts: [
          [5, 't-5'],
          [10, 't-9'],
        ],
      },
    ]);
  });

  it('is read without addresses, the hours of a table, and what stands there only without JavaScript', () => {
    const records = readFinishedPage(
      html(`data-find="kind:page"><h1>T</h1><p data-unsearched>Nada</p><p><a href="https://a.example/b">a.example/b</a>
        <a href="https://e.example/">E-Campus</a></p><table><tr><th>Honduras</th><td>09:00 <span>+1 día</span></td></tr>
        </table><pre>código</pre>`),
      'es/x/',
    );
    expect(records[0]?.text).toBe('E-Campus · Honduras');
  });

  it('without places of search is not searched', () => {
    expect(readFinishedPage(html('><h1>T</h1>'), 'es/x/')).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it('is kept in files that do not grow without end', () => {
    const words = Array.from({ length: 4000 }, (_, index) => ({
      address: '',
      twin: '',
      page: '',
      anchor: String(index),
      title: `palabra${String(index)}`,
      text: '',
      parts: [],
      facts: [],
    }));
    const files = vocabularyFiles(words, 'es').map(
      ([path, content]) => [path, (JSON.parse(content) as string[]).length] as const,
    );
    expect(files.filter(([, length]) => length > 0)).toEqual([
      ['words/a.json', 3000],
      ['words/p.json', 3000],
    ]);
  });
});
