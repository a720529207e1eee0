import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileAddress } from '../../src/integrations/from-files/links.ts';
import { pageFromFiles } from '../../src/integrations/from-files/page.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none';script-src 'self'">`;

const page = (body: string, head = POLICY) =>
  `<!DOCTYPE html><html lang="es"><head>${head}</head><body>${body}</body></html>`;

/** A page of a site whose files hold their own paths, and whose scripts run nothing else. */
const made = (body: string, head?: string) =>
  pageFromFiles(page(body, head), 'es/2021/index.html', {
    read: (file) => Promise.resolve(Buffer.from(file)),
    bundle: (file) => Promise.resolve(`run("${file}")`),
  });

const bodyOf = (html: string) => /<body>(.*)<\/body>/s.exec(html)?.[1];
const policyOf = (html: string) => /security-policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&apos;', "'");

describe('an address of a page that is opened from a file', () => {
  it.each([
    ['./', './index.html'],
    ['../', '../index.html'],
    ['../../es/', '../../es/index.html'],
    ['agenda/#s1-1', 'agenda/index.html#s1-1'],
    ['../buscar/?kind=panel#a/', '../buscar/index.html?kind=panel#a/'],
  ])('names the page of a folder: %s → %s', (address, file) => {
    expect(fileAddress(address)).toBe(file);
  });

  it.each([
    '',
    '#s1-1',
    '?tz=America/Lima',
    '../a.ics',
    'a.html#b/',
    'https://site.example/es/',
    '//site.example/',
    'mailto:a@b/',
  ])('stays where it leads to no folder: %s', (address) => {
    expect(fileAddress(address)).toBe(address);
  });
});

describe('a page that is opened from a file', () => {
  it('says what it said', async () => {
    const body =
      '<p class="a" hidden>&lt;b&gt; «ñ» &amp; “é”&nbsp;— <br>1</p><svg viewBox="0 0 1 1"><path d="m0 0"></path></svg><template><i>2</i></template>';
    expect(bodyOf(await made(body))).toBe(body.replace('></path></svg>', '/></svg>'));
  });

  it('carries the scripts that it loads, as modules', async () => {
    expect(bodyOf(await made('<script type="module" src="../../_astro/a.js"></script>'))).toBe(
      '<script type="module">run("_astro/a.js")</script>',
    );
  });

  it('carries what its scripts fetch', async () => {
    const data = (text: string) => Buffer.from(text).toString('base64');
    expect(bodyOf(await made('<p data-zones="../zones.json"></p><p data-my-agenda="agenda.ics"></p>'))).toBe(
      `<p data-zones="data:application/json;base64,${data('es/zones.json')}"></p><p data-my-agenda="data:text/calendar;base64,${data('es/2021/agenda.ics')}"></p>`,
    );
  });

  it('allows its scripts and styles by their hashes, no data block, and nothing of a server', async () => {
    const html = await made(
      '<script>a&&b</script><script type="module" src="c.js"></script><script type="application/ld+json">{}</script>',
      `${POLICY}<style>p{top:0}</style>`,
    );
    expect(policyOf(html)).toBe(
      `default-src 'none';img-src file: data:;connect-src data:;base-uri 'none';form-action 'none';script-src ${hashOf('a&&b')} ${hashOf('run("es/2021/c.js")')};style-src ${hashOf('p{top:0}')}`,
    );
  });

  it('has neither what browsers install, nor what sends its address on, nor a player', async () => {
    const html = await made(
      '<template data-sharing><a>WhatsApp</a></template><figure data-player="abc" data-frame="Video" data-play="Ver" data-from="{time}"><a href="https://video.example/">Ver</a></figure>',
      `${POLICY}<link rel="manifest" href="../manifest.webmanifest">`,
    );
    expect(html).not.toContain('manifest');
    expect(bodyOf(html)).toBe('<figure><a href="https://video.example/">Ver</a></figure>');
  });

  it('leads to the page of the search instead of asking it', async () => {
    const form = '<form class="find" role="search" action="../buscar/"><input type="search"></form>';
    expect(bodyOf(await made(form))).toBe('<p class="find"><a href="../buscar/index.html">Buscar</a></p>');
  });

  it('says where the search is that there is none, and keeps the ways elsewhere', async () => {
    const search =
      '<main><div class="search" data-search="../" data-texts="{}"><script>a()</script><h1>Buscar</h1><form class="find" action="./"></form><p class="lead">Todo</p><p class="unscripted">Sin</p><div class="chips"></div><div class="finder"></div><a href="../archivo/">Archivo</a></div><template><script type="module" src="b.js"></script></template><script type="module">c()</script></main><script>d()</script>';
    const body = bodyOf(await made(search));
    expect(body).toMatch(
      /^<main><div class="search"><h1>Buscar<\/h1><p class="lead">Aquí no se puede buscar: [^<]*<\/p><a href="\.\.\/archivo\/index\.html">Archivo<\/a><\/div><\/main><script>d\(\)<\/script>$/,
    );
  });

  it.each([
    ['loads a script of another host', page('<script src="https://other.example/a.js"></script>')],
    ['has no policy', page('', '')],
    ['says no language', page('').replace('lang="es"', '')],
  ])('is not made where it %s', async (_, html) => {
    const sources = { read: () => Promise.resolve(Buffer.from('')), bundle: () => Promise.resolve('') };
    await expect(pageFromFiles(html, 'es/index.html', sources)).rejects.toThrow();
  });
});
