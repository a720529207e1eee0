import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Builds a copy with the build command; `environment` holds the settings of the build. */
export function buildCopy(
  copy: string,
  environment: Record<string, string> = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/build.ts'], {
    cwd: copy,
    // Test runners set variables of their own that a build would take for settings.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
