/** How much of a title browsers and lists of results show, in characters. */
const SHOWN = 70;

/**
 * The title of a page (HTML `title`): its name, and its edition, which tells it from the same page of another; the name of
 * the site where all of it is shown.
 */
export function pageTitle(name: string, edition: string | undefined, site: string): string {
  const own = edition === undefined ? name : `${name} · ${edition}`;
  const whole = `${own} · ${site}`;
  return whole.length <= SHOWN ? whole : own;
}
