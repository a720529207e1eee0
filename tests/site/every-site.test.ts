import { FORMAT_CHECKS } from './checks/formats.ts';
import { HTML_CHECKS } from './checks/html.ts';
import { JSON_LD_CHECKS } from './checks/json-ld.ts';
import { LINK_CHECKS } from './checks/links.ts';
import { LIST_CHECKS } from './checks/lists.ts';
import { METADATA_CHECKS } from './checks/metadata.ts';
import { POLICY_CHECKS } from './checks/policy.ts';
import { SEARCH_ENGINE_CHECKS } from './checks/search-engines.ts';
import { WEIGHT_CHECKS } from './checks/weight.ts';
import { askEverySite } from './every-site.ts';

askEverySite({
  ...HTML_CHECKS,
  ...POLICY_CHECKS,
  ...LINK_CHECKS,
  ...SEARCH_ENGINE_CHECKS,
  ...METADATA_CHECKS,
  ...JSON_LD_CHECKS,
  ...WEIGHT_CHECKS,
  ...LIST_CHECKS,
  ...FORMAT_CHECKS,
});
