import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { startBrowser } from '../../src/commands/pdf/browser.ts';
import { settled } from '../../src/commands/pdf/bytes.ts';
import { documentHtml } from '../../src/commands/pdf/document.ts';
import { foreignFonts } from '../../src/commands/pdf/fonts.ts';
import { makePapers } from '../../src/commands/pdf/make.ts';
import { fileOf, type Paper, papersOf } from '../../src/commands/pdf/papers.ts';
import { type Format, printed } from '../../src/commands/pdf/print.ts';
import { siteOf } from '../builds/sites.ts';
import { filled } from '../filled.ts';
import { ROOT } from '../root.ts';
import { readPaper } from './paper-read.ts';
import { type PrintedPage, printedPages } from './printed.ts';
import { expect, test } from './test.ts';

const folder = siteOf('frozen');
const date = '2026-11-25';

/** Prints a document of the site from the beginning: by a browser of its own, as the command does. */
async function printPaper(paper: Paper, format: Format): Promise<Buffer> {
  const here = fileOf(paper, format);
  const browser = await startBrowser();
  try {
    const html = documentHtml(paper, { folder, date, here });
    return settled(await printed(browser, { html, url: ROOT + here, format }, { folder, root: ROOT }), date);
  } finally {
    await browser.close();
  }
}

function paperOf(kind: Paper['kind'], lang: Paper['lang']): Paper {
  const paper = papersOf(folder, '2021').find((one) => one.kind === kind && one.lang === lang);
  if (!paper) throw new Error(`No ${kind} in ${lang}`);
  return paper;
}

/** The height of the edges of a page, in points: what stands there is its running header and its foot. */
const EDGE = 24;

const isOnEdge = ({ top }: { top: number }, { height }: PrintedPage) => top < EDGE || top > height - EDGE - 12;
const bodyOf = (page: PrintedPage) => page.texts.filter((text) => !isOnEdge(text, page));
const edgesOf = (page: PrintedPage) =>
  page.texts
    .filter((text) => isOnEdge(text, page))
    .map(({ text }) => text)
    .join(' ');

/** A text as it is in every line it may be broken into. */
const packed = (text: string) => text.replaceAll(/[\s\u00AD-]/g, '');

/** What pages say in the elements of a selector, in order. */
const saidIn = ({ parts }: Paper, selector: string) =>
  parts.flatMap(({ html }) =>
    [...parseHTML(html).document.querySelectorAll(selector)].map(({ textContent }) => packed(textContent)),
  );

/** The texts that do not follow the ones before them. */
function outOfOrder(texts: readonly string[], whole: string): readonly string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = whole.indexOf(text, from);
    if (at >= 0) from = at + text.length;
    return at < 0;
  });
}

/** The lines that reach beyond their page, or into its edges, and the pages that say nothing. */
const faultsOf = (pages: readonly PrintedPage[]) =>
  pages.flatMap((page, index) => {
    const cut = page.texts.filter(({ top, bottom }) => top < 0 || bottom > page.height);
    const empty = bodyOf(page).length === 0 ? ['is empty'] : [];
    return [...cut.map(({ text }) => text), ...empty].map((fault) => `${String(index + 1)}: ${fault}`);
  });

test('the concept note with the agenda reads whole, with its references, on at most fourteen pages', async () => {
  const paper = paperOf('note', 'es');
  const pdf = await printPaper(paper, 'a4');
  const pages = await printedPages(pdf);
  expect(pages.length).toBeLessThanOrEqual(14);
  expect(pages[0]?.width).toBeCloseTo(595, -1);
  expect(faultsOf(pages)).toEqual([]);

  const whole = packed(pages.flatMap((page) => bodyOf(page).map(({ text }) => text)).join(''));
  expect(outOfOrder(filled(saidIn(paper, 'h1, .prose p, .prose li, .note-list cite')), whole)).toEqual([]);
  expect(outOfOrder(filled(saidIn(paper, '.items h3 .permalink')), whole)).toEqual([]);

  for (const [index, page] of filled([...pages.entries()])) {
    const edges = edgesOf(page);
    expect(edges).toContain('Edición 2021 · Formación en gobernanza migratoria local');
    expect(edges).toMatch(/Nota conceptual|Agenda/);
    expect(edges).toContain(`Página ${String(index + 1)} de ${String(pages.length)}`);
    expect(edges).toContain('25 de noviembre de 2026');
  }

  const read = await readPaper(pdf);
  expect(read.info['Language']).toBe('es');
  expect(read.info['Title']).toBe('Nota conceptual con agenda · Edición 2021');
  expect(read.isMarked).toBe(true);
  expect([...read.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'Link']));
  expect(read.bookmarks.map(({ title }) => title)).toEqual(['Nota conceptual', 'Agenda']);
  expect(read.bookmarks[0]?.items.map(({ title }) => title)).toContain('Referencias');
  expect(read.bookmarks[1]?.items.map(({ title }) => title).join('\n')).toContain(
    '2021 Sesión virtual 1: Diagnóstico de las prior',
  );
  expect(read.dead).toEqual([]);
  expect(read.within).toBeGreaterThan(20);
  expect(filled(read.urls).filter((url) => !/^https:\/\//.test(url))).toEqual([]);
  expect(read.urls).toContain(`${ROOT}es/2021/objetivos/`);

  expect(foreignFonts(pdf)).toEqual([]);
  expect((await printPaper(paper, 'a4')).equals(pdf), 'the same bytes when it is made again').toBe(true);
});

test('the sheets of all countries are one file, with a bookmark for each and a page for no session alone', async () => {
  const paper = paperOf('sheets', 'en');
  expect(paper.parts).toHaveLength(14);
  const pdf = await printPaper(paper, 'letter');
  const pages = await printedPages(pdf);
  expect(pages.length).toBeLessThanOrEqual(28);
  expect(pages[0]?.width).toBe(612);
  expect(faultsOf(pages)).toEqual([]);
  const titles = saidIn(paper, 'h1');
  expect(outOfOrder(titles, packed(pages.flatMap((page) => bodyOf(page).map(({ text }) => text)).join('')))).toEqual(
    [],
  );

  const read = await readPaper(pdf);
  expect(read.bookmarks.map(({ title }) => packed(title))).toEqual(titles);
  expect(read.info).toMatchObject({ Language: 'en' });
  expect(read.alternatives.filter((text) => /QR/.test(text))).toHaveLength(14);
  expect(read.dead).toEqual([]);
  expect(foreignFonts(pdf)).toEqual([]);
  for (const page of filled(pages)) expect(edgesOf(page)).toMatch(/Page \d+ of \d+/);
});

test.describe('the documents of a site', () => {
  // One makes what the other looks at.
  test.describe.configure({ mode: 'serial' });

  let root = '';

  test.beforeAll(() => {
    // The agenda and the page of the edition are enough to make, link and pack.
    root = mkdtempSync(join(tmpdir(), 'papers-'));
    const files = [
      'index.html',
      'favicon.svg',
      'sw.js',
      'offline.js',
      'search/found.js',
      ...['es/siglas/index.html', 'en/acronyms/index.html'],
      ...['es', 'en'].flatMap((lang) => [
        `${lang}/index.html`,
        `${lang}/2021/index.html`,
        `${lang}/2021/agenda/index.html`,
      ]),
    ];
    for (const file of files) cpSync(join(folder, file), join(root, 'dist', file));
    for (const ending of ['.gz', '.br']) writeFileSync(join(root, `dist/es/2021/agenda/index.html${ending}`), 'old');
  });

  test.afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const make = () => makePapers({ root, folder: join(root, 'dist'), date }, () => undefined);
  const pageOf = (file: string) => readFileSync(join(root, 'dist', file));

  test('stand in it with links to them, in packed copies too, and are the same when they are made again', async () => {
    const made = await make();
    expect(made).toEqual([
      'documents/agenda-2021-es-a4.pdf',
      'documents/agenda-2021-es-letter.pdf',
      'documents/agenda-2021-en-a4.pdf',
      'documents/agenda-2021-en-letter.pdf',
    ]);
    const page = pageOf('es/2021/agenda/index.html');
    const links = [...parseHTML(page.toString()).document.querySelectorAll('nav[data-papers] a')];
    const led = links.map(
      (link) => new URL(link.getAttribute('href') ?? '', 'https://x.example/es/2021/agenda/').pathname,
    );
    expect(led).toEqual(['/documents/agenda-2021-es-a4.pdf', '/documents/agenda-2021-es-letter.pdf']);
    const size = Math.round(pageOf('documents/agenda-2021-es-a4.pdf').length / 1000);
    expect(page.toString()).toContain(`(PDF, ${String(size)} kB)`);
    expect(gunzipSync(pageOf('es/2021/agenda/index.html.gz')).equals(page)).toBe(true);
    expect(brotliDecompressSync(pageOf('es/2021/agenda/index.html.br')).equals(page)).toBe(true);

    // What readers keep is the page with its links.
    const list = JSON.parse(pageOf('es/2021/offline.json').toString()) as { url: string; revision: string }[];
    expect(list.find(({ url }) => url === 'es/2021/agenda/')?.revision).toBe(
      `sha256-${createHash('sha256').update(page).digest('base64')}`,
    );

    const before = new Map(made.map((file) => [file, pageOf(file)]));
    await make();
    expect(pageOf('es/2021/agenda/index.html').equals(page)).toBe(true);
    for (const [file, bytes] of filled([...before])) expect(pageOf(file).equals(bytes), file).toBe(true);
  });

  test('never take the name of a file of the host', async () => {
    mkdirSync(join(root, 'public/documents'), { recursive: true });
    writeFileSync(join(root, 'public/documents/agenda-2021-en-a4.pdf'), 'the host’s');
    await expect(make()).rejects.toThrow(/public\/documents\/agenda-2021-en-a4\.pdf/);
  });
});
