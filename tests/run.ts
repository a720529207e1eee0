// Runs everything and ends with its counts. Each step prints its own report; a failed one does not keep the next from
// running, but for the site, without which there is nothing to look at.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results/`;
const shell = process.platform === 'win32';
let total: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Adds to the total what a step counted, and says how it ended. */
function end(ok: boolean, counts: Counts, started: number): boolean {
  // A runner that fails outside its tests has failed all the same.
  const failed = ok ? counts.failed : Math.max(counts.failed, 1);
  total = {
    passed: total.passed + counts.passed,
    failed: total.failed + failed,
    skipped: total.skipped + counts.skipped,
  };
  console.log(`   ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return ok;
}

function step(title: string, command: string, args: readonly string[], countsOf: (ok: boolean) => Counts): boolean {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  return end(status === 0, countsOf(status === 0), started);
}

/** Runs checks that look at the same files and change none, beside each other; the report of each is printed at its end. */
async function together(checks: readonly (readonly [title: string, script: string])[]): Promise<void> {
  const check = ([title, script]: readonly [string, string]) =>
    new Promise<void>((resolve) => {
      const started = Date.now();
      let output = '';
      const { stdout, stderr } = spawn('npm', ['run', script, '--silent'], { cwd: root, shell }).on(
        'close',
        (status) => {
          console.log(`\n── ${title}\n${output}`.trimEnd());
          end(status === 0, one(status === 0), started);
          resolve();
        },
      );
      for (const stream of [stdout, stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    });
  await Promise.all(checks.map(check));
}

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(results + file, 'utf8'));
  } catch {
    return undefined;
  }
}

function vitest(title: string, projects: readonly string[]): boolean {
  const file = `${projects.join('-')}.json`;
  const args = ['run', ...projects.map((name) => `--project=${name}`), '--reporter=default', '--reporter=json'];
  return step(title, 'vitest', [...args, `--outputFile.json=${results}${file}`], () => {
    const report = readReport(file) as
      { numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined;
    return {
      passed: report?.numPassedTests ?? 0,
      failed: report?.numFailedTests ?? 0,
      skipped: report?.numPendingTests ?? 0,
    };
  });
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await together([
  ['Types', 'check:types'],
  ['Lint', 'check:lint'],
  ['Format', 'check:format'],
  ['Spelling', 'check:spelling'],
  ['Dead code', 'check:unused'],
]);
vitest('Unit and content tests', ['unit', 'content']);
const isBuilt = step('Build', 'npm', ['run', 'build', '--silent'], one);
if (isBuilt && step('Builds for the tests', 'node', ['tests/builds/sites.ts'], one)) {
  vitest('Checks over the built site', ['site']);
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

console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
