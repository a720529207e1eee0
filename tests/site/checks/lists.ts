import { all, type BuiltPage, type BuiltSite, type Checks, onEach, target } from '../site.ts';

/** How many sessions stand in the list that begins at an address, on all of its pages. */
export function sessionsFrom(address: string, site: BuiltSite): number {
  const page = site.pageAt(address);
  const next = page.document.querySelector('.pager a[rel="next"]');
  return all(page, '.listings > li').length + (next ? sessionsFrom(target(page, next), site) : 0);
}

/** The links that promise a number of sessions, with that number. */
const promises = (page: BuiltPage) =>
  all(page, '.facets li, .names li')
    .filter((row) => row.querySelector('.number'))
    .map((row) => ({
      to: target(page, row.querySelector('a')),
      count: Number(row.querySelector('.number')?.textContent),
    }));

function brokenPromises(site: BuiltSite): readonly string[] {
  const counts = new Map<string, number>();
  const countAt = (address: string) => {
    const count = counts.get(address) ?? sessionsFrom(address, site);
    counts.set(address, count);
    return count;
  };
  return onEach(site.content, (page) =>
    promises(page).map(({ to, count }) =>
      count === countAt(to)
        ? undefined
        : `promises ${String(count)} sessions at ${to}, where ${String(countAt(to))} are`,
    ),
  );
}

/** The lists of the archive. */
export const LIST_CHECKS: Checks = {
  'every page that offers a choice promises a number of sessions': ({ content }) =>
    onEach(content, (page) => [
      all(page, '.facets').length > 0 && promises(page).length === 0
        ? 'offers a choice and promises nothing'
        : undefined,
    ]),
  'every list holds as many sessions as the links to it promise': brokenPromises,
};
