// Runs everything, or with --static what looks at the sources alone, and ends with its counts. Each step prints its own
// report; a failed one does not keep the next from running, but for the site, without which there is nothing to look at.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, NO_BROWSER } from '../src/commands/pdf/browser.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
let total: Counts = { passed: 0, failed: 0, skipped: 0 };

const shell = process.platform === 'win32';
const secondsSince = (started: number) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/** Adds the counts of a step that has ended. */
function count(ok: boolean, counts: Counts): void {
  // A runner that fails outside its tests has failed all the same.
  const failed = ok ? counts.failed : Math.max(counts.failed, 1);
  total = {
    passed: total.passed + counts.passed,
    failed: total.failed + failed,
    skipped: total.skipped + counts.skipped,
  };
}

/** How many steps there are, and how many have begun. */
const steps = { begun: 0, all: 0 };

/** The beginning of a step, so that whoever waits sees how far it is. */
const begin = (title: string) => `${String(++steps.begun)} of ${String(steps.all)}: ${title}`;

function step(title: string, command: string, args: readonly string[], countsOf: (ok: boolean) => Counts): boolean {
  console.log(`\n── ${begin(title)}`);
  const started = Date.now();
  const ok = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
  count(ok, countsOf(ok));
  console.log(`   ${ok ? 'passed' : 'FAILED'} in ${secondsSince(started)}`);
  return ok;
}

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** What looks at the sources alone, the longest first. */
const STATIC = [
  // Without what runs before it: the types of the content are there.
  ['Types', ['--ignore-scripts', 'check:types']],
  ['Types of what browsers run', ['check:browser-types']],
  ['Types of the service worker', ['check:worker-types']],
  ['Lint', ['check:lint']],
  ['Format', ['check:format']],
  ['Dead code', ['check:unused']],
  ['Spelling', ['check:spelling']],
] as const;

/** Runs a script of package.json while others run, and prints its report once it has ended. */
function stepBeside([title, script]: (typeof STATIC)[number]): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    console.log(`   … ${begin(title)}`);
    let report = '';
    const run = spawn('npm', ['run', '--silent', ...script], { cwd: root, shell });
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (data: Buffer) => (report += data.toString()));
    run.on('error', reject).on('close', (status) => {
      const ok = status === 0;
      count(ok, one(ok));
      console.log(`\n── ${title}\n${report}   ${ok ? 'passed' : 'FAILED'} in ${secondsSince(started)}`);
      resolve();
    });
  });
}

/** Runs the static checks, as many at once as there are cores. */
async function staticChecks(): Promise<void> {
  const started = Date.now();
  // Types and lint read what Astro writes of the content.
  step('Types of the content', 'node', [join('src', 'commands', 'sync.ts')], one);
  const waiting = [...STATIC];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await stepBeside(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`\n   static checks in ${secondsSince(started)}`);
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(results, file), 'utf8'));
  } catch {
    return undefined;
  }
}

function vitest(title: string, projects: readonly string[]): boolean {
  const file = `${projects.join('-')}.json`;
  const args = ['run', ...projects.map((name) => `--project=${name}`), '--reporter=default', '--reporter=json'];
  return step(title, 'vitest', [...args, `--outputFile.json=${join('test-results', file)}`], () => {
    const report = readReport(file) as
      { numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined;
    return {
      passed: report?.numPassedTests ?? 0,
      failed: report?.numFailedTests ?? 0,
      skipped: report?.numPendingTests ?? 0,
    };
  });
}

/** The steps that run tests, and build what they look at. */
const TEST_STEPS = 5;

/** Runs the tests, and builds what they look at. */
async function tests(): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  vitest('Unit and content tests', ['unit', 'content']);
  const isBuilt = step('Build', 'npm', ['run', 'build', '--silent'], one);
  if (!isBuilt || !step('Builds for the tests', 'node', [join('tests', 'builds', 'sites.ts')], one)) return;
  vitest('Checks over the built site', ['site']);
  if (!(await findBrowser())) {
    console.log(`\n── ${begin('Browser tests')}\n   skipped: ${NO_BROWSER.en}`);
    count(true, { passed: 0, failed: 0, skipped: 1 });
    return;
  }
  step('Browser tests', 'playwright', ['test'], () => {
    const report = readReport('browser.json') as
      { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined;
    return {
      passed: report?.stats.expected ?? 0,
      failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
      skipped: report?.stats.skipped ?? 0,
    };
  });
}

const isStatic = process.argv.includes('--static');
steps.all = 1 + STATIC.length + (isStatic ? 0 : TEST_STEPS);
await staticChecks();
if (!isStatic) await tests();

console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
