import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 AA and what is good practice beside it. */
const ALL: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose answer depends on the colours of a page and on nothing else. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What of a page is against some rules: the rule, where, and how it fails; without frames of others. */
async function violationsOn(page: Page, rules: axe.RunOnly) {
  // The program stays on a page until it is left, however often it is asked.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await axe.run({ exclude: ['iframe'] }, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
  }, rules);
}

/**
 * The violations on a page at each of some widths, and those of its colours in the dark; it is left in the light, at the
 * last of them.
 */
export async function violationsAt(page: Page, widths: readonly number[]) {
  const violations = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const one of await violationsOn(page, ALL)) violations.push({ ...one, width });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const one of await violationsOn(page, COLOURS)) violations.push({ ...one, colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  return violations;
}
