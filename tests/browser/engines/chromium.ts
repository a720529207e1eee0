import type { Page } from '@playwright/test';
import type { Engine } from './engine.ts';

/** Chromium in the hands of the errands, as the tests have it. */
export function chromium(page: Page): Engine {
  const elementOf = (expression: string) => page.evaluateHandle<HTMLElement>(expression);
  return {
    open: async (url) => {
      await page.goto(url);
    },
    ask: (expression) => page.evaluate(expression),
    press: async (expression) => (await elementOf(expression)).click(),
    write: async (expression, text) => (await elementOf(expression)).fill(text),
    close: () => page.close(),
  };
}
