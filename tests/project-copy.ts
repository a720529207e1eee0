import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longTranscript } from './fixtures/long-transcript.ts';

const project = fileURLToPath(new URL('../', import.meta.url));

/** What a build keeps beside the packages. */
const CACHES = ['.astro', '.cache', '.vite'];

/** A copy of the project in a folder of its own, sharing its packages, to be built with other content or settings. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    if (existsSync(project + part)) cpSync(project + part, join(copy, part), { recursive: true });
  }
  // Package by package: Astro keeps what it read of the content in node_modules, and two builds may run at once.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(`${project}node_modules`)) {
    if (!CACHES.includes(name)) symlinkSync(`${project}node_modules/${name}`, join(copy, 'node_modules', name));
  }
  return copy;
}

/** Takes back whatever the host has published of the recordings of 2021, so that a test publishes its own. */
export function takeBackRecordings(content: string): void {
  const folder = join(content, 'editions/2021/recordings');
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const [, session] = /^session-(\d+)\.yaml$/.exec(name) ?? [];
    if (session === undefined) rmSync(file);
    else writeFileSync(file, `session: ${session}\nyoutube: { state: pending }\necampus: { state: pending }\n`);
  }
}

/** The edition that the fixture adds; it never was, and stands in no content but that of the tests. */
export const FIXTURE_EDITION = '2031';

/** When the fixture's edition is over and its recordings are there. */
const FIXTURE_NOW = '2031-12-01T12:00:00Z';

/** Adds the fixture's edition, people and bodies to the content of a copy, and the one transcript too long to keep. */
export function addFixture(copy: string): void {
  const content = join(copy, 'content');
  takeBackRecordings(content);
  cpSync(`${project}tests/fixtures/content`, content, { recursive: true });
  // The video lasts 2:04:00; the talking ends a little before.
  writeFileSync(join(content, `editions/${FIXTURE_EDITION}/recordings/session-2.es.vtt`), longTranscript(7420));
}

/** Builds a copy that holds the fixture, as on a day when its recordings are there. */
export function buildFixture(copy: string): { status: number | null; output: string } {
  addFixture(copy);
  return buildCopy(copy, { SOURCE_DATE_EPOCH: String(Date.parse(FIXTURE_NOW) / 1000) });
}

/** Builds a copy with the build command; `environment` holds the settings of the build. */
export function buildCopy(
  copy: string,
  environment: Record<string, string> = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
    shell: process.platform === 'win32',
    cwd: copy,
    // Test runners set variables of their own that a build would take for settings.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
