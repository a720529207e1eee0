import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What a build keeps beside the packages. */
const CACHES = ['.astro', '.cache', '.vite'];

/** A copy of the project in a folder of its own, sharing its packages, to be built with other content or settings. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    if (existsSync(PROJECT + part)) cpSync(PROJECT + part, join(copy, part), { recursive: true });
  }
  // Package by package: Astro keeps what it read of the content in node_modules, and two builds may run at once.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(`${PROJECT}node_modules`)) {
    if (!CACHES.includes(name)) symlinkSync(`${PROJECT}node_modules/${name}`, join(copy, 'node_modules', name));
  }
  return copy;
}

/** The command that builds a copy, and what it runs in: the settings of the build, and none of a test runner's own. */
const command = (copy: string, settings: Readonly<Record<string, string>>) => ({
  shell: process.platform === 'win32',
  cwd: copy,
  env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
});

/** Builds a copy with the build command; `settings` are those of the build. */
export function buildCopy(
  copy: string,
  settings: Readonly<Record<string, string>> = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
    ...command(copy, settings),
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/**
 * Builds a copy while others are built.
 * @throws Error with what the build printed, where it stopped
 */
export function buildBeside(copy: string, settings: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn('npm', ['run', 'build', '--silent'], command(copy, settings));
    let output = '';
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    build.on('error', reject).on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(output));
    });
  });
}
