import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { FONTS_FILE } from './tests/browser/fonts.ts';
import { theBrowser } from './tests/browser/installed.ts';

/** A port that nothing listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

// The workers and the server read this file's environment, so that all of them mean the same port.
process.env['SITE_PORT'] ??= String(await freePort());
const port = Number(process.env['SITE_PORT']);

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: ['./tests/browser/fonts.ts', './tests/builds/sites.ts'],
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  // One more than the cores of a small machine: a test waits now and then.
  workers: 3,
  // What a test waits for it gets at once; on a machine that has much else to do it takes longer, and is no less right.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${String(port)}/`,
    launchOptions: {
      ...(await theBrowser()),
      args: ['--no-sandbox', '--disable-gpu'],
      env: { ...process.env, FONTCONFIG_FILE: FONTS_FILE },
    },
  },
  // It listens before the sites that it serves are built.
  webServer: { command: 'node tests/browser/server.ts', port, reuseExistingServer: false },
});
