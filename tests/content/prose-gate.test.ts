import { parseFrontmatter, unified } from '@astrojs/markdown-remark';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/loaders/front-matter.ts';
import { readProse } from '../../src/loaders/prose.ts';
import { PROSE } from '../../src/loaders/prose-renderer.ts';
import { SCHEMAS } from '../../src/rules/content.ts';
import { filled } from '../filled.ts';
import { toldOf } from './reading.ts';

type Render = (text: string) => Promise<string>;

/** The code that the renderer makes of a text: the one that the site has, the same without its last look, and one with GFM. */
let render: Render;
let renderBlindly: Render;
let renderFlavoured: Render;

async function rendererOf(options: NonNullable<Parameters<typeof unified>[0]>): Promise<Render> {
  // As the MDX integration asks for it: with the features that the processor has (`readProcessorFeatures`).
  const shared = { syntaxHighlight: false, gfm: options.gfm, smartypants: options.smartypants } as const;
  const renderer = await unified(options).createMdxRenderer?.(shared as never, {
    optimize: false,
    srcDir: new URL('file:///'),
    sourcemap: false,
  });
  if (!renderer) throw new Error('The processor renders no MDX');
  return async (text) => (await renderer.process(text, '/content/note.mdx', {})).code;
}

beforeAll(async () => {
  render = await rendererOf(PROSE);
  renderBlindly = await rendererOf({ ...PROSE, remarkPlugins: [] });
  renderFlavoured = await rendererOf({ ...PROSE, gfm: true, remarkPlugins: [] });
});

const isRefused = (text: string) => 'findings' in readProse(text);

/** Whatever a text could run: each writes OUT, or reads what is no text. */
const RUNNING = [
  '{globalThis.OUT}',
  'uno {globalThis.OUT} dos',
  '**{globalThis.OUT}**',
  '- uno\n- {globalThis.OUT}',
  '> {globalThis.OUT}',
  '{/* OUT */}',
  'uno {/* OUT */} dos',
  '{`OUT`}',
  '{"OUT"}',
  '{}',
  '{...OUT}',
  '{\n  OUT\n}',
  '[{globalThis.OUT}](https://example.org/)',
  '[uno](https://example.org/ "dos"){globalThis.OUT}',
  '<PageLink page="agenda">{globalThis.OUT}</PageLink>',
  '<PageLink page="agenda">uno *{globalThis.OUT}*</PageLink>',
  '<PageLink page={globalThis.OUT}>uno</PageLink>',
  '<PageLink page="agenda" {...globalThis.OUT}>uno</PageLink>',
  '<PageLink {...{ page: "agenda" }}>uno</PageLink>',
  '<PageLink page="agenda" anchor={`OUT`}>uno</PageLink>',
  '<PageLink\n  page="agenda"\n  anchor={\n    globalThis.OUT\n  }>uno</PageLink>',
  '<PageLink page=<b>OUT</b>>uno</PageLink>',
  '<Cite id={"OUT"} />',
  '<Cite id="a" {...OUT} />',
  '<Cite id />',
  '<Cite id="a" set:html="OUT" />',
  '<Cite id="a" client:load />',
  '<Cite id="a" onclick="OUT" />',
  '<>{globalThis.OUT}</>',
  '<></>',
  '<props.OUT />',
  '<Cite.OUT />',
  '<a:OUT />',
  '<OUT />',
  '<Content />',
  '<MDXLayout>uno</MDXLayout>',
  '<div>{globalThis.OUT}</div>',
  '<Fragment set:html="OUT" />',
  '<script>OUT</script>',
  '<style>OUT</style>',
  'export const OUT = 1',
  'export default () => 1',
  'export * from "OUT"',
  'import OUT from "node:fs"',
  'import "OUT"',
  'export const OUT = 1\n\nuno',
  'uno\n\nexport const frontmatter = {}',
  '![OUT](https://example.org/a.png)',
  '![OUT](./OUT.png)',
  '![OUT][a]\n\n[a]: ./OUT.png',
  '<img src="OUT" />',
  '<!-- OUT -->',
  '<https://example.org/>',
  'uno { dos',
];

describe('nothing in a text is evaluated', () => {
  it.each(RUNNING)('%j is refused by the rules, at its line', (text) => {
    const told = toldOf(
      'note.mdx',
      `---\ntitle: Uno\npage: concept-note\norder: 1\nlevel: 2\n---\n\nUno.\n\n${text}\n`,
      SCHEMAS.note,
    );
    const last = 9 + text.split('\n').length;
    for (const { line, field, wrong, fix } of filled(told)) {
      expect(field).toBe('text');
      expect(wrong).toMatch(/\S/);
      expect(fix).toMatch(/\S/);
      expect(line).toBeGreaterThanOrEqual(10);
      expect(line).toBeLessThanOrEqual(last);
    }
  });

  it.each(RUNNING)('%j is refused by the renderer, before it runs', async (text) => {
    await expect(render(`Uno.\n\n${text}\n`)).rejects.toThrow();
  });

  it.each([
    ['behind a backslash', '\\{globalThis.OUT}', '"{globalThis.OUT}"'],
    ['by their numbers', '&#123;globalThis.OUT&#125;', '"{globalThis.OUT}"'],
    ['in an address', '[uno](https://example.org/?a=%7BOUT%7D)', '"https://example.org/?a=%7BOUT%7D"'],
    ['in an attribute', '<Cite id="{globalThis.OUT}" />', '"{globalThis.OUT}"'],
    ['closing what never opened', 'uno } dos', '"uno } dos"'],
  ])('braces that are letters, %s, stay letters', async (_, text, letters) => {
    expect(isRefused(text)).toBe(false);
    expect(await render(text)).toContain(letters);
  });
});

/** What GitHub Flavored Markdown would make something else of, with what is in a page where it does. */
const FLAVOURED: readonly [string, string, RegExp][] = [
  ['a bare address', 'Véase http://example.org/a y https://example.org/b.', /_components\.a\b/],
  ['one without its beginning', 'Véase www.example.org.', /_components\.a\b/],
  ['an e-mail', 'Escribe a nadie@example.org.', /_components\.a\b/],
  ['a footnote', 'Uno.[^1]\n\n[^1]: Dos.', /Footnotes/],
  ['a box to tick', '- [x] uno\n- [ ] dos', /_components\.input\b/],
  ['struck text', 'Uno ~~dos~~ tres.', /_components\.del\b/],
  ['text that one tilde strikes', 'Uno ~dos~ tres.', /_components\.del\b/],
  ['a table', '| a | b |\n| - | - |\n| c | d |', /_components\.table\b/],
  ['a table without bars at its ends', 'a | b\n--- | :-:\nc | d', /_components\.table\b/],
];

describe('what GitHub Flavored Markdown makes of a text', () => {
  it.each(FLAVOURED)('%s: is none of what a page shows', async (_, text, form) => {
    expect(await renderFlavoured(text)).toMatch(form);
    expect(await renderBlindly(text)).not.toMatch(form);
  });

  it.each(FLAVOURED.slice(3))('%s: is refused, since its signs would be printed', (_, text) => {
    expect(readProse(text)).toEqual({
      findings: expect.arrayContaining([expect.objectContaining({ line: 1 })]) as unknown,
    });
  });

  it.each(FLAVOURED.slice(0, 3))('%s: stays the text that it is', (_, text) => {
    expect(readProse(text)).toMatchObject({ text: { paragraphs: [{ text }] } });
  });

  it('a footnote to nothing: is refused too', () => {
    expect(isRefused('Uno.[^1]')).toBe(true);
  });

  it.each([
    [
      'a link within a link to a page',
      '<PageLink page="agenda">uno [dos](https://iom.int/) tres</PageLink>',
      /within a link/,
    ],
    [
      'a link to a page within a link',
      '[siete <PageLink page="agenda">ocho</PageLink>](https://iom.int/)',
      /within a link/,
    ],
    [
      'a link to a page within another',
      '<PageLink page="agenda">a **<PageLink page="agenda">b</PageLink>**</PageLink>',
      /within a link/,
    ],
    ['a citation within a link', '[uno <Cite id="a" />](https://iom.int/)', /within a link/],
    [
      'a link within the words of a link',
      '[cuatro [cinco](https://iom.int/) seis](https://iom.int/)',
      /not well written/,
    ],
    ['a link to an address with a space', '[uno](https://iom.int/a b)', /not well written/],
    ['an alert of another editor', '> [!NOTE]\n> Uno.', /another editor/],
    ['an alert with its text', '> [!WARNING] Uno.', /another editor/],
    ['a note in its place', 'Uno.^[nota]', /footnote/],
  ])('%s: is refused', (_, text, wrong) => {
    const reading = readProse(text);
    const told = 'findings' in reading ? reading.findings.map((one) => one.wrong.en) : [];
    expect(told).toEqual([expect.stringMatching(wrong)]);
  });

  it.each([
    'Entre ~5 y ~10 personas.',
    'Uno | dos',
    '[x] uno',
    '- [uno](https://example.org/)',
    'Uno - dos',
    'Uno [sic] (dos)',
    '[!] Uno.',
    '> Uno.',
    '[uno](https://iom.int/) [dos](https://iom.int/)<Cite id="a" />',
  ])('%j is nothing of the kind', (text) => {
    expect(isRefused(text)).toBe(false);
  });
});

describe('quotation marks, dashes and points', () => {
  it('are shown as they are written', async () => {
    expect(await render('"Uno" -- dos... \'tres\'')).toContain('\\"Uno\\" -- dos... \'tres\'');
  });
});

describe('the head of a text ends where the renderer ends it', () => {
  it.each([
    '---\ntitle: Uno\n---\n\nDos.\n',
    '---\r\ntitle: Uno\r\n---\r\n\r\nDos.\r\n',
    '---  \ntitle: Uno\n--- \n\nDos.\n',
    '---\ntitle: Uno\n---\n\nDos.\n\n---\n',
    '---\ntitle: Uno\n---',
  ])('as of %j', (whole) => {
    const own = splitFrontMatter(whole);
    if (!own || 'finding' in own) throw new Error('The text has no head');
    const { rawFrontmatter, content } = parseFrontmatter(whole);
    expect(own.yaml.trim()).toBe(rawFrontmatter.trim());
    expect(own.body.trim()).toBe(content.trim());
  });

  it.each([
    ['---\ntitle: Uno\n---{globalThis.OUT}\n---\n', 3],
    ['---\ntitle: Uno\n+++\n{globalThis.OUT}\n---\n', 3],
    ['---\ntitle: Uno\n# dos\n----\n{globalThis.OUT}\n---\n', 4],
    ['---\n---\n{globalThis.OUT}\n---\n', 2],
    ['---\ntitle: "Uno\n---{globalThis.OUT}\n  dos"\n---\n', 3],
    ['---\ntitle: |\n  Uno\n+++{globalThis.OUT}\n---\n', 4],
  ])('or is refused, as of %j', (whole, line) => {
    expect(toldOf('note.mdx', whole, SCHEMAS.note)).toEqual([
      expect.objectContaining({ line, wrong: expect.stringMatching(/begins with --- or \+\+\+/) as unknown }),
    ]);
  });

  it('and its texts are cut as little as those of other files', () => {
    const whole = '---\ntitle: Mesa #2\npage: concept-note\norder: 1 # una nota\nlevel: 2\n---\n\nUno.\n';
    expect(toldOf('note.mdx', whole, SCHEMAS.note)).toEqual([
      expect.objectContaining({
        line: 2,
        field: 'title',
        wrong: expect.stringMatching(/^loses what follows #/) as unknown,
      }),
    ]);
  });

  it.each(['title: Uno\n---\n', '+++\ntitle = "Uno"\n+++\n', '\n---\ntitle: Uno\n---\n', ' ---\ntitle: Uno\n---\n'])(
    'and a text without one is refused, as %j',
    (whole) => {
      expect(toldOf('note.mdx', whole, SCHEMAS.note)).toEqual([
        expect.objectContaining({ line: 1, wrong: 'has no head' }),
      ]);
    },
  );
});

describe('a text says something', () => {
  it.each([
    ['a link without words', '[](https://example.org/)', 'holds a link without words'],
    ['a link of a picture alone', '[👍](https://example.org/)', 'holds a link without words'],
    ['a link to a page without words', 'Uno <PageLink page="agenda" />.', 'holds a link without words'],
    ['a paragraph of pictures', '👍 👍', 'holds a paragraph without a letter or a digit'],
    [
      'a citation with words, which no page would show',
      'Uno <Cite id="a">dos</Cite>.',
      'holds words within <Cite>, which are not published',
    ],
    ['a list of nothing', '-', 'holds a point of a list without a text'],
    ['a list of nothing by numbers', 'Uno.\n\n1. uno\n2.', 'holds a point of a list without a text'],
    ['a list in a list of nothing', '- uno\n\n  -', 'holds a point of a list without a text'],
    ['a quotation of nothing', '>', 'holds a quotation without a text'],
    ['a placeholder', '…', 'stands in for a text that is missing'],
    ['one in brackets', '[POR TRADUCIR]', 'stands in for a text that is missing'],
    ['one in a list', '- uno\n- xxx', 'stands in for a text that is missing'],
    ['one that is stressed', '**TODO**', 'stands in for a text that is missing'],
  ])('so %s is refused', (_, text, wrong) => {
    const reading = readProse(text);
    const told = 'findings' in reading ? reading.findings.map((one) => one.wrong.en) : [];
    expect(told).toContain(wrong);
  });

  it('but a citation stands by itself, and before a point', () => {
    expect(isRefused('<Cite id="a" />\n\nUno. <Cite id="b" />.')).toBe(false);
  });
});
