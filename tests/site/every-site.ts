import { beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../builds/sites.ts';
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

/** Asks every site for what checks find wrong with it. */
export function askEverySite(checks: Checks): void {
  describe.each(Object.entries(SITES))('on %s', (_, folder) => {
    let site: BuiltSite;

    beforeAll(() => {
      site = readSite(folder);
      expect(site.content.length).toBeGreaterThan(150);
    });

    it.each(Object.entries(checks))('%s', async (_sentence, check) => {
      expect(await check(site)).toEqual([]);
    });
  });
}
