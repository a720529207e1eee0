import { expect, test as base } from '@playwright/test';
import { saveData } from './save-data.ts';

/** A test whose page may not print to the console, fail a request, or ask another host for anything. */
export const test = base.extend<{ hosts: readonly string[]; isQuiet: boolean; quiet: undefined }>({
  /** Its browser asks to save data, so that nothing is kept on the device: what is has tests of its own (offline.spec.ts). */
  context: async ({ context }, use) => {
    await context.addInitScript(saveData);
    await use(context);
  },
  /** The other hosts that the tests of a group may ask, each answered by the test itself. */
  hosts: [[], { option: true }],
  /** Whether that holds of a group. */
  isQuiet: [true, { option: true }],
  quiet: [
    async ({ page, baseURL, hosts, isQuiet }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => noise.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => {
        // What a page still waits for when it is left is given up, and no failure.
        const reason = request.failure()?.errorText ?? '';
        if (reason !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()} ${reason}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) noise.push(`${String(response.status())}: ${response.url()}`);
      });
      page.on('request', (request) => {
        const url = request.url();
        const known = [baseURL ?? '', 'data:', ...hosts];
        if (!known.some((start) => url.startsWith(start))) noise.push(`other host: ${url}`);
      });
      await use(undefined);
      if (isQuiet) expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
