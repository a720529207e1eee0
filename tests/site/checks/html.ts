import { all, type BuiltPage, type Checks, onEach } from '../site.ts';

function languageFaults(page: BuiltPage): readonly (string | undefined)[] {
  const lang = page.document.documentElement.getAttribute('lang');
  return [lang === (page.address.startsWith('en/') ? 'en' : 'es') ? undefined : `says that it is in ${String(lang)}`];
}

const landmarkFaults = (page: BuiltPage) =>
  ['h1', 'main'].map((name) => {
    const count = all(page, name).length;
    return count === 1 ? undefined : `has ${String(count)} ${name}`;
  });

function headingFaults(page: BuiltPage): readonly (string | undefined)[] {
  const headings = all(page, 'h1, h2, h3, h4, h5, h6');
  const levelOf = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0);
  return headings.map((heading, index) =>
    levelOf(heading) > levelOf(headings[index - 1]) + 1 ? `skips a level before ${heading.outerHTML}` : undefined,
  );
}

const ROW_PARTS = ':is(tr, td, th, thead, tbody)';

const tableFaults = (page: BuiltPage) =>
  all(page, 'table').flatMap((table) => [
    table.matches('[role]') || table.querySelector(`${ROW_PARTS}[role]`)
      ? 'has a table that says what it is'
      : undefined,
    table.querySelector('tr:not(:has(td, th))') ? 'has a table with a row without cells' : undefined,
    /\S/.test(table.querySelector('caption')?.textContent ?? '') ? undefined : 'has a table without a caption',
    table.querySelector('th[scope="col"]') !== null ? undefined : 'has a table without headers',
  ]);

const timeFaults = (page: BuiltPage) =>
  all(page, 'time').map((time) =>
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/.test(time.getAttribute('datetime') ?? '')
      ? undefined
      : `has ${time.outerHTML}`,
  );

const TEXTS = 'p, li, dt, dd, th, td, caption, h1, h2, h3, h4, h5, h6';

/** What begins or ends with a space, which a component leaves before or after what is not there. */
const spaceFaults = (page: BuiltPage) =>
  all(page, TEXTS).map(({ innerHTML, outerHTML }) =>
    /^\s|\s$/.test(innerHTML) ? `begins or ends a text with a space: ${outerHTML}` : undefined,
  );

const unfilledTexts = (page: BuiltPage) => page.document.body.textContent.match(/\{\{|undefined|\[object|NaN/g) ?? [];

/** What of the HTML holds on every page. */
export const HTML_CHECKS: Checks = {
  'every page says its language': ({ pages }) => onEach(pages, languageFaults),
  'every page has one main heading and one main landmark': ({ pages }) => onEach(pages, landmarkFaults),
  'no page skips a level of headings': ({ pages }) => onEach(pages, headingFaults),
  'every table has headers and a caption, no row without cells, and no role': ({ pages }) => onEach(pages, tableFaults),
  'every time can be read by a machine': ({ pages }) => onEach(pages, timeFaults),
  'no text begins or ends with a space': ({ pages }) => onEach(pages, spaceFaults),
  'no text is left unfilled': ({ pages }) => onEach(pages, unfilledTexts),
};
