import { beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../builds/sites.ts';
import { HOST_SITE } from '../host.ts';
import { type BuiltSite, type Checks, readSite } from './site.ts';

/** The host's own site, whatever it holds, and those of the tests, but for the frozen one, which is that below a path (same-instants.test.ts). */
const SITES = {
  'the site of the host': HOST_SITE,
  'the large archive': siteOf('archive'),
  'the fixture': siteOf('fixture'),
  'the site after a year with another host': siteOf('host'),
  'the site below a path': siteOf('below'),
  'the site with an edition in person and on line': siteOf('hybrid'),
  'the site with an edition that is announced, and recordings': siteOf('announced'),
  'the site with an edition of five weeks': siteOf('weeks'),
  'the site with an edition that was postponed, and changes': siteOf('postponed'),
  'the site with editions told otherwise': siteOf('otherwise'),
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
