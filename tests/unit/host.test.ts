import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROJECT } from '../builds/copy.ts';

/** What looks at the content of the host or the site built from it, and holds it to nothing that a host may change. */
const LOOKING = [
  'content/facts.test.ts',
  'content/host.test.ts',
  'site/anchors.test.ts',
  'site/checks/offline.ts',
  'site/checks/validity.ts',
  'site/checks/weight.ts',
  'site/every-site.ts',
  'site/recordings.test.ts',
  'site/styles.test.ts',
  'spelling/run.ts',
];

const files = globSync('**/*.ts', { cwd: `${PROJECT}tests`, exclude: ['bench/**', 'fixtures/**'] })
  .map((name) => name.replaceAll('\\', '/'))
  .map((name) => [name, readFileSync(`${PROJECT}tests/${name}`, 'utf8')] as const);

it('no test but these looks at what a host writes, so that a host may change it', () => {
  const looking = files.filter(([, text]) => /from '(?:\.\.\/)+host\.ts'/.test(text)).map(([name]) => name);
  expect(looking.sort()).toEqual(LOOKING);
});

it('no test finds its own way there', () => {
  const way = /['"`](?:\.{1,2}\/)+(?:content|dist)\b|(?:PROJECT\}|PROJECT \+ ['"`])(?:content|dist)\b/;
  const own = files.filter(([name, text]) => way.test(text) && name !== 'host.ts').map(([name]) => name);
  expect(own).toEqual([]);
  expect(way.test(readFileSync(`${PROJECT}tests/host.ts`, 'utf8'))).toBe(true);
});
