import { HtmlValidate } from 'html-validate';
import { all, type BuiltPage, type Checks, onEach } from '../site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // How the bytes are written is the minifier's affair.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'no-raw-characters': 'off',
    // Titles carry the site's name and are longer than the 70 characters of the rule.
    'long-title': 'off',
    'no-inline-style': 'error',
    // Every file is the site's own; an integrity value would only repeat the hash in its name.
    'require-sri': 'off',
  },
});

/** What was wrong with the HTML of pages that were looked at: many are the same in several sites. */
const known = new Map<string, readonly string[]>();

/** What is wrong with the HTML of a page: line, rule and message of each fault. */
function validityFaults({ html, file }: BuiltPage): readonly string[] {
  const before = known.get(html);
  if (before) return before;
  const faults = validator
    .validateStringSync(html, file)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${String(line)}: ${ruleId}: ${message}`),
    );
  known.set(html, faults);
  return faults;
}

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

const tableFaults = (page: BuiltPage) =>
  all(page, 'table').flatMap((table) => [
    /\S/.test(table.querySelector('caption')?.textContent ?? '') ? undefined : 'has a table without a caption',
    table.querySelectorAll('th[scope="col"]').length > 1 ? undefined : 'has a table without headers',
  ]);

const timeFaults = (page: BuiltPage) =>
  all(page, 'time').map((time) =>
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/.test(time.getAttribute('datetime') ?? '')
      ? undefined
      : `has ${time.outerHTML}`,
  );

const unfilledTexts = (page: BuiltPage) => page.document.body.textContent.match(/\{\{|undefined|\[object|NaN/g) ?? [];

/** What of the HTML holds on every page. */
export const HTML_CHECKS: Checks = {
  'every page is valid HTML': ({ pages }) => onEach(pages, validityFaults),
  'every page says its language': ({ pages }) => onEach(pages, languageFaults),
  'every page has one main heading and one main landmark': ({ pages }) => onEach(pages, landmarkFaults),
  'no page skips a level of headings': ({ pages }) => onEach(pages, headingFaults),
  'every table has headers and a caption': ({ pages }) => onEach(pages, tableFaults),
  'every time can be read by a machine': ({ pages }) => onEach(pages, timeFaults),
  'no text is left unfilled': ({ pages }) => onEach(pages, unfilledTexts),
};
