import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The content that the tests own: that of the site as it was when the tests were written. A host changes `content/` at
 * will, and no test but those of its facts (tests/content/facts.test.ts) and of any content looks there.
 */
export const FROZEN_CONTENT = `${PROJECT}tests/fixtures/frozen/content`;

/** The files of `public/` that are the site's own; whatever else stands there is the host's. */
const ICONS = ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png'];

/** What a build is made of beside the content. */
const PARTS = ['src', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** Puts a copy of the frozen content into a folder, as its `content/`. */
export function copyContent(folder: string): void {
  cpSync(FROZEN_CONTENT, join(folder, 'content'), { recursive: true });
}

/** What a build keeps beside the packages. */
const CACHES = ['.astro', '.cache', '.vite'];

/**
 * A copy of the project with the frozen content, in a folder of its own, sharing its packages, to be built with changes; with
 * more of its files, where more is to run there.
 */
export function copyProject(more: readonly string[] = []): string {
  const copy = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of [...PARTS, ...ICONS.map((icon) => `public/${icon}`), ...more]) {
    cpSync(PROJECT + part, join(copy, part), { recursive: true });
  }
  copyContent(copy);
  // Package by package: Astro keeps what it read of the content in node_modules, and two builds may run at once.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((name) => !name.endsWith('.json'))) {
    // A junction is what Windows lets everyone make; it leads to folders alone, and packages are nothing else.
    if (!CACHES.includes(name))
      symlinkSync(join(PROJECT, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  }
  return copy;
}

/** What a program needs of the machine to run at all, as Windows and others call it. */
const MACHINE = ['PATH', 'HOME', 'SYSTEMROOT', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'COMSPEC', 'PATHEXT'];

/** The settings of the machine, without those that a test runner leaves to what it starts. */
export const machine = () => Object.fromEntries(MACHINE.map((name) => [name, process.env[name]]));

/** The command that builds a copy, and what it runs in: the settings of the build, and none of a test runner's own. */
const command = (copy: string, settings: Readonly<Record<string, string>>) => ({
  shell: process.platform === 'win32',
  cwd: copy,
  env: { ...machine(), LANG: 'en', ...settings },
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
 * @param script the script of package.json that does so, and what stands after it
 * @returns what it printed
 * @throws Error with what it printed, where it stopped
 */
export function buildBeside(
  copy: string,
  settings: Readonly<Record<string, string>>,
  script: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const build = spawn('npm', ['run', '--silent', ...script], command(copy, settings));
    let output = '';
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    build.on('error', reject).on('close', (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(output));
    });
  });
}
