import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/commands/pdf/browser.ts';

const machine = (platform: NodeJS.Platform, arch: NodeJS.Architecture, env: NodeJS.ProcessEnv = {}) => ({
  platform,
  arch,
  env,
});
const has =
  (...channels: readonly string[]) =>
  (channel: string) =>
    Promise.resolve(channels.includes(channel));

describe('the browser of the tests', () => {
  it('is the one that is named, on any machine', async () => {
    const named = machine('win32', 'x64', { CHROMIUM_PATH: 'C:\\chrome.exe' });
    expect(await findBrowser(named, has('chrome'))).toEqual({ executablePath: 'C:\\chrome.exe' });
  });

  it.each([
    ['darwin', 'arm64', ['chrome', 'msedge'], { channel: 'chrome' }],
    ['win32', 'x64', ['msedge'], { channel: 'msedge' }],
    ['linux', 'riscv64', ['chrome'], { channel: 'chrome' }],
    ['win32', 'x64', [], undefined],
  ] as const)('on %s %s with %j installed is %j', async (platform, arch, installed, found) => {
    expect(await findBrowser(machine(platform, arch), has(...installed))).toEqual(found);
  });
});
