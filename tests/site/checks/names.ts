import { all, type BuiltPage, type Checks, onEach, words } from '../site.ts';

/**
 * Sessions and items bear the titles of the official programme, and bodies have the same part in one edition after another;
 * the entry around the link names the day, the session or the edition.
 */
const isTitled = (control: Element) =>
  /(?:^|\/)(?:sesion|session)-\d+\/|#(?:s\d+-\d+|course)/.test(control.getAttribute('href') ?? '') ||
  control.closest('.roles, .appearances') !== null;

/** What a control does: a link leads to a page, and whatever else there is does something of its own. */
function effectOf(control: Element, page: BuiltPage): unknown {
  const href = control.getAttribute('href');
  const { origin, pathname, search } = new URL(href ?? '', `https://site.example/${page.address}`);
  return href === null ? control : origin + pathname + search;
}

/** Controls that go by one name and do different things: whoever hears a list of them cannot tell which is which. */
function nameFaults(page: BuiltPage): readonly string[] {
  const controls = all(page, 'a[href], button, summary').filter((control) => !control.closest('template'));
  const named = Map.groupBy(
    controls.filter((control) => !isTitled(control)),
    (control) => `${control.localName} ${control.getAttribute('aria-label') ?? words(control) ?? ''}`,
  );
  return [...named]
    .filter(([, alike]) => new Set(alike.map((control) => effectOf(control, page))).size > 1)
    .map(([name, alike]) => `has ${String(alike.length)} times "${name}" for different things`);
}

/** What the controls of a page are called. */
export const NAME_CHECKS: Checks = {
  'controls that do different things have different names, but for titles': ({ pages }) => onEach(pages, nameFaults),
};
