import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './site.ts';

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

/** What is wrong with the HTML of a page: line, rule and message of each fault. */
export async function htmlFaults({ html, file }: BuiltPage): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${String(line)}: ${ruleId}: ${message}`),
  );
}
