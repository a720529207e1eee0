import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA and what is good practice beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on the colours of a page and on nothing else. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What of a page is against WCAG 2.2 AA or good practice: the rule, where, and how it fails; without frames of others.
 * @param rules the ids of the only rules to ask, where not all are
 */
export async function violationsOn(page: Page, rules?: string[]) {
  // A page without frames of others needs no second one to finish in.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('iframe');
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}
