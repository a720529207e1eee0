import { expect, it } from 'vitest';
import { citationsIn, pageLinksIn, wordsOf } from '../../src/domain/prose.ts';
import { readProse } from '../../src/loaders/prose.ts';

function blocksOf(text: string) {
  const reading = readProse(text);
  if ('findings' in reading) throw new Error(JSON.stringify(reading.findings));
  return reading.blocks;
}

it('references are found in MDX in their order, however their quotes are written', () => {
  const blocks = blocksOf(`One.<Cite id="a" />\n\n- Two *and <Cite  id='b'></Cite>*\n\n<Cite id="c" />`);
  expect(citationsIn(blocks)).toEqual([
    { type: 'citation', reference: 'a', line: 1 },
    { type: 'citation', reference: 'b', line: 3 },
    { type: 'citation', reference: 'c', line: 5 },
  ]);
});

it('a link to a page of the site keeps its words, on a line with others or on lines of its own', () => {
  const blocks = blocksOf(
    'See <PageLink page="session" session="2" anchor="hours">the *hours*</PageLink>.\n\n<PageLink page="agenda">\nthe agenda\n</PageLink>',
  );
  expect(pageLinksIn(blocks)).toMatchObject([
    { page: 'session', session: '2', anchor: 'hours', line: 1 },
    { page: 'agenda', line: 3 },
  ]);
  expect(wordsOf(blocks)).toBe('See the hours.\nthe agenda');
});

it('a list keeps its number, and whether its items stand apart', () => {
  expect(blocksOf('3. a\n4. b')).toMatchObject([{ type: 'list', start: 3, spread: false, items: [{}, {}] }]);
  expect(blocksOf('- a\n\n- b')).toMatchObject([{ type: 'list', start: undefined, spread: true }]);
});

it('letters that are escaped, and lines that are broken, are read as CommonMark has them', () => {
  expect(wordsOf(blocksOf('&lt;a&gt; \\*b\\* «c»\\\nd'))).toBe('<a> *b* «c»\nd');
});

it('a link is refused that is no whole https address', () => {
  expect(readProse('\n[a](/es/)')).toEqual({
    findings: [
      {
        line: 2,
        wrong: 'links to "/es/"',
        fix: 'link to a whole https:// address, or use <PageLink> for a page of the site',
      },
    ],
  });
});
