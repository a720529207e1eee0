import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { BASE_URL } from './tests/browser/server.ts';

// The browser comes with the packages: no download, no system package. CHROMIUM_PATH names another one.
const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: BASE_URL,
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu'] },
  },
  webServer: { command: 'node tests/browser/server.ts', url: BASE_URL, reuseExistingServer: false },
});
