import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressSite } from '../../src/commands/compress.ts';
import { siteOf } from '../builds/sites.ts';
import { filled } from '../filled.ts';
import { HEADERS, KEPT, TYPES } from './hosting.ts';
import { EXAMPLE_PATH, type Served, serve, SERVERS, type Way } from './servers.ts';

const BUILT = siteOf('frozen');

/** Copies a part of the built site, adds a file of each kind that it lacks, and packs it. */
async function packedSite(): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'hosted-'));
  chmodSync(site, 0o755);
  for (const part of readdirSync(BUILT).filter((name) => !['en', 'es', 'search'].includes(name))) {
    cpSync(join(BUILT, part), join(site, part), { recursive: true });
  }
  for (const part of ['es/index.html', 'es/feed.xml', 'es/manifest.webmanifest', 'es/2021', 'search/es']) {
    cpSync(join(BUILT, part), join(site, part), { recursive: true });
  }
  for (const file of ['.git/config', 'es/.env', '.htpasswd', '.well-known/a.txt']) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), 'a');
  }
  for (const ending of Object.keys(TYPES)) writeFileSync(join(site, `a.${ending}`), `${ending} `.repeat(1000));
  await compressSite(site);
  return site;
}

let site = '';

beforeAll(async () => {
  site = await packedSite();
});

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

const WAYS = [
  ['nginx', 'root'],
  ['nginx', 'below-path'],
  ['Apache', 'root'],
  ['Apache', 'below-path'],
  ['Apache', 'htaccess'],
] as const satisfies readonly (readonly [keyof typeof SERVERS, Way])[];

/** The first file of the site whose path ends so, as an address below the site. */
const addressOf = (pattern: string) => `/${filled(globSync(pattern, { cwd: site }))[0] ?? ''}`.replaceAll('\\', '/');

for (const [name, { program }] of Object.entries(SERVERS)) {
  if (program === undefined) console.warn(`skipped: ${name} is not installed here, and its settings are only read`);
}

describe.each(WAYS)('%s (%s)', (name, way) => {
  if (SERVERS[name].program === undefined) {
    it.skip(`answers as its settings say: ${name} is not installed here`);
    return;
  }

  let served: Served;

  beforeAll(async () => {
    served = await serve(name, way, site);
  });

  afterAll(async () => {
    await served.stop();
  });

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    fetch(served.address + path, {
      method,
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'identity', ...headers },
    });
  const headersOf = (response: Response) =>
    Object.fromEntries(Object.keys(HEADERS).map((header) => [header, response.headers.get(header)]));

  it.each(Object.entries(TYPES))('names the type of .%s', async (ending, type) => {
    const response = await ask(`/a.${ending}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')?.replace(/;\s*/, '; ').toLowerCase()).toBe(type);
  });

  it.each(['/es/', '/es/2021/agenda.json', '/es/2021/agenda.ics', '/es/feed.xml', '/a.vtt', '/robots-not-there/'])(
    'sends %s packed to who can unpack it, with its type, and as it is to others',
    async (path) => {
      const [plain, packed] = await Promise.all([ask(path), ask(path, { 'Accept-Encoding': 'gzip' })]);
      expect(plain.headers.get('Content-Encoding')).toBeNull();
      expect(packed.headers.get('Content-Encoding')).toBe('gzip');
      expect(packed.headers.get('Content-Type')).toBe(plain.headers.get('Content-Type'));
      expect(packed.headers.get('Vary')).toMatch(/^Accept-Encoding$/i);
      expect(plain.headers.get('Vary')).toMatch(/^Accept-Encoding$/i);
      expect(await packed.text()).toBe(await plain.text());
    },
  );

  it('sends the file that was packed before', async () => {
    const { headers } = await ask('/es/', { 'Accept-Encoding': 'gzip' }, 'HEAD');
    expect(headers.get('Content-Length')).toBe(String(readFileSync(join(site, 'es/index.html.gz')).length));
  });

  it('packs for a proxy that asks for others, too', async () => {
    const response = await ask('/es/', { 'Accept-Encoding': 'gzip', Via: '1.1 proxy.example' });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
  });

  it('sends nothing packed to who refuses that, however it is written', async () => {
    for (const accepted of ['gzip;q=0', 'br; q=0, gzip; q=0', 'gzip ;q=0.0, identity']) {
      const response = await ask('/es/', { 'Accept-Encoding': accepted });
      expect(response.headers.get('Content-Encoding'), accepted).toBeNull();
    }
  });

  it('keeps to itself what is hidden, but for what a standard puts there', async () => {
    for (const path of ['/.git/config', '/es/.env', '/.htpasswd']) {
      const response = await ask(path);
      expect(response.status, path).toBe(404);
      expect(headersOf(response), path).toEqual(HEADERS);
    }
    expect((await ask('/.well-known/a.txt')).status).toBe(200);
  });

  if (name === 'Apache')
    it('prefers brotli where it can be unpacked', async () => {
      expect((await ask('/es/', { 'Accept-Encoding': 'gzip, br' })).headers.get('Content-Encoding')).toBe('br');
      expect((await ask('/es/', { 'Accept-Encoding': 'br;q=0, gzip' })).headers.get('Content-Encoding')).toBe('gzip');
    });

  it('lets browsers keep what has a hash in its name, and ask again for all else', async () => {
    for (const path of [
      addressOf('_astro/*.js'),
      addressOf('search/es/fragment/*'),
      addressOf('search/es/*.pf_meta'),
    ]) {
      expect((await ask(path)).headers.get('Cache-Control'), path).toBe(KEPT);
    }
    const paths = ['/', '/es/', '/es/feed.xml', '/robots.txt', addressOf('search/es/pagefind.js'), '/_astro/gone.js'];
    for (const path of filled(paths)) expect((await ask(path)).headers.get('Cache-Control'), path).toBe('no-cache');
  });

  it('says that nothing is new with 304 and the same headers', async () => {
    const first = await ask('/es/');
    const again = await ask('/es/', { 'If-None-Match': first.headers.get('ETag') ?? '' });
    expect(again.status).toBe(304);
    expect(headersOf(again)).toEqual(HEADERS);
    expect(again.headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each([
    '/gone/',
    '/es/2021/gone',
    '/_astro/gone.js',
    '/es/2021/agenda/gone.json',
    '/_astro/',
    '//other.example/es',
  ])('answers %s with 404, the page for it, and every header', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(readFileSync(join(site, '404.html'), 'utf8'));
    expect(response.headers.get('Content-Type')?.toLowerCase()).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(headersOf(response)).toEqual(HEADERS);
  });

  it.each([
    ['a page', '/es/', 'GET', 200],
    ['data', '/es/2021/agenda.json', 'GET', 200],
    ['a script', '/a.js', 'GET', 200],
    ['a way to the slash', '/es', 'GET', 301],
    ['a refusal of a method', '/es/', 'DELETE', 405],
  ] as const)('sends every header with %s', async (_, path, method, status) => {
    const response = await ask(path, {}, method);
    expect(response.status).toBe(status);
    expect(headersOf(response)).toEqual(HEADERS);
  });

  it.each(['/es', '/es/2021', '/es/2021/agenda', '/es/2021/agenda?tz=America/Panama'])(
    'leads %s to the slash, with what is asked',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(301);
      const [page = '', asked] = path.split('?');
      expect(new URL(response.headers.get('Location') ?? '', served.address).href).toBe(
        `${served.address}${page}/${asked === undefined ? '' : `?${asked}`}`,
      );
    },
  );

  it(`tells browsers to keep to https ${way === 'root' ? 'where the host has chosen so' : 'nowhere'}`, async () => {
    const said = (await ask('/es/')).headers.get('Strict-Transport-Security');
    expect(said).toBe(way === 'root' ? 'max-age=31536000' : null);
  });

  if (way === 'below-path')
    it('leads the path itself to the slash', async () => {
      const response = await ask('');
      expect(response.status).toBe(301);
      expect(new URL(response.headers.get('Location') ?? '', served.address).pathname).toBe(`${EXAMPLE_PATH}/`);
    });

  it('lets scripts of other sites read the data, and nothing else', async () => {
    for (const path of ['/es/2021/agenda.json', '/es/2021/agenda.ics', '/es/feed.xml']) {
      for (const encoding of ['identity', 'gzip']) {
        const { headers } = await ask(path, { 'Accept-Encoding': encoding });
        expect(headers.get('Access-Control-Allow-Origin'), path).toBe('*');
      }
    }
    expect((await ask('/es/')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});
