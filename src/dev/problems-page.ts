import { escapeUTF8 } from 'entities';
import { terminalLang } from '../i18n/terminal.ts';
import type { Banner } from './problems.ts';

/** The page that stands in for every other while there is no content to show: what is wrong, and where. */
export function problemsPage({ title, problems }: Banner): string {
  const items = problems.map(
    ({ source, field, wrong, fix }) =>
      `<li><p><code>${escapeUTF8(source)}</code> · <code>${escapeUTF8(field)}</code></p><p>${escapeUTF8(wrong)}</p><p>→ ${escapeUTF8(fix)}</p></li>`,
  );
  return `<!DOCTYPE html><html lang="${terminalLang()}"><head><meta charset="utf-8"><title>${escapeUTF8(title)}</title></head><body><h1>${escapeUTF8(title)}</h1><ol>${items.join('')}</ol></body></html>`;
}
