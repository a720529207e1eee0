import { createHash } from 'node:crypto';
import { transform } from 'lightningcss';
import { STYLES } from '../browsers.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** Style sheets as pages carry them, by the sheet of their kind and by the classes that a page does not name. */
const made = new Map<string, Map<string, string>>();

function withoutClasses(sheet: string, unused: readonly string[]): string {
  const ofSheet = made.get(sheet) ?? new Map<string, string>();
  made.set(sheet, ofSheet);
  const key = unused.join(' ');
  const known = ofSheet.get(key);
  if (known !== undefined) return known;
  const { code } = transform({
    ...STYLES,
    filename: 'page.css',
    code: new TextEncoder().encode(sheet),
    minify: true,
    unusedSymbols: [...unused],
  });
  const own = new TextDecoder().decode(code);
  ofSheet.set(key, own);
  return own;
}

/**
 * A page whose styles (those of all pages of its kind) are without the rules of classes that neither its elements nor its
 * scripts name; its policy (CSP 3) allows them by their new hash. A page with scripts in files keeps all: they may name any.
 */
export function withOwnStyles(html: string): string {
  if (/<script\b[^>]* src=/.test(html)) return html;
  const sheets = [...html.matchAll(/(?<=<style>)[\s\S]*?(?=<\/style>)/g)].map(([sheet]) => sheet);
  const words = new Set(sheets.reduce((rest, sheet) => rest.replace(sheet, () => ''), html).match(/[\w-]+/g));
  return sheets.reduce((page, sheet) => {
    const classes = new Set([...sheet.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name));
    const own = withoutClasses(
      sheet,
      [...classes].filter((name) => !words.has(name)),
    );
    return page.replace(sheet, () => own).replace(hashOf(sheet), () => hashOf(own));
  }, html);
}
