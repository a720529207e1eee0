// Runs everything and ends with its counts. Each step prints its own report; a failed one does not keep the next from
// running, but for the site, without which there is nothing to look at.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results/`;
let total: Counts = { passed: 0, failed: 0, skipped: 0 };

function step(title: string, command: string, args: readonly string[], countsOf: (ok: boolean) => Counts): boolean {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const ok = status === 0;
  const counts = countsOf(ok);
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

step('Types', 'npm', ['run', 'check:types', '--silent'], one);
step('Lint', 'npm', ['run', 'check:lint', '--silent'], one);
step('Format', 'npm', ['run', 'check:format', '--silent'], one);
step('Spelling', 'npm', ['run', 'check:spelling', '--silent'], one);
step('Dead code', 'npm', ['run', 'check:unused', '--silent'], one);
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
