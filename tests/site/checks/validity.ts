import { HtmlValidate } from 'html-validate';
import { templateOf } from '../../templates.ts';
import { HOST_SITE } from '../../host.ts';
import { type BuiltPage, type BuiltSite, type Checks, onEach } from '../site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // How the bytes are written is the minifier's affair.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'no-raw-characters': 'off',
    // A table whose rows are blocks on a phone keeps its roles by saying them: a browser takes them from what is no table.
    'no-redundant-role': 'off',
    'no-inline-style': 'error',
    // Every file is the site's own; an integrity value would only repeat the hash in its name.
    'require-sri': 'off',
  },
});

/**
 * The pages whose HTML is validated, which takes longer than all other checks: every one of the site itself, and of the
 * others, whose pages are made by the same templates, the shortest and the longest of each template and language.
 */
function validated({ folder, pages, content }: BuiltSite): readonly BuiltPage[] {
  if (folder === HOST_SITE) return pages;
  const kinds = Map.groupBy(content, ({ address }) => `${templateOf(address)} ${address.slice(0, 2)}`);
  return [...kinds.values()].flatMap((alike) => {
    const byLength = alike.toSorted((a, b) => a.html.length - b.html.length);
    return [...byLength.slice(0, 1), ...byLength.slice(1).slice(-1)];
  });
}

/** What was wrong with the HTML of pages that were looked at: many are the same in several sites, but for their root. */
const known = new Map<string, readonly string[]>();

/** What is wrong with the HTML of a page: line, rule and message of each fault. */
function validityFaults({ html, file }: BuiltPage, root: string): readonly string[] {
  const text = html.replaceAll(root, 'https://site.example/');
  const before = known.get(text);
  if (before) return before;
  // The name of a page is as long as it is; that of the site stands after it where there is room.
  const [, site = ''] = /<meta property="og:site_name" content="([^"]*)"/.exec(text) ?? [];
  const isOwn = !text.includes(` · ${site}</title>`);
  const faults = validator
    .validateStringSync(text, file)
    .results.flatMap(({ messages }) =>
      messages
        .filter(({ ruleId }) => !(ruleId === 'long-title' && isOwn))
        .map(({ line, ruleId, message }) => `${String(line)}: ${ruleId}: ${message}`),
    );
  known.set(text, faults);
  return faults;
}

/** Whether pages are valid; in a set of its own, for it takes as long as all others and parses nothing with them. */
export const VALIDITY_CHECKS: Checks = {
  'the HTML of every template is valid, and that of the site itself on every page': (site) =>
    onEach(validated(site), (page) => validityFaults(page, site.root)),
};
