import { type Content, KINDS } from '../../rules/content.ts';

/** The fields in which the content says when something was told, checked or published. What is planned has others. */
const TOLD = new Set(['announced', 'at', 'published', 'read', 'since']);

/** The dates of all fields of those names, however deep. */
function datesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value !== 'string') return datesIn(value);
    return TOLD.has(key) && /^\d{4}-\d\d-\d\d/.test(value) ? [value.slice(0, 10)] : [];
  });
}

/**
 * The day of the content, `YYYY-MM-DD`: the newest on which it says that something was told, checked or published, never that
 * of the clock, so that the same content has the same day whenever it is asked. Where it says none, the first of the year of
 * its newest edition.
 */
export function contentDate(content: Content): string {
  const told = KINDS.flatMap((kind) =>
    content[kind].map(({ data }: { readonly data: unknown }) => datesIn(data)),
  ).flat();
  const years = content.editions.map(({ id }) => `${id}-01-01`);
  return (told.length > 0 ? told : years).reduce((a, b) => (a > b ? a : b));
}

/** How the packages of a site are called: by its host and path, and the day of its content. */
export function packageName({ hostname, pathname }: URL, date: string): string {
  return [hostname, ...pathname.split('/'), date].filter((word) => word !== '').join('-');
}
