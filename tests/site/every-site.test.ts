import { beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../builds/sites.ts';
import { FORMAT_CHECKS } from './checks/formats.ts';
import { HTML_CHECKS } from './checks/html.ts';
import { JSON_LD_CHECKS } from './checks/json-ld.ts';
import { LINK_CHECKS } from './checks/links.ts';
import { LIST_CHECKS } from './checks/lists.ts';
import { METADATA_CHECKS } from './checks/metadata.ts';
import { POLICY_CHECKS } from './checks/policy.ts';
import { SEARCH_ENGINE_CHECKS } from './checks/search-engines.ts';
import { WEIGHT_CHECKS } from './checks/weight.ts';
import { type BuiltSite, type Checks, DIST, readSite } from './site.ts';

/** Every site but the one built elsewhere, which is this one byte for byte (same-instants.test.ts). */
const SITES = {
  'the site': DIST,
  'the large archive': siteOf('archive'),
  'the fixture': siteOf('fixture'),
  'the site before the edition': siteOf('before'),
  'the site during the edition, with changes': siteOf('changed'),
  'the site with recordings': siteOf('recorded'),
  'the site below a path': siteOf('below'),
};

const CHECKS: Checks = {
  ...HTML_CHECKS,
  ...POLICY_CHECKS,
  ...LINK_CHECKS,
  ...SEARCH_ENGINE_CHECKS,
  ...METADATA_CHECKS,
  ...JSON_LD_CHECKS,
  ...WEIGHT_CHECKS,
  ...LIST_CHECKS,
  ...FORMAT_CHECKS,
};

describe.each(Object.entries(SITES))('on %s', (_, folder) => {
  let site: BuiltSite;

  beforeAll(() => {
    site = readSite(folder);
    expect(site.content.length).toBeGreaterThan(150);
  });

  it.each(Object.entries(CHECKS))('%s', async (_sentence, check) => {
    expect(await check(site)).toEqual([]);
  });
});
