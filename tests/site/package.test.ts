import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../src/commands/package/archive.ts';
import { handoverEntries, siteEntries } from '../../src/commands/package/entries.ts';
import { PROJECT } from '../builds/copy.ts';
import { filled } from '../filled.ts';

describe('the package of the built site', () => {
  const entries = [...siteEntries(PROJECT), ...handoverEntries(PROJECT)];
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
