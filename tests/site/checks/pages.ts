import type { Checks } from '../site.ts';
import { BROWSER_CHECKS } from './browsers.ts';
import { HTML_CHECKS } from './html.ts';
import { JSON_LD_CHECKS } from './json-ld.ts';
import { LINK_CHECKS } from './links.ts';
import { LIST_CHECKS } from './lists.ts';
import { METADATA_CHECKS } from './metadata.ts';
import { NAME_CHECKS } from './names.ts';
import { POLICY_CHECKS } from './policy.ts';
import { SEARCH_ENGINE_CHECKS } from './search-engines.ts';
import { WEIGHT_CHECKS } from './weight.ts';

/** The checks that the pages of every site are held to. */
export const PAGE_CHECKS: Checks = {
  ...HTML_CHECKS,
  ...BROWSER_CHECKS,
  ...POLICY_CHECKS,
  ...LINK_CHECKS,
  ...SEARCH_ENGINE_CHECKS,
  ...METADATA_CHECKS,
  ...NAME_CHECKS,
  ...JSON_LD_CHECKS,
  ...WEIGHT_CHECKS,
  ...LIST_CHECKS,
};
