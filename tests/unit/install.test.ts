import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../src/commands/install.mjs';

const { engines, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  dependencies: { node: string };
};

/** A machine on which nothing is installed, with another Node than the project's own. */
const fresh = (hostNode: string) => ({
  hostNode,
  engines: engines.node,
  lockedAt: 1000,
  installedAt: undefined,
  hasOwnNode: false,
});

describe('what is done before a command of the project', () => {
  it.each(['20.0.0', '20.20.2', '22.11.0', '24.1.0', '26.0.0'])(
    'is an installation where nothing is installed, on Node %s',
    (hostNode) => {
      expect(nextStep(fresh(hostNode))).toBe('install');
    },
  );

  it.each(['18.20.8', '19.9.0'])('is a refusal where nothing is installed, on Node %s', (hostNode) => {
    expect(nextStep(fresh(hostNode))).toBe('refuse');
  });

  it('is an installation where the lock file is newer than the packages', () => {
    expect(nextStep({ ...fresh('20.0.0'), installedAt: 999, hasOwnNode: true })).toBe('install');
  });

  it('is an installation where the packages lack a Node of their own', () => {
    expect(nextStep({ ...fresh('20.0.0'), installedAt: 2000 })).toBe('install');
  });

  it.each(['18.20.8', '20.0.0', dependencies.node])(
    'is nothing where the packages are as the lock file says, on Node %s',
    (hostNode) => {
      expect(nextStep({ ...fresh(hostNode), installedAt: 1000, hasOwnNode: true })).toBe('nothing');
    },
  );
});

describe('the installer', () => {
  it('imports nothing that is not there before it has run', () => {
    const code = readFileSync('src/commands/install.mjs', 'utf8');
    const imported = [...code.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported).toEqual(['node:child_process', 'node:fs', 'node:url']);
  });

  it('runs on what package.json asks of a host, and brings a newer Node', () => {
    expect(engines.node).toBe('>=20');
    expect(parseInt(dependencies.node)).toBe(24);
  });
});
