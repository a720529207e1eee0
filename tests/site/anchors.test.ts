import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/locale.ts';
import { address, type Route } from '../../src/i18n/routes.ts';
import { readContent } from '../../src/loaders/content.ts';
import { editionOf, sessionNumbers } from '../../src/rules/content.ts';
import { anchorsOf, hasPage } from '../../src/rules/page-anchors.ts';

import { LINKABLE_PAGES } from '../../src/schemas/note.ts';
import { contentOf, siteOf } from '../builds/sites.ts';
import { HOST_CONTENT, HOST_SITE } from '../host.ts';
import { all, type BuiltPage, readSite } from './site.ts';

const SITES = [
  ['the site', HOST_CONTENT, HOST_SITE],
  ...(['fixture', 'postponed', 'announced'] as const).map((name) => [name, contentOf(name), siteOf(name)] as const),
] as const;

/** Every page that prose may link to, in each language, with the anchors that the rules let it lead to. */
function linkable(folder: string, site: string) {
  const content = readContent(folder);
  const { pageAt } = readSite(site);
  const editions = [...new Set(content.agenda.map(({ id }) => editionOf(id)))];
  return editions.flatMap((edition) =>
    LINKABLE_PAGES.filter((page) => hasPage(content, edition, page)).flatMap((page) =>
      (page === 'session' ? sessionNumbers(content, edition) : [undefined]).flatMap((session) =>
        LANGS.map((lang) => {
          const route = { page, edition, ...(session !== undefined && { session }) } as Route;
          return {
            page: pageAt(address(route, lang)),
            anchors: anchorsOf(content, edition, page, session).map(({ id }) => id),
          };
        }),
      ),
    ),
  );
}

/** What the page calls its sections: their anchors, else those of their headings. */
const sectionsOf = (page: BuiltPage) =>
  all(page, 'main section[aria-labelledby], main aside[aria-labelledby]').map(
    (section) => section.getAttribute('id') ?? section.getAttribute('aria-labelledby') ?? '',
  );

describe.each(SITES)('the anchors that prose may lead to, in %s', (_, folder, site) => {
  const pages = linkable(folder, site);

  it('are on the page, in both languages', () => {
    expect(pages.length).toBeGreaterThan(20);
    const missing = pages.flatMap(({ page, anchors }) => {
      const ids = new Set(all(page, '[id]').map(({ id }) => id));
      // A list of people goes on over several pages: who is on none of its first leads to a page of their own.
      const own = /(?:personas|people)\/$/.test(page.address) ? ['people'] : anchors;
      return own.filter((anchor) => !ids.has(anchor)).map((anchor) => `${page.address}#${anchor}`);
    });
    expect(missing).toEqual([]);
  });

  it('name every section of the page', () => {
    const unknown = pages.flatMap(({ page, anchors }) =>
      sectionsOf(page)
        .filter((section) => !anchors.includes(section) && section !== 'bodies')
        .map((section) => `${page.address}#${section}`),
    );
    expect(unknown).toEqual([]);
  });
});
