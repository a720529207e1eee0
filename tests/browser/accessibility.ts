import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 AA and what is good practice beside it. */
const ALL: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose answer depends on the colours of a page and on nothing else. */
export const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What of a page is against WCAG 2.2 AA or good practice: the rule, where, and how it fails; without frames of others.
 * @param rules the only rules to ask, where not all are
 */
export async function violationsOn(page: Page, rules: axe.RunOnly = ALL) {
  // The program stays on a page until it is left, however often it is asked.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await axe.run({ exclude: ['iframe'] }, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
  }, rules);
}
