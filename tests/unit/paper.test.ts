import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assembled } from '../../src/commands/pdf/assemble.ts';
import { settled } from '../../src/commands/pdf/bytes.ts';
import { fontSheet, foreignFonts } from '../../src/commands/pdf/fonts.ts';
import { type Made, withPapers } from '../../src/commands/pdf/links.ts';
import { makePapers } from '../../src/commands/pdf/make.ts';
import { fileOf, papersOf } from '../../src/commands/pdf/papers.ts';
import { editionsIn } from '../../src/offline/build/lists.ts';

/** A PDF as the browser writes one, with a table of which the heads have the numbers that are given. */
function pdfWith(time: string, [first, second]: readonly [string, string]): Buffer {
  const sorted = [`(node${first}) 12 0 R`, `(node${second}) 7 0 R`].toSorted();
  const [low, high] = sorted.map((entry) => entry.slice(0, 14));
  return Buffer.from(
    `%PDF-1.4\n/CreationDate (D:${time}+00'00')\n/ModDate (D:${time}+00'00')\n` +
      `12 0 obj /ID (node${first}) 7 0 obj /ID (node${second}) /Headers [(node${first}) (node${second})]\n` +
      `<</Limits [${low ?? ''} ${high ?? ''}]\n/Names [${sorted.join(' ')}]>>\n` +
      'trailer\n<</Size 2\n/Root 1 0 R>>\nstartxref\n99\n%%EOF\n',
  );
}

describe('the bytes of a PDF', () => {
  const made = pdfWith('20261129001137', ['00000073', '00000014']);

  it('are the same whenever it is made, and however the browser numbers heads of tables', () => {
    const again = settled(pdfWith('20270101101010', ['00000020', '00000088']), '2026-11-25');
    expect(settled(made, '2026-11-25').equals(again)).toBe(true);
  });

  it('differ where the day of the content, or what it holds, differs', () => {
    const base = settled(made, '2026-11-25');
    expect(settled(made, '2026-11-26').equals(base)).toBe(false);
    const longer = Buffer.from(made.toString().replace('/Size 2', '/Size 3'));
    expect(settled(longer, '2026-11-25').equals(base)).toBe(false);
  });

  it('stay where their numbers lead: nothing before the end of the trailer moves', () => {
    const text = settled(made, '2026-11-25').toString();
    expect(text).toMatch(/\/Root 1 0 R\n\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]>>\nstartxref\n99\n%%EOF\n$/);
    expect(text.indexOf('trailer')).toBe(made.indexOf('trailer'));
    expect(text).toContain("/ModDate (D:20261125120000+00'00')");
    expect(text).toContain('/Names [(node00000001) 12 0 R (node00000002) 7 0 R]');
  });

  it('are refused in a sentence where they are of another form', () => {
    expect(() => settled(Buffer.from('%PDF-2.0'), '2026-11-25')).toThrow(/Chromium/);
  });
});

const page = (main: string, style = '') =>
  `<!DOCTYPE html><html lang="es"><head><style>${style}</style></head><body class="leaf"><main id="content">${main}</main></body></html>`;

describe('a document of several pages', () => {
  const note = {
    address: 'es/2021/nota/',
    html: page(
      '<nav>x</nav><h1>Nota</h1><p id="a"><a href="../agenda/#s1">ítem</a> <a href="../../">casa</a></p>' +
        '<section class="references"><ol><li id="ref-1" value="1">Uno</li><li id="ref-2" value="2">Dos</li></ol></section>',
      '.n{}',
    ),
  };
  const agenda = {
    address: 'es/2021/agenda/',
    html: page(
      '<script>x</script><h2><span class="date">lunes</span><b>Sesión</b><sup class="cite">2</sup></h2>' +
        '<p id="a" aria-labelledby="s1 a">a</p><p id="s1"><a href="#a">a</a><a href="../nota/#ref-2">2</a></p>' +
        '<details><summary>s</summary>t</details><a href="https://x.example/">fuera</a>',
      '.a{}',
    ),
  };
  const whole = (...parts: Parameters<typeof assembled>[0]) =>
    parseHTML(assembled(parts, { lang: 'es', head: '<title>T</title>', opening: '<p>O</p>', here: 'documents/x.pdf' }))
      .document;
  const hrefs = (document: Document) => [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));

  it('leads within itself wherever it can, and else from where it stands', () => {
    expect(hrefs(whole(note, agenda))).toEqual(['#s1', '../es/', '#a-part-2', '#ref-2', 'https://x.example/']);
  });

  it('has every id once, and what names one names the same', () => {
    const document = whole(note, agenda);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelector('[aria-labelledby]')?.getAttribute('aria-labelledby')).toBe('s1 a-part-2');
  });

  it('has the styles of each page, what is folded open, and nothing that only a screen needs', () => {
    const document = whole(note, agenda);
    expect([...document.querySelectorAll('style')].map(({ textContent }) => textContent)).toEqual(['.n{}', '.a{}']);
    expect(document.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(document.querySelector('script, nav')).toBeNull();
  });

  it('ends with the references that the agenda alone cites, under the numbers that they have', () => {
    const document = whole(agenda, { ...note, isCited: true });
    expect([...document.querySelectorAll('li')].map(({ id }) => id)).toEqual(['ref-2']);
    expect(hrefs(document)).toContain('#ref-2');
    expect(whole({ ...agenda, html: page('<p>x</p>') }, { ...note, isCited: true }).querySelector('ol')).toBeNull();
  });

  it('has headings whose words are apart in a bookmark', () => {
    expect(whole(agenda).querySelector('h2')?.textContent).toBe('lunes Sesión [2]');
  });

  it('refuses a page without a main part', () => {
    expect(() => whole({ ...note, html: '<p>x</p>' })).toThrow(TypeError);
  });
});

describe('the fonts of a PDF', () => {
  it('are named with the letters that its text has, in both families', () => {
    const sheet = fontSheet('año');
    expect(sheet.match(/@font-face/g)).toHaveLength(12);
    expect(fontSheet('año Ř').match(/@font-face/g)).toHaveLength(24);
    expect(sheet).toMatch(/font-family:"Roboto"[^]*font-family:"Noto Serif"/);
  });

  it('are asked for in a sentence where a file of them, or the package, is missing', () => {
    const home = mkdtempSync(join(tmpdir(), 'fonts-'));
    writeFileSync(join(home, 'unicode.json'), '{"latin":"U+0000-00FF"}');
    try {
      expect(() => fontSheet('a', () => join(home, 'unicode.json'))).toThrow(
        /roboto-latin-400-normal\.woff2.*npm install/,
      );
      expect(() => fontSheet('a', () => createRequire(home).resolve('@fontsource/none/a'))).toThrow(/npm install/);
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  it('are told where they are the machine’s own', () => {
    const pdf =
      '/FontName /AAAAAA+Roboto-Regular /FontName /BAAAAA+NotoSerif-SemiBold /FontName /CAAAAA+OpenSans-Regular';
    expect(foreignFonts(Buffer.from(pdf))).toEqual(['OpenSans-Regular']);
  });
});

describe('the links to PDFs', () => {
  const made: Made = {
    title: 'Agenda & más',
    lang: 'es',
    files: [
      { address: 'documents/a.pdf', bytes: 159_962, format: 'a4' },
      { address: 'documents/b.pdf', bytes: 1_062_624, format: 'letter' },
    ],
  };
  const offer = (html: string, offered: readonly Made[] = [made]) =>
    withPapers(html, { page: 'es/2021/agenda/', made: offered, date: '2026-11-25' });

  it('say their type, size and date, and lead there from the page', () => {
    const { document } = parseHTML(offer(page('<p class="lead">L</p><p>x</p>')));
    const nav = document.querySelector('.lead + nav');
    expect(nav?.textContent).toBe(
      'Para imprimir: Agenda & más, A4 (PDF, 160 kB) · Agenda & más, tamaño carta (PDF, 1.1 MB), versión del 25 de noviembre de 2026',
    );
    expect([...(nav?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual([
      '../../../documents/a.pdf',
      '../../../documents/b.pdf',
    ]);
  });

  it('are a list where they are several, of one day', () => {
    const { document } = parseHTML(offer(page('<p class="lead">L</p>'), [made, made]));
    expect(document.querySelector('nav > p')?.textContent).toBe('Para imprimir, versión del 25 de noviembre de 2026:');
    expect(document.querySelectorAll('nav > p + ul > li')).toHaveLength(2);
  });

  it.each([
    [
      '<p class="lead">L</p><section aria-labelledby="documents"><ul><li>x</li></ul></section>',
      'section > ul + nav:last-child',
    ],
    ['<p class="lead">L</p><ul class="inline agenda-links"><li>x</li></ul><p>y</p>', 'ul + nav'],
    ['<p>x</p>', 'main > nav:last-child'],
  ])('follow the page’s own links elsewhere, else stand at its end: %s', (main, place) => {
    expect(parseHTML(offer(page(main))).document.querySelectorAll(place)).toHaveLength(1);
  });

  it('stand there once, however often they are made, and go with what they led to', () => {
    const html = page('<p class="lead">L</p>');
    expect(offer(offer(html))).toBe(offer(html));
    expect(offer(offer(html), [])).toBe(html);
  });
});

describe('the PDFs of a site', () => {
  let root = '';
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const site = () => ({ root, folder: join(root, 'dist'), date: '2026-11-25' });
  const make = () => makePapers(site(), () => undefined);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'paper-'));
    for (const [lang, agenda] of [
      ['es', 'agenda'],
      ['en', 'agenda'],
    ] as const) {
      const canonical = `<link rel="canonical" href="https://site.example/a/${lang}/">`;
      write(`dist/${lang}/index.html`, `<html><head>${canonical}</head></html>`);
      write(`dist/${lang}/2021/${agenda}/index.html`, page('<h1>Agenda</h1>'));
      write(`dist/${lang}/2021/index.html`, page('<h1>2021</h1>'));
    }
    write('dist/index.html', '');
    vi.stubEnv('CHROMIUM_PATH', join(root, 'no-browser'));
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  it('are those that its pages are there for, each under a name of its own', async () => {
    write('dist/es/2020/agenda/hoja/belice/index.html', page('<h1>Belice</h1>'));
    write('dist/es/2020/agenda/hoja/index.html', page('<h1>Hojas</h1>'));
    write('dist/es/2020/index.html', page('<h1>2020</h1>'));
    expect(await editionsIn(site().folder)).toEqual(['2021', '2020']);
    const files = ['2020', '2021'].flatMap((edition) =>
      papersOf(site().folder, edition).map((paper) => fileOf(paper, 'a4')),
    );
    expect(files).toEqual([
      'documents/hojas-2020-es-a4.pdf',
      'documents/agenda-2021-es-a4.pdf',
      'documents/agenda-2021-en-a4.pdf',
    ]);
  });

  it('are refused in a sentence where no browser is, and the site stays as it is', async () => {
    const before = readFileSync(join(root, 'dist/es/2021/agenda/index.html'), 'utf8');
    await expect(make()).rejects.toThrow(/no-browser/);
    expect(readFileSync(join(root, 'dist/es/2021/agenda/index.html'), 'utf8')).toBe(before);
  });

  it('are refused where the browser that is named does not start', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    await expect(make()).rejects.toThrow(/no arranca|does not start/);
  });

  it('are refused where there is no site', async () => {
    rmSync(join(root, 'dist'), { recursive: true });
    await expect(make()).rejects.toThrow(/npm run build/);
  });

  it('are refused where something else than a folder stands in their place', async () => {
    write('dist/documents', 'x');
    await expect(make()).rejects.toThrow(/dist\/documents/);
  });
});
