import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../src/commands/package/archive.ts';
import { handoverEntries, siteEntries } from '../../src/commands/package/entries.ts';
import { copyProject, PROJECT } from '../builds/copy.ts';
import { packagesOf, printedOf, siteOf } from '../builds/sites.ts';
import { filled } from '../filled.ts';

describe('the package of the built site', () => {
  const entries = [...siteEntries(join(siteOf('frozen'), '..')), ...handoverEntries(PROJECT)];
  let folder = '';
  let unpacked: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const { file } = await writeArchive(entries, { folder, name: 'site', date: '2026-11-25' });
    unpacked = unzipSync(readFileSync(file));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds every file of it as it is', () => {
    const differing = filled(entries).filter(
      ({ path, from }) => !readFileSync(from).equals(unpacked[path] ?? new Uint8Array()),
    );
    expect(differing).toEqual([]);
    expect(Object.keys(unpacked).length).toBe(entries.length + 1);
  });

  it('holds what the next host reads first, publishes and builds from', () => {
    const parts = [
      'guide.es.md',
      'guide.en.md',
      'SHA256SUMS',
      'site/404.html',
      'site/es/index.html',
      'hosting/nginx/root.conf',
      'project/package-lock.json',
      'project/content/site.yaml',
      'project/src/commands/build.ts',
      'project/tests/run.ts',
      'project/.gitignore',
    ];
    expect(parts.filter((part) => !(part in unpacked))).toEqual([]);
  });

  it('holds nothing that is installed, made or kept for oneself', () => {
    const top = new Set(Object.keys(unpacked).map((path) => path.split('/').slice(0, 2).join('/')));
    const foreign = ['node_modules', 'dist', 'packages', 'test-results', '.git', '.astro'].map(
      (name) => `project/${name}`,
    );
    expect(foreign.filter((path) => top.has(path))).toEqual([]);
  });

  it('has paths that Windows can unpack below a folder of some length', () => {
    const paths = filled(Object.keys(unpacked));
    expect(paths.filter((path) => path.length > 160)).toEqual([]);
    expect(
      paths.filter((path) => /[<>:"|?*\\]|[. ](?:\/|$)|(?:^|\/)(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|\/|$)/i.test(path)),
    ).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });
});

describe('the command that makes the package', () => {
  let copy = '';

  beforeAll(() => {
    copy = copyProject(['package-lock.json']);
  });

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  const run = (lang: string, ...more: readonly string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'src', 'commands', 'package.ts'), `--lang=${lang}`, ...more],
      { cwd: copy, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } },
    );
    return { status, lines: stderr.trim().split('\n') };
  };

  it.each([
    ['es', 'site.yaml', 'El contenido tiene problemas'],
    ['en', 'glossary.yaml', 'The content has problems'],
  ])('refuses content with problems in one sentence, and builds nothing (%s, %s)', (lang, name, sentence) => {
    const file = join(copy, 'content', name);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.concat('unknown: true\n'));
    const { status, lines } = run(lang);
    writeFileSync(file, whole);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
  });

  it.each([
    ['es', 'no se entiende: esta orden admite --files'],
    ['en', 'is not understood: this command takes --files'],
  ])('refuses a word that it does not know in one sentence, and builds nothing (%s)', (lang, sentence) => {
    const { status, lines } = run(lang, '--file');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
  });

  it('builds the site for its address, and prints the name, the size and the checksum of what it made', () => {
    const [file = ''] = filled(readdirSync(packagesOf('below')));
    const printed = readFileSync(printedOf('below'), 'utf8');
    expect(file).toMatch(/^ministerio\.example-a-b-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/);
    const zip = readFileSync(packagesOf('below') + file);
    expect(printed).toContain(file);
    expect(printed).toContain(`${String(Math.round(zip.length / 1e5) / 10)} MB`);
    expect(printed).toContain(createHash('sha256').update(zip).digest('hex'));
    const made = unzipSync(zip);
    const textOf = (path: string) => Buffer.from(made[path] ?? new Uint8Array()).toString();
    expect(textOf('site/404.html')).toContain('href="/a/b/es/"');
    expect(gunzipSync(made['site/es/index.html.gz'] ?? new Uint8Array()).toString()).toBe(textOf('site/es/index.html'));
    expect(Object.keys(made)).toContain('site/es/index.html.br');
  });

  it('puts the site that opens from a folder beside it where that is asked for, whole and without what servers send', () => {
    const [file = ''] = filled(readdirSync(packagesOf('below')));
    const paths = Object.keys(unzipSync(readFileSync(packagesOf('below') + file)));
    const pagesIn = (folder: string) =>
      paths
        .filter((path) => path.startsWith(folder) && path.endsWith('.html'))
        .map((path) => path.slice(folder.length));
    expect(pagesIn('site-files/').toSorted()).toEqual(
      filled(pagesIn('site/').filter((path) => path !== '404.html')).toSorted(),
    );
    const others = paths.filter(
      (path) => path.startsWith('site-files/') && /\.(?:br|gz|js|webmanifest)$|sitemap|robots/.test(path),
    );
    expect(others).toEqual([]);
  });

  it('goes on without a browser, says so, and links to no PDF that is not there', () => {
    expect(readFileSync(printedOf('below'), 'utf8')).toMatch(/no-browser[^]*(?:va sin los PDF|goes without the PDFs)/);
    expect(readFileSync(`${siteOf('below')}es/2021/agenda/index.html`, 'utf8')).not.toContain('data-papers');
  });
});
