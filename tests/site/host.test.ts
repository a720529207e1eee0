import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { copyProject, FROZEN_CONTENT } from '../builds/copy.ts';
import { edit, moveItem, withdrawItem } from '../builds/host-changes.ts';
import { contentOf } from '../builds/sites.ts';

/** The tests that look at what a host writes; tests/unit/host.test.ts holds that no other does. */
const TESTS = ['tests/content/facts.test.ts', 'tests/content/host.test.ts'];

let copy = '';

beforeAll(() => {
  copy = copyProject(['tests', 'vitest.config.ts', 'README.md']);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Runs something of the project in the copy, told in Spanish. */
const run = (...args: readonly string[]) =>
  spawnSync('node', args, {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'es_GT.UTF-8', NO_COLOR: '1' },
  });

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** Runs the tests of the host's content: how many passed, and what the others said. */
function testContent() {
  const told = '--outputFile=report.json';
  run('node_modules/vitest/vitest.mjs', 'run', '--project=content', '--reporter=json', told, ...TESTS);
  const report = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as Report;
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report.numPassedTests,
    failed: all.filter(({ status }) => status !== 'passed').map(({ failureMessages }) => failureMessages.join('\n')),
  };
}

/** The lines of the list of facts. */
const facts = () => readFileSync(join(copy, 'tests/content/facts-2021.yaml'), 'utf8').split('\n');

/** Gives the copy a content. */
function useContent(folder: string): void {
  rmSync(join(copy, 'content'), { recursive: true });
  cpSync(folder, join(copy, 'content'), { recursive: true });
}

describe('after a year with another host', () => {
  beforeAll(() => {
    useContent(contentOf('host'));
  });

  it('every test of the content passes', () => {
    expect(testContent()).toEqual({ passed: 4, failed: [] });
  });

  it('new names are spelled right, and a word that no dictionary has is told and no fault', () => {
    edit(copy, 'editions/2027/note/es/purpose.mdx', 'es ficticio', 'es ficticio y zurumbeante');
    const { status, stderr } = run('tests/spelling/run.ts');
    expect(stderr.match(/^warning .*/gm)).toEqual([
      expect.stringMatching(/^warning {2}content\/editions\/2027\/note\/es\/purpose\.mdx:\d+ {2}"zurumbeante"/),
    ]);
    expect(stderr).toContain('Si una palabra está bien escrita, no hay nada que hacer.');
    expect(status).toBe(0);
  });
});

describe('changes of 2021 itself turn one test red, which says what to change where', () => {
  it('a move, and a withdrawal', () => {
    useContent(FROZEN_CONTENT);
    moveItem('2021')(copy);
    withdrawItem('2021')(copy);
    const { passed, failed } = testContent();
    expect([passed, failed.length]).toEqual([3, 1]);
    const numbers = ['s1-2', 's1-3', 's3-2'].map((item) => facts().findIndex((one) => one.startsWith(`${item}:`)) + 1);
    for (const number of filled(numbers)) {
      expect(failed[0]).toContain(`cambia en tests/content/facts-2021.yaml:${String(number)} la línea`);
    }
    for (const line of [
      's1-3: 09:55–10:00 · questions · luis-alonso-serrano',
      's3-2: withdrawn · 09:45–09:55 · questions',
    ])
      expect(failed[0]).toContain(`\npor\n  ${line}`);
  });
});
