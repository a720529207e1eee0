import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeArchive } from '../../src/commands/package/archive.ts';
import { type Entry, handoverEntries, PROJECT_PARTS, siteEntries } from '../../src/commands/package/entries.ts';
import { makeFolderSite } from '../../src/commands/package/folder-site.ts';
import { contentDate, packageName } from '../../src/commands/package/name.ts';
import { failureText } from '../../src/commands/terminal/failure.ts';
import { readContent } from '../../src/loaders/content.ts';
import type { Content } from '../../src/rules/content.ts';
import { FROZEN_CONTENT } from '../builds/copy.ts';
import { filled } from '../filled.ts';

let root = '';

const write = (file: string, text = file) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

/** A project with a built site, as small as can be. */
const FILES = [
  'dist/index.html',
  'dist/es/año.html',
  'dist/.well-known/a.txt',
  'content/site.yaml',
  'src/hosting/guide.es.md',
  'src/hosting/nginx/a.conf',
  '.ci/run',
  'README.md',
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const file of FILES) write(file);
  write('.ci/run', '#!/bin/sh\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const handover = (of: string) => [...siteEntries(of), ...handoverEntries(of)];
const paths = () => handover(root).map(({ path }) => path);
const archive = (entries: readonly Entry[] = handover(root), folder = join(root, 'packages')) =>
  writeArchive(entries, { folder, name: 'site', date: '2026-11-25' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a package', () => {
  it('holds the site, the settings for hosts with the guide at its top, and the project', () => {
    expect(paths().toSorted()).toEqual([
      'guide.es.md',
      'hosting/nginx/a.conf',
      'project/.ci/run',
      'project/README.md',
      'project/content/site.yaml',
      'project/src/hosting/guide.es.md',
      'project/src/hosting/nginx/a.conf',
      'site/.well-known/a.txt',
      'site/es/año.html',
      'site/index.html',
    ]);
  });

  it.each([
    '.env',
    'notes.txt',
    'node_modules/a/index.js',
    'test-results/a.json',
    '.site-next-123/index.html',
    'content/.env',
    'src/a/.env.local',
    'public/.htpasswd',
    '.git/config',
    '.astro/a',
    'packages/old.zip',
  ])('leaves out %s, which is no part of the project', (file) => {
    const before = paths();
    write(file);
    expect(paths()).toEqual(before);
  });

  it.each([
    'content/.DS_Store',
    'content/Thumbs.db',
    'content/desktop.ini',
    'src/a.ts~',
    'src/.a.ts.swp',
    'src/.#a.ts',
    'src/#a.ts#',
    'content/~$a.docx',
    'public/._a.png',
    'dist/.DS_Store',
  ])('leaves out %s, which a system or an editor left there', (file) => {
    const before = paths();
    write(file);
    expect(paths()).toEqual(before);
  });

  it.each(['content/a.yaml', 'dist/a', 'src', 'README.md', 'src/hosting/a'])(
    'is refused where %s is a link',
    (file) => {
      rmSync(join(root, file), { recursive: true, force: true });
      symlinkSync(tmpdir(), join(root, file));
      expect(() => handover(root)).toThrow(file);
    },
  );

  it('unpacks to the same bytes, with a checksum for each', async () => {
    const made = await archive();
    const { SHA256SUMS: sums, ...unpacked } = unzipSync(readFileSync(made.file));
    const there = Object.fromEntries(handover(root).map(({ path, from }) => [path, readFileSync(from, 'utf8')]));
    const text = Object.fromEntries(
      Object.entries(unpacked).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
    );
    expect(text).toEqual(there);
    expect(Buffer.from(sums ?? []).toString()).toBe(
      filled(Object.keys(unpacked).toSorted())
        .map((path) => `${sha256(unpacked[path] ?? new Uint8Array())}  ${path}\n`)
        .join(''),
    );
  });

  it('tells its size, its checksum and how many files it has', async () => {
    const made = await archive();
    const bytes = readFileSync(made.file);
    expect(made).toEqual({ file: made.file, bytes: bytes.length, sha256: sha256(bytes), files: handover(root).length });
  });

  it('is the same file for the same content, whenever, in whatever zone and order', async () => {
    const zone = process.env['TZ'];
    const first = await archive();
    const bytes = readFileSync(first.file);
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Mexico_City']) {
        process.env['TZ'] = TZ;
        for (const file of FILES) utimesSync(join(root, file), 1_000_000_000, 1_000_000_000);
        const again = await archive(handover(root).toReversed(), join(root, TZ.replace('/', '-')));
        expect(again.file.endsWith(first.file.replace(join(root, 'packages'), ''))).toBe(true);
        expect(readFileSync(again.file).equals(bytes)).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('has another name where a letter is another', async () => {
    const { file } = await archive();
    write('content/site.yaml', 'another');
    expect((await archive()).file).not.toBe(file);
    expect(basename(file)).toMatch(/^site-[0-9a-f]{8}\.zip$/);
  });

  it('is not begun where something else stands in the place of its folder', async () => {
    write('packages', 'a file');
    await expect(archive()).rejects.toThrow('packages');
    expect(readFileSync(join(root, 'packages'), 'utf8')).toBe('a file');
  });

  it('takes away what was cut short before', async () => {
    write('packages/site-00000000.zip.part');
    const { file } = await archive();
    expect(readdirSync(join(root, 'packages'))).toEqual([basename(file)]);
  });

  it('leaves nothing behind where a file is gone before it is written, or cannot be', async () => {
    const gone = [...handover(root), { path: 'gone', from: join(root, 'gone') }];
    await expect(archive(gone)).rejects.toThrow('ENOENT');
    // A folder in the place of the archive: it cannot be put there once it is whole.
    const { file } = await archive();
    rmSync(file);
    mkdirSync(join(file, 'in the way'), { recursive: true });
    await expect(archive()).rejects.toThrow();
    expect(readdirSync(join(root, 'packages')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('the site that opens from a folder, in a package', () => {
  const page = (body: string) =>
    `<html lang="en"><meta http-equiv="content-security-policy" content="default-src 'none'">${body}</html>`;

  beforeEach(() => {
    mkdirSync(join(root, 'temporary'));
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(root, 'temporary'));
    vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
    for (const file of ['dist/index.html', 'dist/404.html', 'dist/es/año.html']) write(file, page(''));
    write('dist/es/index.html', page('<a href="../a.pdf">PDF</a><a href="./">Here</a>'));
    for (const file of ['dist/a.pdf', 'dist/es/index.html.gz', 'dist/sitemap-0.xml']) write(file);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const temporary = () => readdirSync(join(root, 'temporary'));

  it('has the pages and what they lead to, and is there until it is taken away', async () => {
    const { entries, remove } = await makeFolderSite(root);
    expect(entries.map(({ path }) => path).toSorted()).toEqual([
      'site-files/a.pdf',
      'site-files/es/año.html',
      'site-files/es/index.html',
      'site-files/index.html',
    ]);
    const from = entries.find(({ path }) => path === 'site-files/es/index.html')?.from ?? '';
    expect(readFileSync(from, 'utf8')).toContain('href="./index.html"');
    await remove();
    expect(temporary()).toEqual([]);
  });

  it('is refused in one sentence where a page leads nowhere, and leaves nothing behind', async () => {
    write('dist/es/index.html', page('<a href="b/">B</a>'));
    await expect(makeFolderSite(root)).rejects.toThrow(/an address leads nowhere \(es\/index\.html: b\/index\.html\)/);
    expect(temporary()).toEqual([]);
  });

  it('says in one sentence that it cannot be written', async () => {
    rmSync(join(root, 'temporary'), { recursive: true });
    write('temporary', 'a file');
    const failure = await makeFolderSite(root).catch(failureText);
    expect(failure).toMatch(/^There is a file where a folder has to be \(.*\): remove it, or give it another name\.$/);
  });
});

describe('the parts of the project', () => {
  const tracked = spawnSync('git', ['ls-files'], { encoding: 'utf8' });

  // The project that is handed over comes without a history, and what someone keeps in its folder is their own.
  it.skipIf(tracked.status !== 0 || tracked.stdout === '')(
    'are all that is under version control: name what is new in PROJECT_PARTS',
    () => {
      const top = new Set(filled(tracked.stdout.trim().split('\n')).map((path) => path.replace(/\/.*/, '')));
      expect([...top].filter((name) => !PROJECT_PARTS.includes(name))).toEqual([]);
    },
  );

  it('are what a build needs', () => {
    const needed = [
      'astro.config.mjs',
      'content',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tsconfig.json',
    ];
    expect(needed.filter((name) => !PROJECT_PARTS.includes(name) || !existsSync(name))).toEqual([]);
  });
});

describe('the name of a package', () => {
  it.each([
    ['https://micrositio.example/', 'micrositio.example-2026-11-25'],
    ['https://ministerio.example/a/b/', 'ministerio.example-a-b-2026-11-25'],
    ['https://ñandú.example:8443/', 'xn--and-6ma2c.example-2026-11-25'],
  ])('of %s is %s and a few letters of what is in it', (site, name) => {
    expect(packageName(new URL(site), '2026-11-25')).toBe(name);
  });

  const content = readContent(FROZEN_CONTENT);
  const withEdition = (data: object): Content => ({
    ...content,
    editions: content.editions.map((edition) => ({ ...edition, data: { ...edition.data, ...data } })),
  });

  it('has the newest day on which the content says that something was told or checked', () => {
    const newer = withEdition({ changes: [{ at: '2041-02-03T10:00:00Z', text: { es: 'a', en: 'a' }, items: [] }] });
    expect(contentDate(newer)).toBe('2041-02-03');
    expect(contentDate(content)).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('does not have the day of what is planned', () => {
    expect(contentDate(withEdition({ dates: { start: '2041-02-03', end: '2041-02-05' } }))).toBe(contentDate(content));
  });

  it('has the year of the newest edition where nothing is told', () => {
    const [edition] = content.editions;
    const silent = Object.fromEntries(Object.keys(content).map((kind) => [kind, []])) as unknown as Content;
    expect(contentDate({ ...silent, editions: edition ? [{ ...edition, id: '2041', data: {} as never }] : [] })).toBe(
      '2041-01-01',
    );
  });
});
