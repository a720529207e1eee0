import { type Content, KINDS } from '../../rules/content.ts';
import { textsIn } from '../../rules/texts.ts';

/** The fields in which the content says when something was told, checked or published. What is planned has others. */
const TOLD: ReadonlySet<unknown> = new Set(['announced', 'at', 'published', 'read', 'since']);

/** The dates of all fields of those names, however deep. */
const datesIn = (data: unknown) =>
  textsIn(data).flatMap(({ path, text }) =>
    TOLD.has(path.at(-1)) && /^\d{4}-\d\d-\d\d/.test(text) ? [text.slice(0, 10)] : [],
  );

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
