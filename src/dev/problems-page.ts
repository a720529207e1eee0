import { terminalLang } from '../i18n/terminal.ts';
import type { Banner } from './problems.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** The page that stands in for every other while there is no content to show: what is wrong, and where. */
export function problemsPage({ title, problems }: Banner): string {
  const items = problems.map(
    ({ source, field, wrong, fix }) =>
      `<li><p><code>${escaped(source)}</code> · <code>${escaped(field)}</code></p><p>${escaped(wrong)}</p><p>→ ${escaped(fix)}</p></li>`,
  );
  return `<!DOCTYPE html><html lang="${terminalLang()}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1><ol>${items.join('')}</ol></body></html>`;
}
