import { expect, it } from 'vitest';
import { proseWords } from '../../src/domain/prose.ts';
import { readProse } from '../../src/loaders/prose.ts';

function read(text: string) {
  const reading = readProse(text);
  if ('findings' in reading) throw new Error(JSON.stringify(reading.findings));
  return reading.text;
}

it('references are found in MDX in their order, however their quotes are written', () => {
  expect(read(`One.<Cite id="a" />\n\n- Two *and <Cite  id='b'></Cite>*\n\n<Cite id="c" />`).citations).toEqual([
    { reference: 'a', line: 1 },
    { reference: 'b', line: 3 },
    { reference: 'c', line: 5 },
  ]);
});

it('a link to a page of the site keeps its words, on a line with others or on lines of its own', () => {
  const prose = read(
    'See <PageLink page="session" session="2" anchor="hours">the *hours*</PageLink>.\n\n<PageLink page="agenda">\nthe agenda\n</PageLink>',
  );
  expect(prose.pageLinks).toEqual([
    { page: 'session', session: '2', anchor: 'hours', line: 1 },
    { page: 'agenda', line: 3 },
  ]);
  expect(proseWords(prose)).toBe('See the hours.\nthe agenda');
});

it('letters that are escaped, and lines that are broken, are read as CommonMark has them', () => {
  expect(proseWords(read('&lt;a&gt; \\*b\\* «c»\\\nd'))).toBe('<a> *b* «c»\nd');
});

it('a link is refused that is no whole https address', () => {
  expect(readProse('\n[a](/es/)')).toEqual({
    findings: [
      {
        line: 2,
        column: 1,
        wrong: {
          es: 'enlaza a «/es/» que no es una dirección https',
          en: 'links to "/es/" which is not an https address',
        },
        fix: {
          es: 'enlaza a una dirección https:// completa, o usa <PageLink> para una página del sitio',
          en: 'link to a whole https:// address, or use <PageLink> for a page of the site',
        },
      },
    ],
  });
});
